internal import CGraphviz

/// What the Graphviz of this machine can do, found out by doing it.
public struct Capabilities: Sendable, Hashable {
  /// The version that Graphviz gives itself.
  public var version: String
  /// The formats in which a graph of one node could be drawn.
  public var formats: Set<RenderFormat>
  /// Whether Graphviz's pango plug-in is there, which measures text and makes bitmaps.
  public var hasPango: Bool
  /// Whether fontconfig knows any font; `nil` if there is no fontconfig to ask.
  ///
  /// Graphviz itself is no witness: without any font it draws empty boxes and says nothing.
  public var hasFonts: Bool?
  /// What to do about each thing that is missing, a line each; empty if nothing is.
  public var advice: [String] {
    var advice: [String] = []
    for format in RenderFormat.allCases where !formats.contains(format) {
      advice.append(Self.advice(for: format))
    }
    if !hasPango && formats.contains(.png) {
      advice.append("Text is measured by estimate without the pango plug-in: \(Self.installation).")
    }
    if hasFonts == false {
      advice.append(Self.fontAdvice)
    }
    return advice
  }

  /// Creates a description, for instance of another machine.
  public init(version: String, formats: Set<RenderFormat>, hasPango: Bool, hasFonts: Bool?) {
    self.version = version
    self.formats = formats
    self.hasPango = hasPango
    self.hasFonts = hasFonts
  }

  static let fontAdvice =
    "PNG and PDF show no text without a font: apt-get install fonts-dejavu-core (Debian, Ubuntu) "
    + "or brew install font-dejavu; SVG works without one."

  /// What to do if a format is missing.
  static func advice(for format: RenderFormat) -> String {
    switch format {
    case .svg: "SVG needs Graphviz's own plug-ins: \(installation)."
    case .png, .pdf:
      "\(format.rawValue.uppercased()) needs Graphviz's pango plug-in: \(installation); "
        + "SVG works without it."
    }
  }

  static let installation =
    "apt-get install libgraphviz-dev (Debian, Ubuntu) or brew install graphviz"
}

extension GraphvizLibrary {
  /// What the Graphviz of this machine can do.
  ///
  /// The first call draws a graph of one node in each format, later ones return what it found.
  public static func capabilities() -> Capabilities { Capabilities.found }

  /// What to do where bitmaps and PDF would show no text, because there is no font; nil if all is
  /// well.
  ///
  /// Cheaper than ``capabilities()``: it asks for fonts and draws nothing.
  public static func fontAdvice() -> String? {
    let count = try? GraphvizExecutor.shared.run { gvz_font_count() }
    return count == 0 ? Capabilities.fontAdvice : nil
  }
}

extension Capabilities {
  fileprivate static let found: Capabilities =
    (try? GraphvizExecutor.shared.run { probe() }) ?? nothing

  private static let nothing = Capabilities(
    version: "", formats: [], hasPango: false, hasFonts: nil)

  /// Draws in each format, on the executor's thread.
  private static func probe() -> Capabilities {
    guard let complete = GraphvizContext.complete else { return nothing }
    let formats = RenderFormat.allCases.filter { format in
      guard let context = try? GraphvizContext.suited(for: .dot, format) else { return false }
      return draws(format.rawValue, context)
    }
    let fonts = gvz_font_count()
    return Capabilities(
      version: complete.version, formats: Set(formats),
      // The same plug-in measures text and is cairo to Graphviz.
      hasPango: draws("svg:cairo", complete), hasFonts: fonts < 0 ? nil : fonts > 0)
  }

  private static func draws(_ format: String, _ context: GraphvizContext) -> Bool {
    let bytes = try? GraphvizDrawing.withLayout(
      of: "digraph { a }", engine: .dot, context: context
    ) { $0.render(format) }
    return bytes?.isEmpty == false
  }
}
