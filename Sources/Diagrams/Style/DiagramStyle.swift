public import Pages

/// How a circuit is drawn.
public struct DiagramStyle: Sendable, Equatable {
  /// What stands on the wires.
  public struct Show: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: Int
    /// Makes a set from bits.
    ///
    /// - Parameter rawValue: The bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Forward values, above the wire.
    public static let values = Show(rawValue: 1)
    /// Gradients, below the wire.
    public static let gradients = Show(rawValue: 2)
    /// Local derivatives, below the gradients: the factor that the gate puts to its own gradient.
    public static let local = Show(rawValue: 4)

    /// The names that command lines use, with what they mean.
    public static let names: [(name: String, value: Show)] = [
      ("values", .values), ("gradients", .gradients), ("local", .local),
    ]
  }

  /// The colours.
  public var theme: Theme = .light
  /// What stands on the wires; with nothing, gates and names alone are drawn.
  public var show: Show = [.values, .gradients]
  /// Whether films draw the optimizer, too: under the circuit, what it does with each gradient until
  /// there is a new parameter.
  public var showsOptimizer = false
  /// Put before every id in SVG, so that several figures can share a page.
  public var idPrefix = "gw"
  /// Whether one line under the picture says how to read it.
  public var hasLegend = true
  /// Pixels per point of bitmaps; 2 suits screens of high density.
  public var scale = 2.0
  /// The most gates that are laid out; the time for more is not foreseeable.
  public var largestCircuit = 2_000

  /// The default style: light, values and gradients.
  public init() {}
}
