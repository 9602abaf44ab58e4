/// The fonts of pictures and pages; nothing is downloaded, so each list ends in what every system has.
package enum Typeface {
  /// Names and captions in pictures; DejaVu Sans is first because sizes were measured with it.
  package static let pictureSans =
    "'DejaVu Sans', Verdana, 'Segoe UI', system-ui, sans-serif"
  /// Numbers in pictures.
  package static let pictureMono =
    "'DejaVu Sans Mono', ui-monospace, Menlo, Consolas, monospace"
}
