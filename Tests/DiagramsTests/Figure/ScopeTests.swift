import Autograd
import Circuits
import Diagrams
import Graphviz
import Testing

@Suite("Scopes")
struct ScopeTests {
  /// A value is used inside a scope, further inside, and outside.
  private let program = """
    input x = 1
    input w = 2
    h = x*w
    scope("layer1") {
      a = tanh(h)
      b = a*w + 1
      scope("inner") {
        c = b²
        d = c*c
      }
    }
    b*d + x
    """

  private func circuit(_ text: String) throws -> Circuit {
    let program = try Program(text)
    var inputs: [String: Tensor] = [:]
    for (declaration, leaf) in try program.leaves([:]) { inputs[declaration.name] = leaf }
    return Circuit(of: try #require(try program.evaluate(inputs).output.operand))
  }

  /// The frame's box.
  private func box(_ group: Figure.Group) throws -> Figure.Box {
    for case .box(let box) in group.elements { return box }
    throw Missing()
  }

  private struct Missing: Error {}

  private func contains(_ frame: Figure.Box, _ box: Figure.Box) -> Bool {
    (frame.center.x - box.center.x).magnitude <= (frame.size.width - box.size.width) / 2
      && (frame.center.y - box.center.y).magnitude <= (frame.size.height - box.size.height) / 2
  }

  private func areApart(_ a: Figure.Box, _ b: Figure.Box) -> Bool {
    (a.center.x - b.center.x).magnitude >= (a.size.width + b.size.width) / 2
      || (a.center.y - b.center.y).magnitude >= (a.size.height + b.size.height) / 2
  }

  @Test("frames hold their own gates and no others, and stand behind everything")
  func frames() throws {
    let circuit = try circuit(program)
    let figure = try Drawing(circuit, style: DiagramStyle()).laidOut()
    let frames = figure.groups.filter { $0.kind == .scope }
    #expect(frames.count == 2 && figure.groups.prefix(2).allSatisfy { $0.kind == .scope })
    let (outer, inner) = (try box(frames[0]), try box(frames[1]))
    #expect(contains(outer, inner))
    var gates = 0
    for node in circuit.nodes where node.gate != nil {
      let group = try #require(figure.groups.first { $0.id == "n\(node.id)" })
      let gate = try box(group)
      gates += 1
      #expect(node.scope.isEmpty ? areApart(outer, gate) : contains(outer, gate), "\(node.id)")
      #expect(node.scope.count == 2 ? contains(inner, gate) : areApart(inner, gate), "\(node.id)")
    }
    #expect(gates == 8)
    #expect(outer.center.x + outer.size.width / 2 < figure.size.width)
  }

  @Test("names stand in their frames, in pictures of every kind")
  func names() throws {
    let circuit = try circuit(program)
    let picture = try circuit.svg()
    #expect(picture.contains(">layer1<") && picture.contains(">inner<"))
    #expect(picture.contains("scope layer1 / inner"))
    let dot = String(
      decoding: try DiagramFormat.dot.encode(Drawing(circuit, style: DiagramStyle())),
      as: UTF8.self)
    #expect(dot.contains("cluster_0_0") && dot.contains("layer1"))
  }

  @Test("without scopes nothing is framed")
  func none() throws {
    let figure = try Drawing(circuit("input x = 1\ntanh(x)"), style: DiagramStyle()).laidOut()
    #expect(!figure.groups.contains { $0.kind == .scope })
  }
}
