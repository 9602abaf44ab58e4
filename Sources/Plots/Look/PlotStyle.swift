public import Pages

/// How a landscape is drawn.
public struct PlotStyle: Sendable, Equatable {
  /// The colours.
  public var theme: Theme = .light
  /// Put before every id in SVG, so that several pictures can share a page.
  public var idPrefix = "gw"

  /// The default style: light.
  public init() {}
}
