import Circuits
import Diagrams
import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("Worksheets")
struct WorksheetTests {
  private func document(_ sheet: Worksheet) throws -> SVGDocument {
    try #require(SVGDocument(String(decoding: try sheet.encode(.svg), as: UTF8.self)))
  }

  /// Everything that a document says to anybody.
  private func words(_ document: SVGDocument) -> [String] {
    document.root.all.filter { $0.name != "style" }.flatMap { element in
      [element.text, element.attributes["aria-label"] ?? ""].flatMap {
        $0.split { !$0.isNumber && $0 != "." }.map(String.init)
      }
    }
  }

  @Test("nothing on the sheet tells an answer; the key tells them all")
  func answers() throws {
    // A² = 169, B + 5 = 9.5, output 1605.5; gradients 9.5, 169, 169, 247.
    let quiz = try Quiz(circuit("input A = 13; input B = 4.5; A²(B + 5)"), asks: .both)
    let answers = ["169", "9.500", "1606", "247"]
    let sheet = Worksheet(quiz, title: "A²(B + 5)")
    let said = Set(words(try document(sheet)))
    for answer in answers + ["9.5"] { #expect(!said.contains(answer), "\(answer)") }
    #expect(said.contains("13") && said.contains("4.500"))
    for answer in answers + ["9.5", "1605", "26"] {
      #expect(!sheet.text.contains(answer), "\(answer)")
    }
    let key = Worksheet(quiz, title: "A²(B + 5)", showsAnswers: true)
    let told = Set(words(try document(key)))
    for answer in answers { #expect(told.contains(answer), "\(answer)") }
    #expect(key.text.contains("upstream × local = 9.5 × 26 = 247"))
  }

  @Test("each blank has its number in the picture and in the list")
  func numbers() throws {
    let quiz = try Quiz(SampleCircuit.loss.circuit(), asks: .gradients)
    for showsAnswers in [false, true] {
      let document = try document(Worksheet(quiz, title: "loss", showsAnswers: showsAnswers))
      for i in 1...quiz.blanks.count {
        let badges = document.root.all.filter {
          $0.name == "text" && $0.text == "\(i)" && $0.attributes["font-weight"] == "600"
            && $0.attributes["text-anchor"] == "middle" && !$0.has("gw-m")
        }
        #expect(badges.count == 2, "\(i)")
      }
    }
  }

  @Test("the value of a fork is asked for on its trunk, and its branches only refer to it")
  func fork() throws {
    let quiz = try Quiz(circuit("input x = 3; y = x + 4; y·y"), asks: .values, hidden: ["y"])
    var style = DiagramStyle()
    style.show = .values
    let sheet = try document(Worksheet(quiz, title: "y·y", style: style))
    let cells = sheet.root.all.filter { $0.name == "rect" && $0.attributes["width"] == "52" }
    #expect(cells.count == 1)
    #expect(!words(sheet).contains("7"))
    // Trunk, two branches, list.
    #expect(sheet.root.all.count { $0.name == "circle" && $0.attributes["r"] == "6.5" } == 4)
  }

  @Test("the page has A4's proportions and holds everything", arguments: SampleCircuit.all)
  func page(_ sample: SampleCircuit) throws {
    for asks in Quiz.Ask.allCases {
      for showsAnswers in [false, true] {
        guard let quiz = try? Quiz(sample.circuit(), asks: asks) else { continue }
        let sheet = Worksheet(quiz, title: sample.name, showsAnswers: showsAnswers)
        let figure = try sheet.page().figure
        let size = figure.size
        let ratio = max(size.width, size.height) / min(size.width, size.height)
        #expect(abs(ratio - 842.0 / 595) < 1e-9)
        let drawing = MeasuredDrawing(figure)
        for group in drawing.groups {
          for text in group.texts {
            #expect(drawing.page.contains(text.extent), "“\(text.text)” leaves the page")
          }
          for box in group.boxes { #expect(drawing.page.contains(box.extent)) }
        }
      }
    }
  }

  @Test("PDF is A4 itself, whatever the picture", arguments: ["x", "tanh(tanh(tanh(tanh(x))))·x"])
  func paper(_ expression: String) throws {
    let quiz = try Quiz(circuit("input x = 0.5; \(expression) + x²"), asks: .both)
    let bytes = try Worksheet(quiz, title: expression).encode(.pdf)
    let text = String(decoding: bytes, as: UTF8.self)
    let box = try #require(text.firstMatch(of: /\/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/))
    let sides = [Double(box.1) ?? 0, Double(box.2) ?? 0].sorted()
    #expect(abs(sides[0] - 595) < 2 && abs(sides[1] - 842) < 2, "\(sides)")
  }

  @Test("formats that show all numbers are refused")
  func formats() throws {
    let sheet = Worksheet(try Quiz(SampleCircuit.square.circuit(), asks: .both), title: "")
    for format in [DiagramFormat.json, .dot] {
      #expect(throws: DiagramError.self) { try sheet.encode(format) }
    }
    #expect(try !sheet.encode(.png).isEmpty)
  }

  @Test("many blanks and long titles find room")
  func crowded() throws {
    var program = "input x = 1; y = x\n"
    for i in 0..<40 { program += "y = y·x + \(i)\n" }
    let quiz = try Quiz(
      circuit(program + "y"), asks: .both, hidden: ["+", "×", "x"])
    #expect(quiz.blanks.count > 100)
    let long = String(repeating: "long ", count: 100)
    for showsAnswers in [false, true] {
      let page = try Worksheet(quiz, title: long, showsAnswers: showsAnswers).page().figure
      #expect(page.size.width > 0)
    }
  }
}
