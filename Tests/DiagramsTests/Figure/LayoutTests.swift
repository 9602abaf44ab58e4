import Autograd
import Circuits
import Diagrams
import Graphviz
import TestSupport
import Testing

@Suite("Layout")
struct LayoutTests {
  /// What may stand on the wires.
  static let shows: [DiagramStyle.Show] = [
    [.values, .gradients], [.values, .gradients, .local], [.values], [.gradients], [.local], [],
    [.values, .local],
  ]

  /// What stands wrongly in the figure and in its SVG.
  ///
  /// Where `labelled`, they are compared with a layout of its own, that of the DOT file. There
  /// Graphviz estimates how wide labels are, and takes letters beyond Latin for much too wide.
  private func failures(
    _ circuit: Circuit, _ show: DiagramStyle.Show, labelled: Bool = true
  ) throws -> [String] {
    var style = DiagramStyle()
    style.show = show
    let drawing = Drawing(circuit, style: style)
    let dot =
      try labelled
      ? GraphvizLibrary.layout(
        dotText: String(decoding: DiagramFormat.dot.encode(drawing), as: UTF8.self))
      : GraphvizLibrary.layout(Plan(circuit, style).graph(labelled: false))
    let figure = LayoutAudit(MeasuredDrawing(try drawing.laidOut()), circuit, dot: dot)
    let svg = try #require(SVGDocument(try circuit.svg(style: style)))
    let picture = LayoutAudit(MeasuredDrawing(svg), circuit, dot: dot)
    #expect(figure.checkedTexts == picture.checkedTexts)
    #expect(show.isDisjoint(with: [.values, .gradients]) || figure.checkedTexts > 0)
    return figure.failures.map { "figure: " + $0 } + picture.failures.map { "svg: " + $0 }
  }

  @Test(
    "nothing overlaps, numbers stand on their wires, and wires lead from box to box",
    arguments: SampleCircuit.all, shows)
  func samples(_ sample: SampleCircuit, _ show: DiagramStyle.Show) throws {
    let found = try failures(sample.circuit(), show)
    #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
  }

  @Test("numbers as long as they get stay in their cells", arguments: SampleCircuit.all)
  func longNumbers(_ sample: SampleCircuit) throws {
    let numbers = [SampleCircuit.subnormal, -1.234e-304, .nan, -.infinity, -1.2345e-100, 1e308]
    let refilled = sample.refilled { numbers[$0 % numbers.count] }
    let found = try failures(refilled.circuit(), [.values, .gradients, .local])
    #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
  }

  @Test(
    "any name finds its place",
    arguments: HostileNames.all + [String(repeating: "long name ", count: 50)])
  func names(_ name: String) throws {
    let x = Tensor(2.0, requiresGrad: true).named(name)
    let w = Tensor(3.0, requiresGrad: true).named(name).marked(as: .parameter)
    let y = (x * w).named(name)
    let circuit = Circuit(of: (y.tanh() + y).named(name))
    let found = try failures(circuit, [.values, .gradients], labelled: false)
    #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
  }

  @Test("sizes of many dimensions and many numbers that are not finite fit")
  func summaries() throws {
    let numbers = (0..<24).map { $0 < 12 ? -1.234e-304 : .nan }
    let x = withoutGradient {
      Tensor(numbers, dtype: .float64).reshape([1, 24, 1, 1, 1]).expand([3, 24, 1111, 11, 1])
        .detach()
    }
    x.requiresGrad = true
    let found = try failures(Circuit(of: (x.named("x") * 2).mean()), [.values, .gradients])
    #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
  }

  @Test("random circuits are laid out just as well", arguments: UInt64(0)..<24)
  func random(_ seed: UInt64) throws {
    let run = try RandomCircuit(seed: seed).run()
    let found = try failures(Circuit(of: run.output), [.values, .gradients, .local])
    #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
  }

  @Test("a seed of one's own and a single terminal are drawn")
  func ends() throws {
    let x = Tensor(2.0, requiresGrad: true).named("x")
    #expect(try failures(Circuit(of: x), [.values, .gradients]).isEmpty)
    let seeded = Circuit(of: x.exp(), seed: Tensor(3.0))
    #expect(try failures(seeded, [.values, .gradients]).isEmpty)
    #expect(try seeded.svg().contains(">own seed</text>"))
    #expect(try SampleCircuit.vector.circuit().svg().contains(">seed: ones</text>"))
  }
}

@Suite("Places depend on types alone")
struct StabilityTests {
  /// The drawing without texts, and without the badges and brackets that follow them.
  private func bones(_ circuit: Circuit) throws -> [String] {
    var style = DiagramStyle()
    style.show = [.values, .gradients, .local]
    let svg = try #require(SVGDocument(try circuit.svg(style: style)))
    var bones = [svg.root.attributes["viewBox"] ?? ""]
    for group in svg.groups {
      bones.append(group.attributes["id"] ?? "")
      for element in group.children {
        let isOfNumbers = ["value", "gradient", "muted", "alarm", "alarmInk"].contains {
          element.has("gw-s-\($0)")
        }
        if element.name == "title" || element.has("gw-f-alarm") { continue }
        if element.name == "path", isOfNumbers { continue }
        var attributes = element.attributes
        if element.name == "text" {
          // Where a number of a matrix ends depends on its width.
          attributes = element.has("gw-m") ? ["y": attributes["y"] ?? ""] : attributes
        }
        bones.append("\(element.name) \(attributes.sorted { $0.key < $1.key })")
      }
    }
    return bones
  }

  @Test(
    "ordinary, tiny, huge and missing numbers give identical places", arguments: SampleCircuit.all)
  func sameTypes(_ sample: SampleCircuit) throws {
    let wanted = try bones(sample.circuit())
    for number in [0, -1, SampleCircuit.subnormal, .nan, .infinity, -.infinity, 1e308, 0.1] {
      let got = try bones(sample.refilled { _ in number }.circuit())
      let difference = zip(got, wanted).first { $0.0 != $0.1 }
      #expect(got == wanted, "\(number): \(String(describing: difference))")
    }
  }

  @Test("gates carry names of their values over their wires, once")
  func captions() throws {
    let svg = try #require(SVGDocument(try SampleCircuit.loss.circuit().svg()))
    for name in ["x", "y", "z", "w", "loss"] { #expect(svg.texts.filter { $0 == name }.count == 1) }
  }
}
