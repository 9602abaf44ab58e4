import Circuits
import TestSupport
import Testing

@Suite("Reference cases")
struct ReferenceCaseTests {
  @Test("all cases with an optimizer are as PyTorch has them")
  func optimizerCases() throws {
    let lines = try CaseFile.lines("optimizer-cases")
    #expect(lines.count == 249)
    for line in lines {
      let judge = try CaseJudge(line: line, result: CaseRunner.result(ofLine: line))
      #expect(judge.complaint == nil, "\(judge.wanted["id"] ?? "")")
    }
  }

  @Test("seeds and second derivatives are as PyTorch has them")
  func evaluationCases() throws {
    let lines = try CaseFile.lines("evaluation-cases")
    #expect(lines.count == 38)
    for line in lines {
      let judge = try CaseJudge(line: line, result: CaseRunner.result(ofLine: line))
      #expect(judge.complaint == nil, "\(judge.wanted["id"] ?? "")")
    }
  }

  @Test("the same case gives the same bytes")
  func deterministic() throws {
    for line in try CaseFile.lines("optimizer-cases").prefix(40) {
      #expect(CaseRunner.result(ofLine: line) == CaseRunner.result(ofLine: line))
    }
  }

  @Test("a wrong result would be noticed")
  func theJudgeJudges() throws {
    let line = try #require(
      try CaseFile.lines("optimizer-cases").first { $0.contains("optim-0001") })
    let result = CaseRunner.result(ofLine: line)
    #expect(try CaseJudge(line: line, result: result).complaint == nil)
    for (from, to) in [
      ("0.58722", "0.58723"), ("\"float64\"", "\"float32\""), ("2.8822", "2.8823"),
      ("\"error\": null", "\"error\": {\"category\": \"value\", \"message\": \"no\"}"),
    ] {
      let wrong = result.replacing(from, with: to)
      #expect(wrong != result)
      #expect(try CaseJudge(line: line, result: wrong).complaint != nil, "\(from)")
    }
  }
}
