import Circuits
import Diagrams
import Testing

@Suite("Quizzes in pages")
struct QuizFigureTests {
  private static let square = "input A = 13; input B = 4.5; A²(B + 5)"

  private func figure(_ asks: Quiz.Ask = .both) throws -> QuizFigure {
    try QuizFigure(Self.square, asks: asks, id: "quiz", title: "A²(B + 5)")
  }

  @Test("the picture has cells and no answers; they stand in the key")
  func picture() throws {
    let html = try figure().html
    let start = try #require(html.firstRange(of: "<svg"))
    let end = try #require(html.firstRange(of: "</svg>"))
    let svg = html[start.lowerBound..<end.upperBound]
    for answer in ["169", "247", "1606", "1605", "9.5"] {
      for place in [
        ">\(answer)", "value \(answer)", "gradient \(answer)", " = \(answer)", " \(answer).",
      ] {
        #expect(!svg.contains(place), "\(place)")
      }
    }
    #expect(svg.contains("value 13, gradient blank 7"))
    #expect(svg.ranges(of: "width=\"52\" height=\"15\"").count == 7)
    let key = html[end.upperBound...]
    #expect(key.contains("<b>upstream × local = 9.5 × 26 = 247</b>"))
  }

  @Test("without an engine there is no button for new numbers")
  func engine() throws {
    var figure = try figure()
    #expect(figure.html.contains("New numbers"))
    figure.computes = false
    #expect(!figure.html.contains("New numbers"))
  }

  @Test("a quiz of values shows no gradients")
  func values() throws {
    let figure = try figure(.values)
    #expect(figure.html.contains("Fill in the values"))
    #expect(!figure.html.contains("d output / d value"))
    #expect(figure.data[0].json.contains("\"asks\": \"values\""))
  }

  @Test("titles and captions are text")
  func hostile() throws {
    var figure = try QuizFigure(
      "input x = 3; x²", asks: .both, id: "a b<", title: "<script>\"&", style: nil)
    figure.caption = "<img src=x>"
    #expect(!figure.html.contains("<img"))
    #expect(!figure.html.contains("<script>\""))
  }

  @Test("what is wrong with program or places is said")
  func errors() throws {
    func failure(_ program: String, _ hidden: [String] = []) -> LiveFigureError? {
      do throws(LiveFigureError) {
        _ = try QuizFigure(program, asks: .both, hidden: hidden, id: "q", title: "")
        return nil
      } catch {
        return error
      }
    }
    #expect(failure("input x = 3; x²") == nil)
    #expect(failure("[1]") == .noTensor("a list"))
    #expect(failure("input x = 3; x") == .drawing(.nothingToAsk("both")))
    #expect(failure("input x = 3; x²", ["y"]) == .drawing(.noPlace("y", known: ["x", "output"])))
    guard case .program = failure("input x =") else {
      Issue.record("no error of the program")
      return
    }
  }
}
