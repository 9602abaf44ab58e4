import Autograd
import Circuits
import Diagrams
import TestSupport
import Testing

@Suite("Film")
struct FilmTests {
  /// A run of A²(B + 5), whose frames can be given any numbers.
  private func trace(steps: Int, zeroGrad: Bool = true) -> Trace {
    let a = Tensor(3.0, dtype: .float64, requiresGrad: true).named("A")
    let b = Tensor(2.0, dtype: .float64, requiresGrad: true).named("B")
    let recorder = Recorder(SGD([a, b], lr: 0.01), zeroGrad: zeroGrad)
    for _ in 0..<steps { recorder.step { (a.pow(2) * (b + 5)).named("loss") } }
    return recorder.trace
  }

  private func text(_ film: Film, _ index: Int) -> String {
    String(decoding: film.svg(at: index), as: UTF8.self)
  }

  @Test("fills its template with just what painting anew would give")
  func templateIsThePicture() throws {
    for zeroGrad in [true, false] {
      let film = try Film(trace(steps: 12, zeroGrad: zeroGrad))
      for index in 0..<film.frameCount {
        #expect(text(film, index) == SVGPainter.paint(film.figure(at: index), film.style))
      }
    }
  }

  @Test(
    "moves nothing, whatever the numbers",
    arguments: [
      -1.234 * 1e-308, .nan, .infinity, -.infinity, 1e308, 0, -Double.leastNonzeroMagnitude,
      123_456.789,
    ])
  func geometry(_ number: Double) throws {
    let calm = trace(steps: 2, zeroGrad: false)
    var both = calm.frames
    both += calm.flooded(with: number).frames
    let film = try Film(
      Trace(setup: calm.setup, scenes: calm.scenes, frames: both, outcome: .completed))
    let still = SVGDocument.geometry(of: text(film, 0))
    #expect(still.contains("<path"))
    for index in 1..<film.frameCount {
      #expect(SVGDocument.geometry(of: text(film, index)) == still)
    }
  }

  @Test("of matrices moves nothing either")
  func matrices() throws {
    let w = Tensor([[1.0, -2.5], [1e-200, 40]], dtype: .float64, requiresGrad: true).named("W")
    let recorder = Recorder(SGD([w], lr: 1e90))
    for _ in 0..<3 { recorder.step { (w * w).sum() } }
    let film = try Film(recorder.trace)
    let still = SVGDocument.geometry(of: text(film, 0))
    #expect(SVGDocument.geometry(of: text(film, 1)) == still)
    #expect(SVGDocument.geometry(of: text(film, 2)) == still)
    #expect(text(film, 0) != text(film, 1))
  }

  @Test("shows the numbers of each step")
  func numbers() throws {
    let film = try Film(trace(steps: 3, zeroGrad: false))
    // A² (B + 5) at A = 3, B = 2; dA = 2 · 3 · 7 = 42, so A is 3 − 0.42 afterwards.
    for piece in [">63<", ">42<", ">→ 2.580<", ">Σ 42<"] { #expect(text(film, 0).contains(piece)) }
    // Then A = 2.58, B = 1.91: the gradient is 2 · 2.58 · 6.91 = 35.6556, on top of 42.
    for piece in [">2.580<", ">35.66<", ">Σ 77.66<"] { #expect(text(film, 1).contains(piece)) }
  }

  @Test("lays out each topology once")
  func scenes() throws {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    for step in 0..<4 { recorder.step { step % 2 == 0 ? x * x : x.exp() } }
    let film = try Film(recorder.trace)
    #expect(film.scenes.count == 2)
    #expect(
      SVGDocument.geometry(of: text(film, 0)) == SVGDocument.geometry(of: text(film, 2)))
    #expect(text(film, 1).contains(">exp<"))
  }

  @Test("of nothing is refused")
  func empty() {
    let x = Tensor(2.0, requiresGrad: true)
    #expect(throws: DiagramError.emptyTrace) { try Film(Recorder(SGD([x], lr: 0.1)).trace) }
  }

  @Test("paints PNG frames of one size")
  func png() throws {
    let film = try Film(trace(steps: 2))
    let (first, second) = (try film.png(at: 0), try film.png(at: 1))
    #expect(first.starts(with: [0x89, 0x50, 0x4e, 0x47]))
    // Width and height stand in bytes 16 to 23.
    #expect(first[16..<24] == second[16..<24])
    #expect(first != second)
  }
}
