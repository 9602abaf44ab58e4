import Circuits
import Foundation
import TestSupport
import Testing

/// Values, gradients and errors as PyTorch has them, for every function and option of the
/// language; `scripts/reference/generate.py` writes the cases.
@Suite("Reference values")
struct ReferenceTests {
  /// Cases that are known to fail, and why.
  private static let open: [String: String] = [
    "complex-r0322": "logcumsumexp is of real numbers only",
    "complex-r0323": "logcumsumexp is of real numbers only",
    "complex-r0422": "matrices are of real numbers only",
    "complex-r0423": "matrices are of real numbers only",
    "complex-r0425": "matrices are of real numbers only",
    "complex-r0426": "matrices are of real numbers only",
    "complex-r0427": "matrices are of real numbers only",
    "complex-r0429": "matrices are of real numbers only",
    "complex-r0431": "matrices are of real numbers only",
    "complex-r0432": "matrices are of real numbers only",
    "complex-r0433": "matrices are of real numbers only",
  ]

  @Test(
    "every case of a category is as PyTorch has it",
    arguments: [
      ("binary", 358), ("compare", 131), ("complex", 207), ("composite", 148), ("creation", 171),
      ("error", 1131), ("hessian", 338), ("index", 418), ("kink", 669), ("language", 511),
      ("linalg", 483), ("nn", 844), ("promotion", 371), ("reduction", 709), ("scalar", 80),
      ("seed", 75), ("shape", 636), ("unary", 665), ("unary_special", 84),
    ])
  func category(name: String, count: Int) throws {
    let lines = try CaseFile.reference(name)
    #expect(lines.count == count)
    for line in lines {
      let judge = try CaseJudge(line: line, result: CaseRunner.result(ofLine: line))
      let program = judge.wanted["program"] as? String ?? ""
      let id = judge.wanted["id"] as? String ?? ""
      let complaint = judge.complaint
      if Self.open[id] != nil {
        #expect(complaint != nil, "\(id) is right now, and no longer open")
      } else {
        #expect(complaint == nil, "\(id): \(program)")
      }
    }
  }
}
