public import Circuits

/// Numbers of a drawing that the reader is asked for.
///
/// ```swift
/// let quiz = try Quiz(circuit, asks: .gradients)   // A²(B + 5) at A = 3, B = 2
/// quiz.blanks.map(\.label)   // ["gradient of A² → ×", "gradient of + → ×", …]
/// quiz.blanks.map(\.answer)  // [7, 9, …]
/// ```
///
/// Blanks stand in the order of the work: values from left to right, then gradients from right to left,
/// so that each can be found from what is given and from the blanks before it.
public struct Quiz: Sendable {
  let circuit: Circuit
  let asks: Ask
  /// What is left out, in the order of the work.
  public let blanks: [Blank]
  /// Which blank hides a reading.
  private let places: [Reading: Int]
  /// The gates of which an input's gradient is asked for.
  private let askedGates: Set<Int>

  /// What is asked for.
  public enum Ask: String, Sendable, CaseIterable {
    /// Forward values.
    case values
    /// Gradients.
    case gradients
    /// Values, then gradients.
    case both

    var asksValues: Bool { self != .gradients }
    var asksGradients: Bool { self != .values }
  }

  /// A number that is left out.
  public struct Blank: Sendable {
    /// The number, by where it comes from.
    package let reading: Reading
    /// What it is, in words that need no picture.
    public let label: String
    /// The number itself.
    public let answer: Double
    /// How it comes about, with its name in front: `upstream × local` and `7 × 6 = 42`.
    public let rule: (name: String, numbers: String)

    var isValue: Bool { reading.isValue }
  }

  /// The most numbers that are asked for where none is named.
  static let mostBlanks = 10

  /// Makes a quiz.
  ///
  /// - Parameters:
  ///   - circuit: What is drawn.
  ///   - asks: What is asked for.
  ///   - hidden: The places to ask for: values by name, label or sign on their gate, and wires as
  ///     `A -> ×` or `A -> ×[0]`. Without any, the quiz chooses, always the same.
  /// - Throws: `noPlace` and `notAskable` with what there is; `nothingToAsk`.
  public init(
    _ circuit: Circuit, asks: Ask, hidden: [String] = []
  ) throws(DiagramError) {
    self.circuit = circuit
    self.asks = asks
    let places = QuizPlaces(circuit)
    let readings =
      hidden.isEmpty
      ? places.choice(asks, most: Quiz.mostBlanks) : try places.readings(of: hidden, asks)
    if readings.isEmpty { throw .nothingToAsk(asks.rawValue) }
    let words = QuizWords(circuit)
    var (blanks, numbers): ([Blank], [Reading: Int]) = ([], [:])
    for (i, reading) in readings.enumerated() {
      blanks.append(
        Blank(
          reading: reading, label: words.label(reading), answer: places.number(reading) ?? .nan,
          rule: words.rule(reading)))
      for alias in places.aliases(of: reading) { numbers[alias] = i }
    }
    self.blanks = blanks
    self.places = numbers
    askedGates = Set(
      readings.compactMap { reading in
        if case .gradient(let wire) = reading { circuit.wires[wire].gate } else { nil }
      })
  }

  /// The readings that are hidden, each with the number of its blank.
  var hidden: [Reading: Int] { places.mapValues { $0 + 1 } }

  /// Which blank hides a reading, nil for what is shown.
  package func blank(hiding reading: Reading) -> Int? { places[reading] }

  /// Whether a reading stands nowhere, so that it gives nothing away: the gradient of a constant whose
  /// gate is asked for its other gradients, and local derivatives.
  func isLeftOut(_ reading: Reading) -> Bool {
    switch reading {
    case .local: return true
    case .gradient(let i):
      let wire = circuit.wires[i]
      guard circuit.nodes[wire.source].isConstant, let gate = wire.gate, places[reading] == nil
      else { return false }
      return askedGates.contains(gate)
    case .value, .total, .next, .accumulated, .update, .coefficient, .caption: return false
    }
  }

  /// Whether a group of the drawing is one branch of a fork.
  func isBranch(_ group: String) -> Bool {
    guard group.hasPrefix("w"), let wire = Int(group.dropFirst()) else { return false }
    return circuit.wires(from: circuit.wires[wire].source).count > 1
  }

  /// What there is to do, in a few words: `Fill in the gradients`.
  package var task: String {
    switch asks {
    case .values: "Fill in the values"
    case .gradients: "Fill in the gradients"
    case .both: "Fill in the values, then the gradients"
    }
  }

  /// How to go about it.
  package var advice: [String] {
    var lines: [String] = []
    if asks.asksValues {
      lines.append("Values, left to right: each gate makes its value from those that arrive.")
    }
    if asks.asksGradients {
      let forks = circuit.nodes.contains { circuit.wires(from: $0.id).count > 1 }
      lines.append(
        "Gradients, right to left from the 1 at the output: upstream × local"
          + (forks ? "; at a fork, the sum." : "."))
    }
    return lines
  }
}
