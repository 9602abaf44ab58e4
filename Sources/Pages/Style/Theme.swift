/// Colours of a drawing, by role.
///
/// Meaning never hangs on hue alone: values stand above the wire and upright, gradients below it and
/// in italics, constants are dashed, parameters filled.
public struct Theme: Sendable, Equatable {
  /// The name that command lines use.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  private let colors: [Role: Color]

  /// What a colour is used for.
  public enum Role: String, Sendable, CaseIterable {
    /// The page.
    case background
    /// Names and symbols.
    case ink
    /// Constants, captions, remarks.
    case muted
    /// Forward values.
    case value
    /// Gradients.
    case gradient
    /// The optimizer: its gates, wires and numbers.
    case optimizer
    /// Wires and arrowheads.
    case wire
    /// The inside of a gate.
    case gate
    /// The outline of a gate.
    case outline
    /// The inside of a parameter.
    case parameter
    /// The inside of the output terminal.
    case output
    /// The outline of the output terminal.
    case result
    /// Behind numbers that are not finite.
    case alarm
    /// Numbers that are not finite.
    case alarmInk
  }

  /// The colour of a role.
  ///
  /// - Parameter role: What is to be drawn.
  /// - Returns: Its colour.
  public subscript(role: Role) -> Color { colors[role] ?? Color(0x000000) }

  init(_ name: String, _ summary: String, _ colors: [Role: Color]) {
    self.name = name
    self.summary = summary
    self.colors = colors
  }

  /// Dark ink on white; values bluish green, gradients vermilion, after Okabe and Ito's palette.
  public static let light = Theme(
    "light", "dark ink on white: values bluish green, gradients vermilion",
    [
      .background: Color(0xffffff), .ink: Color(0x0f172a), .muted: Color(0x5b6b82),
      .value: Color(0x00734f), .gradient: Color(0xb54708), .optimizer: Color(0x6d28d9),
      .wire: Color(0x475569),
      .gate: Color(0xffffff), .outline: Color(0x334155), .parameter: Color(0xdbeafe),
      .output: Color(0xfff7e6), .result: Color(0xb7791f), .alarm: Color(0xb42318),
      .alarmInk: Color(0xffffff),
    ])

  /// Light ink on near black, for slides and dark pages.
  public static let dark = Theme(
    "dark", "light ink on near black, for slides and dark pages",
    [
      .background: Color(0x0f172a), .ink: Color(0xf1f5f9), .muted: Color(0x94a3b8),
      .value: Color(0x4fd1a1), .gradient: Color(0xffa366), .optimizer: Color(0xc4b5fd),
      .wire: Color(0x94a3b8),
      .gate: Color(0x1e293b), .outline: Color(0xcbd5e1), .parameter: Color(0x1e3a5f),
      .output: Color(0x3b2f12), .result: Color(0xf0b429), .alarm: Color(0xff6b5e),
      .alarmInk: Color(0x0f172a),
    ])

  /// Black on white, for printers and photocopies.
  public static let print = Theme(
    "print", "black on white, for printers and photocopies",
    [
      .background: Color(0xffffff), .ink: Color(0x000000), .muted: Color(0x555555),
      .value: Color(0x000000), .gradient: Color(0x000000), .optimizer: Color(0x000000),
      .wire: Color(0x000000),
      .gate: Color(0xffffff), .outline: Color(0x000000), .parameter: Color(0xe6e6e6),
      .output: Color(0xffffff), .result: Color(0x000000), .alarm: Color(0x000000),
      .alarmInk: Color(0xffffff),
    ])

  /// Green values and red gradients, as in Stanford's CS231n notes.
  public static let classic = Theme(
    "classic", "green values and red gradients, as in the CS231n course notes",
    [
      .background: Color(0xffffff), .ink: Color(0x000000), .muted: Color(0x666666),
      .value: Color(0x007a00), .gradient: Color(0xd60000), .optimizer: Color(0x6b21a8),
      .wire: Color(0x000000),
      .gate: Color(0xffffff), .outline: Color(0x000000), .parameter: Color(0xe8f5e9),
      .output: Color(0xffffff), .result: Color(0x000000), .alarm: Color(0xd60000),
      .alarmInk: Color(0xffffff),
    ])

  /// All themes; command lines offer just these.
  public static let all = [light, dark, print, classic]

  /// Finds a theme by name.
  ///
  /// - Parameter name: `"light"`, `"dark"`, `"print"` or `"classic"`.
  /// - Returns: The theme, or nil.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }
}
