/// A number of an update that notes how it came about; for tensors, all their elements at once.
///
/// It computes with the functions of the number type that it stands for, so that every bit is the
/// one that the plain update gets.
struct RecordedNumber<Base: FloatingElement & UpdateNumber>: UpdateNumber {
  private enum Origin {
    /// A 0 or 1 that the update is written with.
    case literal
    /// A number that options and step give, and where from.
    case coefficient(String)
    /// A node of a tape.
    case node(Int, UpdateTape)
  }

  /// One for each element; a single one for literals and coefficients.
  private let values: [Base]
  private let origin: Origin

  private init(_ values: [Base], _ origin: Origin) {
    self.values = values
    self.origin = origin
  }

  /// A number that enters the update.
  init(_ kind: UpdateGraph.Kind, _ numbers: [Double], on tape: UpdateTape) {
    var values: [Base] = []
    for number in numbers { values.append(Base(double: number)) }
    self.init(values, .node(tape.add(kind, numbers), tape))
  }

  init(integerLiteral value: Int) {
    self.init([Base(double: Double(value))], .literal)
  }

  static func coefficient(_ value: Double, _ notation: StaticString) -> Self {
    Self([Base.coefficient(value, notation)], .coefficient(notation.description))
  }

  var double: Double { values[0].double }

  /// The place on the tape; an update ends in what it has computed.
  var node: Int {
    guard case .node(let i, _) = origin else {
      preconditionFailure("the result of an update depends on its gradient")
    }
    return i
  }

  // Decisions of an update hang on its options, which all elements share.
  static func == (a: Self, b: Self) -> Bool { a.values[0] == b.values[0] }
  static func < (a: Self, b: Self) -> Bool { a.values[0] < b.values[0] }

  private func value(at i: Int) -> Base { values.count == 1 ? values[0] : values[i] }

  private var isOne: Bool {
    if case .literal = origin { return values[0] == 1 }
    return false
  }

  private var isMinusOne: Bool {
    if case .literal = origin { return values[0] == -1 }
    return false
  }

  /// Notes a gate, and computes what it gives for each element.
  @inline(never)
  private static func gate(
    _ operation: UpdateOperation, _ operands: [Self], _ compute: (Int) -> Base
  ) -> Self {
    var count = 1
    var noted: [UpdateGraph.Operand] = []
    var tape: UpdateTape?
    for operand in operands {
      let value = operand.values.isEmpty ? .nan : operand.values[0].double
      switch operand.origin {
      case .node(let i, let its):
        tape = its
        count = operand.values.count
        noted.append(.node(i))
      case .coefficient(let notation):
        noted.append(.coefficient(UpdateGraph.Coefficient(notation: notation, value: value)))
      case .literal:
        noted.append(.coefficient(UpdateGraph.Coefficient(notation: "", value: value)))
      }
    }
    var results: [Base] = []
    for i in 0..<count { results.append(compute(i)) }
    guard let tape else { return Self(results, .coefficient("")) }
    var numbers: [Double] = []
    for result in results { numbers.append(result.double) }
    let gate = UpdateGraph.Gate(operation: operation, operands: noted)
    return Self(results, .node(tape.add(.gate(gate), numbers), tape))
  }
}

extension RecordedNumber {
  @inline(never)
  static func + (a: Self, b: Self) -> Self {
    gate(.add, [a, b]) { a.value(at: $0) + b.value(at: $0) }
  }

  @inline(never)
  static func - (a: Self, b: Self) -> Self {
    gate(.subtract, [a, b]) { a.value(at: $0) - b.value(at: $0) }
  }

  @inline(never)
  static func * (a: Self, b: Self) -> Self {
    // What is written as 1 or −1 stands for an option that is off.
    if a.isOne { return b }
    if b.isOne { return a }
    if a.isMinusOne { return gate(.negate, [b]) { a.value(at: $0) * b.value(at: $0) } }
    return gate(.multiply, [a, b]) { a.value(at: $0) * b.value(at: $0) }
  }

  @inline(never)
  static func / (a: Self, b: Self) -> Self {
    gate(.divide, [a, b]) { a.value(at: $0) / b.value(at: $0) }
  }

  @inline(never)
  static func sqrt(_ x: Self) -> Self { gate(.squareRoot, [x]) { Base.sqrt(x.value(at: $0)) } }

  @inline(never)
  var magnitude: Self { Self.gate(.magnitude, [self]) { value(at: $0).magnitude } }

  @inline(never)
  func largest(_ other: Self) -> Self {
    Self.gate(.maximum, [self, other]) { value(at: $0).largest(other.value(at: $0)) }
  }

  @inline(never)
  func limited(from lowest: Self, to highest: Self) -> Self {
    Self.gate(.limit, [self, lowest, highest]) {
      value(at: $0).limited(from: lowest.value(at: $0), to: highest.value(at: $0))
    }
  }

  @inline(never)
  func moved(to other: Self, by weight: Self) -> Self {
    Self.gate(.move, [self, other, weight]) {
      value(at: $0).moved(to: other.value(at: $0), by: weight.value(at: $0))
    }
  }

  @inline(never)
  func faded(_ kept: Self, adding weight: Self, of other: Self) -> Self {
    Self.gate(.fade, [self, kept, weight, other]) {
      value(at: $0).faded(
        kept.value(at: $0), adding: weight.value(at: $0), of: other.value(at: $0))
    }
  }

  @inline(never)
  func faded(_ kept: Self, adding weight: Self, ofSquare other: Self) -> Self {
    Self.gate(.fadeSquare, [self, kept, weight, other]) {
      value(at: $0).faded(
        kept.value(at: $0), adding: weight.value(at: $0), ofSquare: other.value(at: $0))
    }
  }

  @inline(never)
  func scaled(whereNegative below: Self, wherePositive above: Self, _ other: Self) -> Self {
    Self.gate(.scale, [self, below, above, other]) {
      value(at: $0).scaled(
        whereNegative: below.value(at: $0), wherePositive: above.value(at: $0),
        other.value(at: $0))
    }
  }

  @inline(never)
  func stepped(against slope: Self, by length: Self) -> Self {
    Self.gate(.step, [self, slope, length]) {
      value(at: $0).stepped(against: slope.value(at: $0), by: length.value(at: $0))
    }
  }

  @inline(never)
  func dropped(whereNegative other: Self) -> Self {
    Self.gate(.drop, [self, other]) { value(at: $0).dropped(whereNegative: other.value(at: $0)) }
  }
}
