import Circuits
import Foundation
import TestSupport
import Testing

/// Values, gradients and errors as PyTorch has them, for every function and option of the
/// language; `scripts/reference/generate.py` writes the cases.
@Suite("Reference values")
struct ReferenceTests {
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
      #expect(judge.complaint == nil, "\(id): \(program)")
    }
  }
}
