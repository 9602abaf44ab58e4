/// A sentence with readings in it: what a shape says to those who point at it or cannot see it.
package struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// A piece of text, or a number that stands in its place.
  package enum Part: Sendable {
    case text(String)
    case reading(Reading)
  }

  package private(set) var parts: [Part] = []

  init(parts: [Part]) { self.parts = parts }

  package init(stringLiteral value: String) { parts = [.text(value)] }

  package init(_ text: String) { parts = [.text(text)] }

  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  package struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}
    package mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }
    package mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }
    package mutating func appendInterpolation(_ reading: Reading) {
      parts.append(.reading(reading))
    }
    package mutating func appendInterpolation(_ count: Int) {
      parts.append(.text(count.description))
    }
  }

  static func += (a: inout Phrase, b: Phrase) { a.parts += b.parts }
  static func + (a: Phrase, b: Phrase) -> Phrase {
    var sum = a
    sum += b
    return sum
  }

  /// The sentence with its numbers.
  package func text(_ readings: Readings) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .reading(let reading): readings.inline(reading)
      }
    }.joined()
  }
}
