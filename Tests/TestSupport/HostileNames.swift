/// Names that try to leave their place in a text, a drawing or a page.
package enum HostileNames {
  /// All of them; each is drawn as what it is.
  package static let all = [
    "\"><script>alert(1)</script>", "</text></svg>", "</script>", "\\N", "\\G\\E\\T\\H\\L", "\\",
    "a\\", "a\"b", "'", "&amp;", "&#0;", "&lt;", "<b>", "]]>", "<!-- -->", "a -> b; c {",
    "label=\"x\"",
    "\u{0}", "\u{1}\u{8}\u{1B}[31m", "a\nb", "a\r\nb", "\t", "\u{7F}\u{85}\u{9F}",
    "\u{2028}\u{2029}",
    "\u{202E}abc", "مرحبا", "שלום", "漢字かな", "👩‍👩‍👧‍👦🇩🇪", "e\u{301}\u{301}\u{301}", "\u{FFFF}", "\u{FEFF}x",
    "",
    " ", "a  b", "url(#x)", "%s%n", "${x}", "{{x}}", "node", "digraph", "-", "--",
  ]
}
