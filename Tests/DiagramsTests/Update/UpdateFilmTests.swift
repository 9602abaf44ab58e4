import Autograd
import Circuits
import Diagrams
import Pages
import TestSupport
import Testing

@Suite("Optimizer in the picture")
struct UpdateFilmTests {
  private static let names = OptimizerCatalog.all.map(\.name).filter { $0 != "Muon" }

  /// A run of A²(B + 5) with any optimizer.
  private func trace(
    _ name: String, _ options: [(name: String, value: OptionValue)] = [("lr", 0.01)],
    steps: Int = 4, zeroGrad: Bool = true, from start: Double = 3
  ) throws -> Trace {
    let a = Tensor(start, dtype: .float64, requiresGrad: true).named("A")
    let b = Tensor(2.0, dtype: .float64, requiresGrad: true).named("B")
    let recorder = Recorder(
      try OptimizerCatalog.named(name).optimizer([a, b], options), zeroGrad: zeroGrad)
    for _ in 0..<steps { recorder.step { (a.pow(2) * (b + 5)).named("loss") } }
    recorder.close { (a.pow(2) * (b + 5)).named("loss") }
    return recorder.trace
  }

  private func film(_ trace: Trace, _ theme: Theme = .light) throws -> Film {
    var style = DiagramStyle()
    style.showsOptimizer = true
    style.theme = theme
    return try Film(trace, style: style)
  }

  private func text(_ film: Film, _ index: Int) -> String {
    String(decoding: film.svg(at: index), as: UTF8.self)
  }

  @Test("is drawn where the style asks for it, and nowhere else")
  func option() throws {
    let trace = try trace("SGD")
    let without = String(decoding: try Film(trace).svg(at: 0), as: UTF8.self)
    let with = text(try film(trace), 0)
    #expect(!without.contains("gw-u0") && with.contains("id=\"gw-u0c0\""))
    // What stood there before still does.
    for piece in [">63<", ">42<", "aria-label=\"B + 5"] where without.contains(piece) {
      #expect(with.contains(piece))
    }
  }

  @Test("tells the step in numbers")
  func numbers() throws {
    let film = try film(try trace("SGD"))
    // A² (B + 5) at A = 3, B = 2: dA = 42, dB = 9; 0.01 · 42 = 0.42, 3 − 0.42 = 2.58.
    let first = text(film, 0)
    for piece in [">× 0.01<", ">0.4200<", ">2.580<", ">0.09000<", ">1.910<"] {
      #expect(first.contains(piece), "\(piece)")
    }
    #expect(first.contains("gradient of A as the optimizer sees it = 42"))
    #expect(first.contains("update of A: × 0.01 = 0.42, with η"))
    #expect(first.contains("A for the next step = 2.58"))
    // 2.58² · 6.91: dA = 35.6556.
    #expect(text(film, 1).contains(">0.3566<"))
  }

  @Test("shows the sum of gradients where they add up")
  func sums() throws {
    let film = try film(try trace("SGD", zeroGrad: false))
    #expect(text(film, 1).contains("Σ gradients of A"))
    // 42 + 35.6556, times 0.01.
    #expect(text(film, 1).contains(">0.7766<"))
  }

  @Test("moves nothing between frames and is well-formed", arguments: names)
  func geometry(name: String) throws {
    let film = try film(try trace(name, steps: 5))
    let still = SVGDocument.geometry(of: text(film, 0))
    for index in 0..<film.frameCount {
      let svg = text(film, index)
      #expect(SVGDocument(svg) != nil)
      #expect(svg == SVGPainter.paint(film.figure(at: index), film.style))
      #expect(SVGDocument.geometry(of: svg) == still)
    }
  }

  @Test("moves nothing when a run runs away")
  func divergence() throws {
    let film = try film(try trace("SGD", [("lr", 1e60), ("momentum", 0.9)], steps: 8))
    let still = SVGDocument.geometry(of: text(film, 0))
    for index in 0..<film.frameCount {
      #expect(SVGDocument.geometry(of: text(film, index)) == still)
    }
    #expect(text(film, 6).contains("∞"))
  }

  @Test("keeps its cards apart, its texts inside, and everything on the page", arguments: names)
  func layout(name: String) throws {
    let options: [(name: String, value: OptionValue)] = [("lr", 0.001234)]
    for zeroGrad in [true, false] {
      let film = try film(try trace(name, options, zeroGrad: zeroGrad, from: -1.2345e-7))
      let drawing = MeasuredDrawing(film.figure(at: 2))
      let groups = drawing.groups.filter { $0.id.hasPrefix("u") && $0.kind != "wire" }
      #expect(groups.count >= 8)
      for group in groups {
        for text in group.texts {
          #expect(drawing.page.contains(text.extent), "\(text.text)")
          if let card = Self.card(group) {
            #expect(card.contains(text.extent), "\(text.text) leaves its card")
          }
        }
      }
      let cards = groups.compactMap { Self.card($0) }
      for (i, a) in cards.enumerated() {
        for b in cards[(i + 1)...] { #expect(!a.overlaps(b), "\(a) \(b)") }
      }
      for group in drawing.groups {
        for point in group.curves.flatMap(\.points) {
          #expect(drawing.page.contains(Extent(center: point, width: 0, height: 0)))
        }
      }
    }
  }

  /// The box of a card, not the one behind a number.
  private static func card(_ group: MeasuredDrawing.Group) -> Extent? {
    group.boxes.map(\.extent).first { $0.y.upperBound - $0.y.lowerBound > 20 }
  }

  @Test("shows many parameters in rows, and says how many are left out")
  func many() throws {
    let parameters = (0..<11).map { i in
      Tensor(Double(i), dtype: .float64, requiresGrad: true).named("w\(i)")
    }
    let recorder = Recorder(SGD(parameters, lr: 0.1))
    recorder.step { parameters.reduce(Tensor(1.0, dtype: .float64)) { $0 + $1 * $1 } }
    let svg = text(try film(recorder.trace), 0)
    #expect(svg.contains("id=\"gw-u7c0\"") && !svg.contains("id=\"gw-u8c0\""))
    #expect(svg.contains("and 3 more parameters"))
  }

  @Test("shows tensors by their elements or in summary")
  func tensors() throws {
    let w = Tensor([[1.0, -2.5], [0.5, 40]], dtype: .float64, requiresGrad: true).named("W")
    let v = Tensor(Array(repeating: 1.0, count: 30), dtype: .float64, requiresGrad: true).named("v")
    let recorder = Recorder(Adam([w, v], lr: 0.1))
    for _ in 0..<2 { recorder.step { (w * w).sum() + (v * v).sum() } }
    let film = try film(recorder.trace)
    #expect(SVGDocument.geometry(of: text(film, 0)) == SVGDocument.geometry(of: text(film, 1)))
    #expect(text(film, 0).contains("μ 0.9"))
  }

  @Test("is painted in every theme, as PNG too")
  func themes() throws {
    let trace = try trace("Adam")
    for theme in Theme.all {
      #expect(text(try film(trace, theme), 0).contains("gw-s-optimizer"))
      #expect(theme[.optimizer].contrast(with: theme[.background]) >= 4.5)
    }
    #expect(try film(trace).png(at: 0).starts(with: [0x89, 0x50, 0x4e, 0x47]))
  }
}
