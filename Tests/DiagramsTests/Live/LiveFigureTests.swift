import Circuits
import Diagrams
import Foundation
import Testing

@Suite("Live circuits")
struct LiveFigureTests {
  private func figure(
    _ program: String = "input A = 3; input B = 2; A²(B + 5)"
  ) throws -> LiveFigure {
    try LiveFigure(program, id: "first", title: "First")
  }

  private func data(_ figure: LiveFigure) throws -> [String: Any] {
    let entry = try #require(figure.data.first)
    #expect(entry.id == "first-data" && figure.data.count == 1)
    let json = try JSONSerialization.jsonObject(with: Data(entry.json.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("hold every number before any script runs")
  func numbers() throws {
    let html = try figure().html
    for text in [">63<", ">42<", ">7 × 6<", "v₁ = A²", "backward"] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test(
    "tell their script the program, its inputs, and the numbers in the order of nodes and wires")
  func script() throws {
    let data = try data(figure())
    #expect(data["declarations"] as? String == "input A = 3\ninput B = 2\n")
    #expect(data["expression"] as? String == "A²(B + 5)")
    let inputs = try #require(data["inputs"] as? [[String: Any]])
    #expect(inputs.compactMap { $0["name"] as? String } == ["A", "B"])
    #expect(inputs.compactMap { $0["value"] as? [Double] } == [[3], [2]])
    // A, A², B, 5, B + 5 and the output with value and gradient; wires with gradient and local.
    let expected: [Double] = [
      3, 42, 9, 7, 2, 9, 5, 9, 7, 9, 63, 1, 42, 6, 9, 1, 9, 1, 7, 7, 9, 9, 1,
    ]
    #expect(data["numbers"] as? [Double] == expected)
  }

  @Test("have a field and a slider for every number, and none where nothing computes")
  func controls() throws {
    var figure = try figure(
      "param W = [[1, 2], [3, 4]]; input x = 0.5; const k = 1000; (W·x).sum()·k")
    #expect(figure.html.components(separatedBy: "type=\"number\"").count == 7)
    #expect(figure.html.components(separatedBy: "type=\"range\"").count == 3)
    #expect(figure.html.contains("aria-label=\"W[1][0]\""))
    #expect(figure.html.contains("min=\"-1\" max=\"1\" step=\"0.01\" value=\"0.5\""))
    #expect(figure.html.contains("min=\"-2000\" max=\"2000\" step=\"20\" value=\"1000\""))
    figure.computes = false
    for word in ["<input", "<select", "<textarea", "Reset", "Optimizer"] {
      #expect(!figure.html.contains(word), "\(word)")
    }
  }

  @Test("say what is wrong with a program, and where")
  func refusals() {
    #expect(throws: LiveFigureError.self) { try figure("A²(B + 5") }
    #expect { try figure("input A = 3; tahn(A)") } throws: { error in
      "\(error)".contains("tanh")
    }
    #expect { try figure("\"word\"") } throws: { "\($0)".contains("only a tensor or a number") }
  }

  @Test("take captions, titles and ids as text")
  func hostile() throws {
    var figure = try LiveFigure("input A = 3; A²", id: "a\"><b>", title: "<script>\"")
    figure.caption = "</section><img src=x>"
    #expect(!figure.html.contains("<img") && !figure.html.contains("<script>\""))
    #expect(!figure.html.contains("a\"><b>"))
  }
}
