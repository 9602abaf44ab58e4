import Autograd
import Circuits
import Diagrams
import Testing

@Suite("Animated SVG")
struct AnimationTests {
  private func film(steps: Int) throws -> Film {
    let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    for _ in 0..<steps { recorder.step { x * x } }
    return try Film(recorder.trace)
  }

  private func document(_ film: Film, mostFrames: Int = 60) throws -> SVGDocument {
    let text = String(decoding: film.animatedSVG(mostFrames: mostFrames), as: UTF8.self)
    return try #require(SVGDocument(text))
  }

  @Test("has one group for each step, and only the last is seen without animation")
  func groups() throws {
    let frames = try document(film(steps: 12)).groups.filter { $0.has("gw-frame") }
    #expect(frames.count == 12)
    #expect(
      frames.map { $0.attributes["visibility"] == "hidden" } == Array(repeating: true, count: 11)
        + [false])
    #expect(frames[11].has("gw-last"))
    // Each begins a quarter of a second after the one before it; the last is on screen five times as long.
    #expect(frames[0].attributes["style"] == "animation-delay:-4s")
    #expect(frames[1].attributes["style"] == "animation-delay:-3.75s")
  }

  @Test("shows all numbers of a step together, and what stays the same once")
  func numbers() throws {
    let document = try document(film(steps: 3))
    let frames = document.groups.filter { $0.has("gw-frame") }
    let texts = frames.map { frame in Set(frame.all.filter { $0.name == "text" }.map(\.text)) }
    // x is 5, 4, 3.2; the gradient of x · x on each of its wires is x.
    #expect(texts[0].isSuperset(of: ["5", "25", "→ 4", "10"]))
    #expect(texts[1].isSuperset(of: ["4", "16", "→ 3.200", "8"]))
    #expect(texts[2].isSuperset(of: ["3.200", "10.24", "→ 2.560", "6.400"]))
    #expect(document.texts.filter { $0 == "×" }.count == 1)
    #expect(document.texts.filter { $0 == "x" }.count == 1)
  }

  @Test("thins long films and keeps both ends")
  func thinned() throws {
    let frames = try document(film(steps: 500), mostFrames: 20).groups
      .filter { $0.has("gw-frame") }
    #expect(frames.count == 20)
    func caption(_ frame: SVGDocument.Element) -> String {
      frame.all.first { $0.text.hasPrefix("step") }?.text ?? ""
    }
    #expect(
      caption(frames[0]).contains("0\u{a0}of\u{a0}499") || caption(frames[0]).contains("0 of 499"))
    #expect(caption(frames[19]).contains("499 of 499"))
  }

  @Test("has nothing that runs or loads")
  func isInert() throws {
    let text = String(decoding: try film(steps: 4).animatedSVG(), as: UTF8.self)
    for word in ["<script", "href", "url(", "@import"] { #expect(!text.contains(word)) }
  }
}
