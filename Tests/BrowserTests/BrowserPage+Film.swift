import Circuits
import Diagrams
import Pages
import TestSupport

extension BrowserPage {
  /// A player page, with what the pictures of some frames must show beside it.
  static func film(
    _ name: String, showsOptimizer: Bool = false,
    _ traces: @escaping @Sendable () throws -> [Trace]
  ) -> BrowserPage {
    BrowserPage(name: "film-" + name) {
      var style = DiagramStyle()
      style.showsOptimizer = showsOptimizer
      let films = try traces().map { try Film($0, style: style) }
      let html = PlayerPage(films).html
      let expected = films.map { expectations($0) }
      let data = JSONText.array(expected).line
      return html.replacing(
        "</main>",
        with: "<script type=\"application/json\" id=\"expected\">\(data)</script></main>",
        maxReplacements: 1)
    }
  }

  /// Of at most 40 frames: the frame, and its texts as the film itself draws them.
  private static func expectations(_ film: Film) -> JSONText {
    let step = max(1, film.frameCount / 40)
    return .array(
      stride(from: 0, to: film.frameCount, by: step).map { index in
        var texts: [JSONText] = []
        for group in film.figure(at: index).groups where group.kind != .caption {
          for case .text(let text) in group.elements where text.reading != nil {
            texts.append(.string(text.text))
          }
        }
        return .array([.integer(index), .array(texts)])
      })
  }

  /// Numbers, and their texts as Swift writes them.
  static let numbers = BrowserPage(name: "numbers") {
    var generator = SeededGenerator(seed: 7)
    var list: [Double] = [
      0, -0.0, 1, 1e308, -1.7976931348623157e308, .leastNonzeroMagnitude, .leastNormalMagnitude,
      .nan, .infinity,
      -.infinity, 0.1, 1e-3, 9.9995e-4, 9999.5, 1e4, 123_456.789,
    ]
    // Ties: odd multiples of half a unit in the fifth digit, which binary holds exactly.
    for k in 0..<2_000 { list.append(Double(1_000 + k) + 0.5) }
    for k in 0..<2_000 { list.append((Double(1_000 + k) + 0.5) / 1_024) }
    for k in 0..<2_000 { list.append(Double(10_000 + 10 * k + 5) * 1e3) }
    for _ in 0..<12_000 { list.append(Double(bitPattern: generator.next())) }
    for _ in 0..<4_000 { list.append(Double(bitPattern: generator.next() >> 12)) }
    for _ in 0..<4_000 { list.append(Double.random(in: -20_000...20_000, using: &generator)) }
    for k in -320...308 { list.append(Double("1e\(k)") ?? 0) }
    let rows = list.map { x in
      JSONText.array([
        .string(String(x.bitPattern, radix: 16)), .string(NumberText.text(x)),
        .string(NumberText.text(x, digits: 6)), .string(NumberText.padded(x)),
        .string(NumberText.fitted(x, width: 8)), .string(NumberText.fitted(x, width: 9)),
        .string(NumberText.fitted(x, width: 8, keepsZeros: true)),
      ])
    }
    var shell = PageShell(title: "Numbers", summary: "As Swift writes them.")
    shell.data = [("numbers", JSONText.array(rows).line)]
    shell.scripts = [PlayerPage.numberScript]
    return shell.html
  }
}
