import Autograd
import Circuits
import Diagrams
import Pages
import TestSupport
import Testing

@Suite("Styles")
struct DiagramStyleTests {
  private func svg(_ change: (inout DiagramStyle) -> Void) throws -> String {
    var style = DiagramStyle()
    change(&style)
    return try SampleCircuit.loss.circuit().svg(style: style)
  }

  @Test("every option changes what is drawn")
  func options() throws {
    let standard = try svg { _ in }
    #expect(try svg { $0.theme = .dark } != standard)
    #expect(try svg { $0.idPrefix = "other" } != standard)
    #expect(try svg { $0.hasLegend = false } != standard)
    #expect(throws: DiagramError.self) { try svg { $0.largestCircuit = 1 } }
    let circuit = try SampleCircuit.loss.circuit()
    var style = DiagramStyle()
    style.scale = 1
    let (small, large) = (Drawing(circuit, style: style), Drawing(circuit))
    #expect(try DiagramFormat.png.encode(small).count < DiagramFormat.png.encode(large).count)
    #expect(try circuit.png(scale: 1) == DiagramFormat.png.encode(small))
    // What has no option here has no test: this list must name every property.
    let names = Mirror(reflecting: DiagramStyle()).children.compactMap(\.label)
    #expect(
      names == [
        "theme", "show", "showsOptimizer", "idPrefix", "hasLegend", "scale", "largestCircuit",
      ])
  }

  @Test("every subset of what can be shown is a drawing of its own")
  func shows() throws {
    var pictures: Set<String> = []
    for bits in 0..<8 { pictures.insert(try svg { $0.show = .init(rawValue: bits) }) }
    #expect(pictures.count == 8)
  }

  @Test("what is not shown is not there")
  func hidden() throws {
    func roles(_ show: DiagramStyle.Show) throws -> Set<String> {
      var style = DiagramStyle()
      style.show = show
      let drawing = MeasuredDrawing(
        try Drawing(SampleCircuit.loss.circuit(), style: style).laidOut())
      return Set(drawing.groups.filter { $0.kind == "wire" }.flatMap(\.texts).map(\.role))
    }
    #expect(try roles([]).isEmpty)
    #expect(try roles([.values]) == ["value", "ink"])
    #expect(try roles([.gradients]) == ["gradient", "ink"])
    #expect(try roles([.local]) == ["muted", "ink"])
    #expect(try roles([.values, .gradients]) == ["value", "gradient", "ink"])
  }

  @Test("the names of command lines stand for the options")
  func names() {
    let names = DiagramStyle.Show.names
    #expect(names.map(\.name) == ["values", "gradients", "local"])
    #expect(
      names.reduce(into: DiagramStyle.Show()) { $0.insert($1.value) } == [
        .values, .gradients, .local,
      ])
  }

  @Test("local derivatives are the factors of the derivation")
  func local() throws {
    var style = DiagramStyle()
    style.show = [.local]
    let svg = try #require(SVGDocument(try SampleCircuit.square.circuit().svg(style: style)))
    for factor in ["× 6", "× 7", "× 9"] { #expect(svg.texts.contains(factor)) }
  }

  @Test("the legend names what is shown")
  func legend() throws {
    func legend(_ show: DiagramStyle.Show) throws -> [String] {
      var style = DiagramStyle()
      style.show = show
      let drawing = try Drawing(SampleCircuit.loss.circuit(), style: style).laidOut()
      return MeasuredDrawing(drawing).group("legend")?.texts.map(\.text) ?? []
    }
    #expect(try legend([.values]) == ["above the wire: value"])
    #expect(
      try legend([.values, .gradients, .local])
        == ["above the wire: value", "below: d loss / d value", "×: local derivative"])
    #expect(try legend([]).isEmpty)
  }
}
