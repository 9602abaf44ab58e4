extension Theme {
  /// The colours as CSS custom properties `--gw-ink`, `--gw-value` and so on.
  package var declarations: String {
    Role.allCases.map { "--gw-\($0.rawValue):\(self[$0].hex)" }.joined(separator: ";")
  }

  /// Light and dark as the reader's system asks or as `data-theme` on the root says, and print.
  ///
  /// Pictures inside the page take their colours from the same properties.
  package static let styleSheet = """
    :root{\(light.declarations);color-scheme:light}
    @media screen and (prefers-color-scheme:dark){\
    :root:not([data-theme="light"]){\(dark.declarations);color-scheme:dark}}
    @media screen{:root[data-theme="dark"]{\(dark.declarations);color-scheme:dark}}

    """
}
