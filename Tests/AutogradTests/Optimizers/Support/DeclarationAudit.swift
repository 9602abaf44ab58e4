import Autograd
import Foundation
import Testing

/// Compares the public initializer of a file with the declaration in it.
enum DeclarationAudit {
  /// Expects the same options in the same order, with the same defaults and the same words.
  static func check(
    file: String, _ options: [Hyperparameter], leading: String
  ) throws {
    let text = try SourceFolder.text(of: file)
    let found = text.firstMatch(
      of: /((?:  \/\/\/[^\n]*\n)+)  public (?:convenience )?init\(\s*([^{]*?)\s*\) \{/)
    let match = try #require(found)
    let documented = match.1.matches(of: /\/\/\/   - (\w+): ([^\n]*)/).map {
      (label: String($0.1), meaning: String($0.2))
    }
    #expect(documented.first?.label == leading)
    #expect(documented.dropFirst().map { plain($0.label) } == options.map { plain($0.name) })
    #expect(documented.dropFirst().map(\.meaning) == options.map(\.meaning))

    let parameters = split(String(match.2)).dropFirst()
    #expect(parameters.map { plain($0.label) } == options.map { plain($0.name) })
    for (parameter, option) in zip(parameters, options) {
      let expected = option.standard.map(swift)
      #expect(parameter.standard.map(number) == expected.map(number), "\(option.name)")
    }
  }

  /// `adjustLRFn` and `adjust_lr_fn` are one name.
  private static func plain(_ name: String) -> String {
    name.replacing("_", with: "").lowercased()
  }

  /// Labels and default values of a parameter list.
  private static func split(_ list: String) -> [(label: String, standard: String?)] {
    var parts = [""]
    var depth = 0
    for character in list.replacing("\n", with: " ") {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { part in
      let sides = part.split(separator: " = ", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let label =
        sides[0].split(separator: ":")[0].split(separator: " ").last.map(String.init) ?? ""
      return (label, sides.count > 1 ? sides[1] : nil)
    }
  }

  /// A default as Swift source writes it.
  private static func swift(_ value: OptionValue) -> String {
    switch value {
    case .none: "nil"
    case .bool(let truth): truth ? "true" : "false"
    case .string(let word): "\"\(word)\""
    case .integer(let n): "\(n)"
    case .real(let x): "\(x)"
    case .list(let items): "(" + items.map(swift).joined(separator: ", ") + ")"
    }
  }

  /// Numbers as they print, `1.0 / 3` included, so that `1e-8` and `0.00000001` are one.
  private static func number(_ text: String) -> String {
    if text == "1.0 / 3" { return "\(1.0 / 3)" }
    if text.hasPrefix("(") {
      let items = text.dropFirst().dropLast().split(separator: ", ").map { number(String($0)) }
      return "(" + items.joined(separator: ", ") + ")"
    }
    return Double(text).map { "\($0)" } ?? text
  }
}

extension SourceFolder {
  /// The text of one file of the package.
  static func text(of path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
