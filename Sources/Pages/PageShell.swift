/// A self-contained HTML document: everything it needs stands in the one file.
///
/// Its content security policy forbids every request, so a page works from a disk, in an archive and
/// behind a strict server alike.
///
/// ```swift
/// var shell = PageShell(title: "A²(B + 5)", summary: "One step of backpropagation.")
/// shell.sections = ["<section><h2>Circuit</h2>…</section>"]
/// shell.data = [("film", json)]
/// shell.scripts = [player]
/// let html = shell.html
/// ```
package struct PageShell: Sendable {
  /// The title of the window and the first heading.
  package var title: String
  /// One sentence below the heading; search engines and chat previews show it, too.
  package var summary: String
  /// Style sheets after the common one.
  package var styles: [String] = []
  /// The body, section after section, in HTML.
  package var sections: [String] = []
  /// Data for the scripts, JSON under an id: `document.getElementById(id).textContent`.
  package var data: [(id: String, json: String)] = []
  /// The engine for circuits that compute, WebAssembly packed by gzip; nil where nothing computes.
  package var engine: [UInt8]?
  /// Scripts after the common one, run in order when the whole body is there.
  package var scripts: [String] = []

  /// Makes a page without contents.
  package init(title: String, summary: String) {
    self.title = title
    self.summary = summary
  }

  /// What a page may do: show itself and compute.
  package static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; \
    img-src data: blob:; base-uri 'none'; form-action 'none'
    """

  /// The document.
  package var html: String {
    let title = XML.escaped(title)
    let summary = XML.escaped(summary)
    var text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PageShell.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="description" content="\(summary)">
      <meta name="generator" content="gradwire">
      <title>\(title)</title>

      """
    for style in PageShell.baseStyles + styles { text += PageShell.element(style: style) }
    text += """
      </head>
      <body>
      <header class="page-head">
      <h1>\(title)</h1>
      <button type="button" class="quiet" data-theme-switch hidden>Theme</button>
      <p>\(summary)</p>
      </header>
      <main>

      """
    for section in sections { text += section + "\n" }
    text += "</main>\n"
    for (id, json) in data { text += PageShell.element(json: json, id: id) }
    if let engine {
      text += "<script type=\"text/plain\" id=\"engine\">\(Base64.text(engine))</script>\n"
    }
    for script in [PageShell.baseScript] + scripts { text += PageShell.element(script: script) }
    return text + "</body>\n</html>\n"
  }

  /// Colours, type, spacing and controls, once for all pages.
  package static let baseStyles = [
    Theme.styleSheet, String(decoding: PackageResources.page_css, as: UTF8.self),
  ]
  /// The switch between light and dark.
  package static let baseScript = String(decoding: PackageResources.page_js, as: UTF8.self)

  /// A style sheet as an element.
  package static func element(style: String) -> String {
    "<style>\n\(sealed(style, "style"))</style>\n"
  }

  /// A script as an element.
  package static func element(script: String) -> String {
    "<script>\n\(sealed(script, "script"))</script>\n"
  }

  /// Data for scripts as an element.
  package static func element(json: String, id: String) -> String {
    "<script type=\"application/json\" id=\"\(XML.identifier(id))\">\(inert(json))</script>\n"
  }

  /// JSON in which nothing can end its element; in JSON, `<` stands only inside strings.
  private static func inert(_ json: String) -> String {
    json.utf8.contains(UInt8(ascii: "<"))
      ? json.split(separator: "<", omittingEmptySubsequences: false)
        .joined(separator: "\\u003c") : json
  }

  /// A style sheet or script that cannot end its element before its end.
  private static func sealed(_ text: String, _ element: String) -> String {
    var rest = Substring(text)
    var result = ""
    while let at = rest.firstIndex(of: "<") {
      let after = rest[rest.index(after: at)...]
      result += rest[...at]
      let closes = after.first == "/" && after.dropFirst().lowercased().hasPrefix(element)
      if closes || after.hasPrefix("!--") { result += "\\" }
      rest = after
    }
    return result + rest
  }
}
