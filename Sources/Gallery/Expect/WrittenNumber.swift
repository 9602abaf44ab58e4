import Autograd
import Circuits

/// A number as a lesson writes it, and how far the true one may be from it.
struct WrittenNumber: Equatable {
  let values: [Double]
  /// How far off each may be.
  let tolerances: [Double]

  /// Reads `42`, `0.1342`, `−3 ± 1e-9`, `[1, 2.5]`.
  ///
  /// Without `±` a whole number must be met exactly, and a decimal to the last digit written.
  init?(_ text: String) {
    var parts = text.split(separator: "±", omittingEmptySubsequences: false).map(\.trimmed)
    if parts.count == 1 {
      parts = text.replacing("+-", with: "±").split(
        separator: "±", omittingEmptySubsequences: false
      )
      .map(\.trimmed)
    }
    guard parts.count <= 2 else { return nil }
    var given: Double?
    if parts.count == 2 {
      guard let tolerance = WrittenNumber.number(parts[1]), tolerance >= 0 else { return nil }
      given = tolerance
    }
    var values: [Double] = []
    var tolerances: [Double] = []
    let items = parts[0].filter { $0 != "[" && $0 != "]" }
    for item in items.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = WrittenNumber.number(item.trimmed) else { return nil }
      values.append(value)
      tolerances.append(given ?? WrittenNumber.tolerance(item.trimmed, value))
    }
    self.values = values
    self.tolerances = tolerances
  }

  /// Whether a true number may be written so.
  func holds(for truth: [Double]) -> Bool {
    guard truth.count == values.count else { return false }
    return truth.indices.allSatisfy { i in
      truth[i] == values[i] || truth[i].isNaN && values[i].isNaN
        || (truth[i] - values[i]).magnitude <= tolerances[i]
    }
  }

  /// Whether a true number is only a little off, as a rounded one is.
  func isNear(_ truth: [Double]) -> Bool {
    guard truth.count == values.count else { return false }
    return truth.indices.allSatisfy { i in
      (truth[i] - values[i]).magnitude <= 0.05 * truth[i].magnitude
    }
  }

  private static func number(_ text: some StringProtocol) -> Double? {
    (try? OptionCall.value(Substring(text), of: "number"))?.number
  }

  /// Half a unit of the last digit; whole numbers may differ by rounding of the computer alone.
  private static func tolerance(_ text: some StringProtocol, _ value: Double) -> Double {
    let slack = max(value.magnitude, 1) * 1e-12
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    guard let point = mantissa.firstIndex(of: ".") else { return max(value.magnitude, 1) * 1e-9 }
    let decimals = mantissa[mantissa.index(after: point)...].count { $0.isNumber }
    let exponent = Int(text.dropFirst(mantissa.count + 1)) ?? 0
    return 0.5 * power(of: exponent - decimals) * (1 + 1e-9) + slack
  }

  private static func power(of exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}
