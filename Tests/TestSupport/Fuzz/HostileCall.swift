public import Autograd

/// A program that calls a function with arguments it hardly expects: too many or too few, of the
/// wrong kind, negative, huge, not finite, of clashing sizes.
///
/// What it must lead to is an answer or an error, whatever it calls.
public struct HostileCall {
  /// The program, whose output is `z`.
  public let text: String
  /// The function it calls; nil where it indexes a tensor.
  public let function: String?
  /// The case, as `eval --cases` reads it.
  public let line: String

  /// The call that a seed stands for.
  ///
  /// - Parameters:
  ///   - seed: Any number; equal seeds give equal calls.
  ///   - functions: What may be called.
  public init(seed: UInt64, of functions: [Function] = FunctionCatalog.all) {
    var generator = SeededGenerator(seed: seed)
    var program: String
    if generator.next() % 5 == 0 {
      function = nil
      let indices = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Self.pick(Self.numbers.prefix(14) + Self.indices, &generator)
      }
      program = "z = \(Self.pick(Self.tensors, &generator))[\(indices.joined(separator: ", "))]"
    } else {
      let called = functions[Int.random(in: 0..<functions.count, using: &generator)]
      function = called.name
      let arguments = Self.arguments(named: Self.parameters(of: called.signature), &generator)
      program = "z = \(called.name)(\(arguments.joined(separator: ", ")))"
    }
    switch generator.next() % 5 {
    case 0: program += "[0]"
    case 1: program += #"\nz = sum(z)"#
    default: break
    }
    text = program
    let wanted = Self.pick(["", #""x""#, #""x", "y", "s", "c", "h""#], &generator)
    line = """
      {"id": "\(seed)", "category": "hostile", "op": "call", "program": "\(program)", \
      "inputs": {\(Self.inputs)}, "output": "z", "grad": [\(wanted)], "rtol": 0, "atol": 0, \
      "expect": {}}
      """
  }

  private static func arguments(
    named names: [String], _ generator: inout SeededGenerator
  ) -> [String] {
    // Mostly no more than there are, or every call would be refused for that.
    let most = pick([0, 1, 2, 3], &generator) == 0 ? 5 : max(1, min(names.count, 3))
    let count = Int.random(in: 1...most, using: &generator)
    var arguments: [String] = []
    for place in 0..<count {
      let isTensor = Int.random(in: 0..<20, using: &generator) < (place == 0 ? 18 : 9)
      arguments.append(pick(isTensor ? tensors : numbers, &generator))
    }
    for _ in 0..<pick([0, 0, 1, 1, 2], &generator) {
      let name =
        names.count > count ? pick(names[count...], &generator) : pick(keywords, &generator)
      arguments.append(name + "=" + pick(numbers + tensors, &generator))
    }
    return arguments
  }

  /// The words of a signature that are followed by a comma, a default or its end.
  private static func parameters(of signature: String) -> [String] {
    let inside = signature.drop { $0 != "(" }.dropFirst()
    return inside.split { "([,|])".contains($0) }.map { part in
      String(part.filter { $0 != " " && $0 != "*" }.prefix { $0 != "=" })
    }.filter { name in name.first?.isLetter ?? false }
  }

  private static func pick<C: RandomAccessCollection>(
    _ choices: C, _ generator: inout SeededGenerator
  ) -> C.Element where C.Index == Int {
    choices[choices.startIndex + Int.random(in: 0..<choices.count, using: &generator)]
  }

  private static let keywords = ["dim", "keepdim", "p", "dtype", "reduction", "size", "nonsense"]

  private static let numbers = [
    "0", "-1", "1", "2", "-2", "3", "7", "-9", "1000000000000", "-1000000000000",
    "9223372036854775807", "0.5", "-0.5", "1e308", "-1e308", "inf", "nan", "1e-320", "True",
    "False",
    "None", "2j", "'sum'", "'ij,jk'", "''", "float32", "int64", "bool", "complex64", "[]", "[0]",
    "[1, 0]", "[-1]", "[2, -1]", "[[0, 1], [1, 0]]", "[0, 1000000000000]", "[x, y]", "[x]",
    "[x, y, x]",
  ]

  private static let indices = ["::2", "-5:9", "1:", "None", "...", "i", "b", "y", "[0, 1]"]

  private static let tensors = ["x", "y", "i", "b", "e", "s", "c", "big", "h"]

  private static let inputs: String = {
    func input(_ name: String, _ dtype: String, _ shape: String, _ data: String) -> String {
      let takesGradient = !["int64", "bool"].contains(dtype)
      return """
        "\(name)": {"dtype": "\(dtype)", "shape": [\(shape)], "data": [\(data)], \
        "requires_grad": \(takesGradient)}
        """
    }
    return [
      input("x", "float64", "2, 3", #"1, -2, "nan", 0, "inf", 3.5"#),
      input("y", "float64", "3", "0, -1, 2"),
      input("i", "int64", "3", "0, 2, -5"),
      input("b", "bool", "2, 3", "true, false, true, true, false, false"),
      input("e", "float64", "0, 3", ""),
      input("s", "float64", "", "2.5"),
      input("c", "complex128", "2", #"[1, 2], ["nan", 0]"#),
      input("big", "int64", "2", "9223372036854775807, -9223372036854775808"),
      input(
        "h", "float32", "1, 1, 4, 4", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15"),
    ].joined(separator: ", ")
  }()
}
