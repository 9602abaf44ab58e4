import Autograd
package import Circuits

/// A program that brings the values of its inputs along, whoever gave them.
///
/// ```swift
/// LiveProgram.text("A²(B + 5)", [("A", .param, a), ("B", .const, b)])
/// // "param A = 3\nconst B = 2\nA²(B + 5)"
/// ```
package enum LiveProgram {
  /// More numbers than this are no declaration that anybody reads.
  private static let mostNumbers = 256

  /// Writes values into a program.
  ///
  /// - Parameters:
  ///   - program: A program; what it declares of these names is replaced.
  ///   - values: All its inputs.
  /// - Returns: The program with a declaration for each value, nil where a value cannot be declared:
  ///   it is large, not float64 or not finite.
  /// - Throws: A `ProgramError` where the text is not a program.
  package static func text(
    _ program: String, _ values: [(name: String, kind: Declaration.Kind, value: TensorValue)]
  ) throws(ProgramError) -> String? {
    let expression = ProgramText(program, try Program(program)).expression
    var lines: [String] = []
    for (name, kind, value) in values {
      guard value.dtype == .float64, value.isFinite, value.count > 0, value.count <= mostNumbers
      else { return nil }
      lines.append("\(kind.word) \(name) = \(literal(value.scalars[...], value.shape[...]))")
    }
    return (lines + [expression]).joined(separator: "\n")
  }

  private static func literal(_ numbers: ArraySlice<Double>, _ shape: ArraySlice<Int>) -> String {
    guard let size = shape.first else { return ShortNumber.text(numbers.first ?? 0) }
    let step = numbers.count / size
    let parts = (0..<size).map { i in
      let start = numbers.startIndex + i * step
      return literal(numbers[start..<(start + step)], shape.dropFirst())
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}
