import Autograd
import Circuits
import Diagrams
import Graphviz
import TestSupport
import Testing

@Suite("The backward pass, drawn")
struct BackwardDrawingTests {
  private static func backward(_ sample: SampleCircuit) throws -> BackwardCircuit? {
    let output = try sample.output()
    return output.requiresGrad ? try BackwardCircuit(of: output) : nil
  }

  private static func drawing(_ backward: BackwardCircuit) -> Drawing {
    Drawing(backward, style: DiagramStyle())
  }

  private struct Box {
    let id: String
    let extent: Extent
  }

  /// The outlines of gates and of terminals that have one.
  private static func boxes(_ figure: Figure) -> [Box] {
    figure.groups.compactMap { group in
      guard group.kind == .gate || group.kind == .terminal else { return nil }
      for case .box(let box) in group.elements {
        return Box(
          id: group.id,
          extent: Extent(center: box.center, width: box.size.width, height: box.size.height))
      }
      return nil
    }
  }

  @Test("the forward pass stands above, and nothing overlaps", arguments: SampleCircuit.all)
  func places(_ sample: SampleCircuit) throws {
    guard let backward = try Self.backward(sample) else { return }
    let figure = try Self.drawing(backward).laidOut()
    let boxes = Self.boxes(figure)
    let below = boxes.filter { $0.id.hasPrefix("b") || $0.id.hasPrefix("d") }
    #expect(below.count == backward.nodes.count + backward.gradients.count)
    for box in boxes where !below.contains(where: { $0.id == box.id }) {
      for other in below {
        #expect(box.extent.y.upperBound < other.extent.y.lowerBound, "\(box.id) \(other.id)")
      }
    }
    for (i, box) in boxes.enumerated() {
      for other in boxes[(i + 1)...] {
        #expect(!box.extent.overlaps(other.extent), "\(box.id) \(other.id)")
      }
      #expect(box.extent.x.lowerBound >= 0 && box.extent.x.upperBound <= figure.size.width)
      #expect(box.extent.y.lowerBound >= 0 && box.extent.y.upperBound <= figure.size.height)
    }
  }

  @Test("wires of the backward pass run to the left, and end at their boxes")
  func directions() throws {
    for sample in SampleCircuit.all {
      guard let backward = try Self.backward(sample) else { continue }
      let figure = try Self.drawing(backward).laidOut()
      let boxes = Self.boxes(figure)
      var count = 0
      for group in figure.groups where group.kind == .wire && group.id.hasPrefix("c") {
        // Brackets of matrices are curves, too; the wire is the first.
        if case .curve(let curve) = group.elements[0] {
          let (start, end) = (try #require(curve.points.first), try #require(curve.points.last))
          #expect(end.x < start.x, "\(sample.name) \(group.id)")
        }
        for case .polygon(let points, _) in group.elements {
          let tip = Extent(center: points[0], width: 3, height: 3)
          #expect(boxes.contains { $0.extent.overlaps(tip) }, "\(sample.name) \(group.id)")
          count += 1
        }
      }
      let uses = backward.wires.filter { if case .backward = $0.source { true } else { false } }
      #expect(count >= uses.count, "\(sample.name)")
    }
  }

  @Test("every format has both passes")
  func formats() throws {
    let a = Tensor(3.0, requiresGrad: true).named("A")
    let b = Tensor(2.0, requiresGrad: true).named("B")
    let backward = try BackwardCircuit(of: (a.pow(2) * (b + 5)).named("L"))
    let drawing = Self.drawing(backward)
    for format in DiagramFormat.all {
      #expect(try !format.encode(drawing).isEmpty, "\(format.pathExtension)")
    }
    let svg = try backward.svg()
    let texts = try #require(SVGDocument(svg)).texts
    for text in ["forward →", "← backward", "∂L/∂A", "∂L/∂B", "seed", "42", "7", "6"] {
      #expect(texts.contains(text), "\(text)")
    }
    let dot = String(decoding: try DiagramFormat.dot.encode(drawing), as: UTF8.self)
    #expect(dot.contains("∂L/∂A"))
    #expect(try GraphvizLibrary.layout(dotText: dot).edges.count > 10)
  }

  @Test("without numbers, gates and names alone are drawn")
  func nothingShown() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    var style = DiagramStyle()
    style.show = []
    let svg = try BackwardCircuit(of: x * x * 7).svg(style: style)
    let texts = try #require(SVGDocument(svg)).texts
    #expect(texts.contains("∂output/∂x"))
    #expect(!texts.contains("42"))
  }

  @Test("too many gates are refused, and so is what has no gradient")
  func errors() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    var style = DiagramStyle()
    style.largestCircuit = 3
    #expect(throws: DiagramError.tooManyGates(count: 8, limit: 3)) {
      _ = try BackwardCircuit(of: x * x * x).svg(style: style)
    }
    #expect(throws: DiagramError.noBackward(.noGradient(operation: "the backward circuit"))) {
      try Tensor(3.0).drawBackward(to: "x.svg")
    }
  }
}
