import Autograd
import Circuits
import Foundation
import TestSupport
import Testing

/// `GRADWIRE_HOSTILE=1000000` tries so many calls instead of a slice.
private let count =
  ProcessInfo.processInfo.environment["GRADWIRE_HOSTILE"].flatMap(Int.init) ?? 30000

@Suite("Calls that no function expects")
struct HostileCallTests {
  /// A trap would end the tests, and `eval --cases` with all the cases after it.
  @Test("every call has an answer or a categorized error")
  func calls() {
    var (answers, functions) = (0, Set<String>())
    var categories: [String: Int] = [:]
    for seed in 0..<UInt64(count) {
      let call = HostileCall(seed: seed)
      let result = CaseRunner.result(of: Array(call.line.utf8))
      if let function = call.function { functions.insert(function) }
      if result.isAnswer {
        answers += 1
      } else {
        categories[Self.category(result.line), default: 0] += 1
      }
    }
    #expect(functions.count == FunctionCatalog.all.count)
    // Neither may be rare, or little would be tried.
    #expect(answers * 20 > count, "\(answers) answers")
    let known: Set = ["syntax", "name", "shape", "dtype", "index", "argument", "value"]
    #expect(known.isSuperset(of: categories.keys), "\(categories)")
    print("\(count) hostile calls, \(answers) answers, errors \(categories)")
  }

  @Test(
    "calls that once ended the process have an answer or their error",
    arguments: [
      ("bincount(tensor([1, 1000000000000]))", "value"),
      ("diag(tensor([1, 2]), -1000000000000)", "value"),
      ("diag_embed(zeros(0, 3), 1000000000000)", "value"),
      ("cross_entropy(1e308, -0.5)", "shape"),
      ("huber_loss(ones(2), tensor([True, False]))", "dtype"),
      ("smooth_l1_loss(tensor([True, False]), ones(2))", nil),
      ("hinge_embedding_loss(tensor([True]), ones(1))", "dtype"),
      ("soft_margin_loss(ones(1), tensor([True]))", "dtype"),
      ("lerp(ones(2), True, tensor(0.5))", "dtype"),
      ("isclose(tensor([1+2j]), True)", nil),
      ("normalize(tensor([1+2j]), 3, -1)", nil),
      ("binary_cross_entropy_with_logits(ones(1), tensor([True]))", "dtype"),
    ] as [(String, String?)])
  func found(expression: String, category: String?) {
    let line = """
      {"id": "1", "category": "hostile", "op": "call", "program": "z = \(expression)", "inputs": {},
      """
    let rest = #""output": "z", "grad": [], "rtol": 0, "atol": 0, "expect": {}}"#
    let result = CaseRunner.result(of: Array((line + rest).utf8))
    #expect((result.isAnswer ? nil : Self.category(result.line)) == category)
  }

  private static func category(_ line: String) -> String {
    let parts = line.split(separator: #""category": ""#, maxSplits: 1)
    return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : line
  }
}
