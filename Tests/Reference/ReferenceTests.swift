import Autograd
import Circuits
import Foundation
import TestSupport
import Testing

/// Values, gradients and errors as PyTorch has them, for every function and option of the
/// language; `scripts/reference/generate.py` writes the cases.
@Suite("Reference values")
struct ReferenceTests {
  /// Functions of the language that are still to come; cases that call one are left out until then.
  private static let coming: Set<String> = [
    "adaptive_avg_pool1d", "adaptive_avg_pool2d", "adaptive_max_pool1d", "adaptive_max_pool2d",
    "bilinear", "cosine_embedding_loss",
    "embedding", "gaussian_nll_loss", "glu",
    "interpolate", "kl_div", "local_response_norm", "lp_pool2d",
    "multi_margin_loss", "multilabel_soft_margin_loss", "pixel_shuffle",
    "poisson_nll_loss", "scaled_dot_product_attention",
    "unfold",
  ]

  /// Cases that are known to fail, and why.
  private static let open: [String: String] = [
    "error-r1639":
      "a tensor that is called is told as an unknown function, which is of category name",
    "kink-r0667": "where differences are infinite, the branch not taken makes the gradient NaN",
    "promotion-r0765": "0 ** complex has no gradient in the exponent",
    "promotion-r0767": "0 ** complex has no gradient in the exponent",
    "promotion-r1466": "logaddexp is of real numbers only",
    "promotion-r1467": "logaddexp is of real numbers only",
    "promotion-r1682": "nan_to_num is of real numbers only",
  ]

  @Test(
    "every case of a category is as PyTorch has it",
    arguments: [
      ("binary", 358), ("compare", 131), ("creation", 171), ("error", 1131), ("index", 418),
      ("kink", 669), ("language", 511), ("promotion", 371), ("reduction", 709), ("scalar", 80),
      ("seed", 75), ("shape", 636), ("unary", 665), ("unary_special", 84),
    ])
  func category(name: String, count: Int) throws {
    let lines = try CaseFile.reference(name)
    #expect(lines.count == count)
    for line in lines {
      let judge = try CaseJudge(line: line, result: CaseRunner.result(ofLine: line))
      let program = judge.wanted["program"] as? String ?? ""
      let id = judge.wanted["id"] as? String ?? ""
      if Self.callsComing(program) { continue }
      let complaint = judge.complaint
      if Self.open[id] != nil {
        #expect(complaint != nil, "\(id) is right now, and no longer open")
      } else {
        #expect(complaint == nil, "\(id): \(program)")
      }
    }
  }

  private static func callsComing(_ program: String) -> Bool {
    program.matches(of: #/([a-z_][a-z0-9_.]*)\(/#).contains { call in
      coming.contains(String(call.output.1))
        || call.output.1.split(separator: ".").last.map { coming.contains(String($0)) } == true
    }
  }

  @Test("what is still to come is not there")
  func coming() {
    let there = Self.coming.filter { FunctionCatalog.named($0) != nil }
    #expect(there.isEmpty)
  }
}
