import Pages

extension Landscape {
  /// The landscape as a page that works without a network.
  public func html() -> String { PageShell(title: surface.title, summary: summary).html }
}
