/// Why a text is not JSON, and where it stops being so.
package struct JSONError: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Problem: Sendable, Equatable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// No value begins here.
    case notAValue
    /// Something follows the value.
    case surplus
    /// An object's key must be a string.
    case noKey
    /// A key without a colon.
    case noColon
    /// Two items without a comma.
    case noComma
    /// A key that the object already has.
    case repeatedKey(String)
    /// Digits that are no number.
    case badNumber
    /// A backslash with something unknown behind it, or half a surrogate pair.
    case badEscape
    /// A control character that must be escaped.
    case controlCharacter
    /// Bytes that are no UTF-8.
    case badUTF8
    /// More levels than any case needs.
    case tooDeep
  }

  /// What is wrong.
  package let problem: Problem
  /// The byte at which it is wrong.
  package let offset: Int
}

extension JSONError: CustomStringConvertible {
  package var description: String { "not JSON at byte \(offset): \(problem.text)" }
}

extension JSONError.Problem {
  /// The problem in words.
  package var text: String {
    switch self {
    case .unexpectedEnd: "the text ends inside a value"
    case .notAValue: "a value was expected; NaN and Infinity are written as strings"
    case .surplus: "something follows the value"
    case .noKey: "an object's key must be a string"
    case .noColon: "a colon was expected after the key"
    case .noComma: "a comma was expected, or the end of the list or object"
    case .repeatedKey(let key): "the key \(JSONText.quoted(key)) stands here twice"
    case .badNumber: "digits that are no number"
    case .badEscape: "an unknown escape, or half a surrogate pair"
    case .controlCharacter: "a control character must be escaped"
    case .badUTF8: "bytes that are no UTF-8"
    case .tooDeep: "lists and objects nest deeper than \(JSONReader.depthLimit)"
    }
  }
}
