import Autograd
import Circuits
import Testing

/// The expected values are what CPython 3.11 prints for the same text.
@Suite("Plain numbers")
struct PlainNumberTests {
  @Test(
    "arithmetic follows Python",
    arguments: [
      ("7 / 2", "real 3.5"), ("6 / 2", "real 3.0"), ("7 // 2", "integer 3"),
      ("-7 // 2", "integer -4"), ("7 // -2", "integer -4"), ("-7 // -2", "integer 3"),
      ("7 % 4", "integer 3"), ("-7 % 4", "integer 1"), ("7 % -4", "integer -1"),
      ("-7 % -4", "integer -3"), ("8 % 4", "integer 0"), ("7.5 // 2", "real 3.0"),
      ("-7.5 // 2", "real -4.0"), ("-7.5 % 2", "real 0.5"), ("7.5 % -2", "real -0.5"),
      ("1 // 0.1", "real 9.0"), ("1 % 0.1", "real 0.09999999999999995"),
      ("-1e-20 % 3.", "real 3.0"), ("0.0 % -1", "real -0.0"), ("5 // inf", "real 0.0"),
      ("-5 // inf", "real -1.0"), ("5 % -inf", "real -inf"),
      ("2 ** -1", "real 0.5"), ("2 ** 3", "integer 8"), ("2 ** 0", "integer 1"),
      ("0 ** 0", "integer 1"), ("(-3) ** 3", "integer -27"), ("2.0 ** 3", "real 8.0"),
      ("2 ** 0.5", "real 1.4142135623730951"), ("(-8.0) ** 3", "real -512.0"),
      ("1 ** 9223372036854775807", "integer 1"), ("(-1) ** 9223372036854775807", "integer -1"),
      ("2 ** 62", "integer 4611686018427387904"), ("(-2) ** 63", "integer -9223372036854775808"),
      ("1.1 ** 3.0", "real 1.3310000000000004"), ("0.0 ** -inf", "real inf"),
      ("inf ** 2", "real inf"),
      ("9223372036854775806 + 1", "integer 9223372036854775807"),
      ("0.1 + 0.2", "real 0.30000000000000004"),
      ("1e308 * 10", "real inf"), ("3 * True", "integer 3"), ("True + True", "integer 2"),
      ("-True", "integer -1"), ("+False", "integer 0"), ("~5", "integer -6"),
      ("~True", "integer -2"),
      ("True / 2", "real 0.5"), ("True ** 3.", "real 1.0"), ("10 ** -400 ** 2", "real 0.0"),
      ("6 | 9", "integer 15"),
      ("6 & 3", "integer 2"), ("True | False", "bool true"), ("True & False", "bool false"),
      ("True & 3", "integer 1"), ("3 == 3.0", "bool true"), ("3 < 2.5", "bool false"),
      ("True == 1", "bool true"), ("nan == nan", "bool false"), ("nan != nan", "bool true"),
      ("2 >= 2", "bool true"), ("-2 > 2", "bool false"), ("-2 <= 2", "bool true"),
      ("+~4611686018427387904//12.75", "real -3.6170086419038336e+17"),
      ("7.25/.25 % +1e-3", "real 0.0009999999999993963"),
      ("-+1e300//3//8 * 2", "real -8.333333333333334e+298"),
      ("(((11*True)) + -+1.1-False)", "real 9.9"), ("3+5+10 | 1 & (1 % 63)", "integer 19"),
      ("((11) // 10|13)", "integer 13"), ("~True & 6+True", "integer 6"),
      ("9%4*2147483648 % 3 / 2", "real 1.0"), ("~(-(False)) * (63)", "integer -63"),
      ("3 < 5//1-12.75//(10)", "bool true"), ("-(1) * 10*True", "integer -10"),
    ])
  func arithmetic(_ program: String, _ value: String) throws {
    #expect(words(try output(program)) == value)
  }

  @Test(
    "division by zero, overflow and roots of negative numbers are errors of value",
    arguments: [
      ("1 / 0", ProgramError.NumberProblem.divisionByZero), ("1.0 / 0.0", .divisionByZero),
      ("1 // 0", .divisionByZero), ("1 % 0", .divisionByZero), ("1.5 // 0", .divisionByZero),
      ("1.5 % False", .divisionByZero), ("0 ** -1", .divisionByZero),
      ("0.0 ** -2.5", .divisionByZero),
      ("9223372036854775807 + 1", .overflow), ("-9223372036854775807 - 2", .overflow),
      ("9223372036854775807 * 2", .overflow), ("2 ** 63", .overflow), ("3 ** 100", .overflow),
      ("10 ** 9223372036854775807", .overflow), ("-((-2) ** 63)", .overflow),
      ("(-2) ** 63 // -1", .overflow), ("2.0 ** 10000", .overflow), ("0.1 ** -400", .overflow),
      ("9223372036854775808", .overflow), ("x²⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰⁰", .overflow),
      ("1j / 0", .divisionByZero), ("0j ** -1", .divisionByZero),
    ])
  func refusals(_ program: String, _ problem: ProgramError.NumberProblem) throws {
    let error = try #require(failure(program))
    #expect(error.kind == .number(problem))
    #expect(error.category.name == "value")
  }

  @Test(
    "complex numbers follow Python",
    arguments: [
      ("2j + 1", 1.0, 2.0), ("3 - 2j", 3, -2), ("2j * 2j", -4, 0), ("(1 + 2j) * (3 - 1j)", 5, 5),
      ("(1 + 2j) / (3 - 4j)", -0.2, 0.4), ("(1 + 2j) / (1 + 3j)", 0.7, -0.1), ("1 / 2j", 0, -0.5),
      ("(1 + 1j) ** 2", 0, 2), ("(1 + 1j) ** -2", 0, -0.5), ("2j ** 0", 1, 0),
      ("(-8) ** (1 / 3)", 1, 1.7320508075688772), ("(-4) ** 0.5", 0, 2),
      ("(1 + 2j) ** 0.5", 1.272019649514069, 0.7861513777574233),
      ("2 ** 1j", 0.7692389013639721, 0.6389612763136348),
      ("1j ** 1j", 0.20787957635076193, 0), ("-(1 - 2j)", -1, 2), ("+2j", 0, 2),
      ("True + 1j", 1, 1),
    ])
  func complex(_ program: String, _ real: Double, _ imaginary: Double) throws {
    guard case .complex(let a, let b) = try output(program) else {
      Issue.record("\(program) is complex")
      return
    }
    #expect((a - real).magnitude < 1e-15 * 4 && (b - imaginary).magnitude < 1e-15 * 4)
  }

  @Test("complex numbers are equal or not, and nothing else")
  func complexComparisons() throws {
    #expect(words(try output("1j == 1j")) == "bool true")
    #expect(words(try output("(1 + 0j) == 1")) == "bool true")
    #expect(words(try output("1j != 2")) == "bool true")
    for program in ["1j < 2", "1j // 2", "1j % 2", "~1j", "1j | 1", "1j @ 1", "1j + 'a'"] {
      #expect(failure(program)?.category.name == "argument", "\(program)")
    }
  }

  @Test("the smallest remainder does not overflow")
  func smallestRemainder() throws {
    #expect(words(try output("(-2) ** 63 % -1")) == "integer 0")
  }

  @Test(
    "operators that Python does not define are errors of argument",
    arguments: [
      "1 @ 2", "1.5 | 2", "1 & 2.5", "~1.5", "'a' + 'b'", "'a' * 2", "-'a'", "[1] + 2",
      "None + 1",
      "+None", "float64 + 1", "x + 'a'", "[1] * x", "x ** None", "'a' < 'a'", "~[x]",
    ])
  func undefined(_ program: String) throws {
    let error = try #require(failure(program))
    #expect(error.category.name == "argument")
    guard case .badOperands = error.kind else {
      Issue.record("\(error)")
      return
    }
  }
}
