import Autograd
import Circuits
import Diagrams
import Graphviz
import Testing

@Suite("Scopes drawn as one gate")
struct CollapsedScopeTests {
  private func layers(_ count: Int) -> Tensor {
    var h = Tensor([[0.5, -0.25], [1, 2]], dtype: .float64, requiresGrad: true).named("X")
    for i in 0..<count {
      let w = Tensor([[0.4, 0.3], [-0.2, 0.1]], dtype: .float64, requiresGrad: true)
        .named("w\(i)").marked(as: .parameter)
      h = scope("layer\(i)", detail: "Linear(in_features=2, out_features=2, bias=False)") {
        h.matmul(w).tanh()
      }
    }
    return h.sum().named("y")
  }

  @Test("a gate has its name, what it is, sizes and parameters")
  func contents() throws {
    let circuit = Circuit(of: layers(2)).collapsing(.all)
    let picture = try circuit.svg()
    for text in [">layer0<", ">layer1<", ">Linear 2 → 2<", ">2×2 → 2×2<", ">param 4<"] {
      #expect(picture.contains(text), "\(text)")
    }
    #expect(picture.contains("2 gates inside, 4 parameters"))
    #expect(!picture.contains(">w0<") && !picture.contains(">tanh<"))
    #expect(picture.contains("wire X to layer0: value"))
    let dot = String(decoding: try DiagramFormat.dot.encode(Drawing(circuit)), as: UTF8.self)
    #expect(dot.contains("layer0\\nLinear 2 → 2\\n2×2 → 2×2\\nparam 4"))
    #expect(circuit.derivation.contains("g · ∂layer1/∂"))
  }

  @Test(
    "what a module is, in few words",
    arguments: [
      ("Linear(in_features=2, out_features=16, bias=True)", "Linear 2 → 16"),
      ("Conv2d(1, 8, kernel_size=(3, 3), stride=(1, 1))", "Conv2d 1 → 8"),
      ("Embedding(10, 3)", "Embedding 10 → 3"), ("Dropout(p=0.5, inplace=False)", "Dropout p=0.5"),
      ("LayerNorm((16, 4), eps=1e-05)", "LayerNorm (16, 4)"), ("Tanh()", "Tanh"),
      ("MaxPool2d(kernel_size=2, stride=2)", "MaxPool2d kernel_size=2"), ("anything", "anything"),
      ("Sequential(", "Sequential("),
    ])
  func short(detail: String, words: String) throws {
    let x = Tensor([1.0, 2], requiresGrad: true)
    let y = scope("m", detail: detail) { x.exp() }
    #expect(try Circuit(of: y).collapsing(.all).svg().contains(">\(words)<"))
  }

  @Test("two calls of a scope have two frames")
  func frames() throws {
    let x = Tensor(0.5, requiresGrad: true)
    let y = scope("cell") { scope("cell") { x.sin() }.exp() * scope("cell") { x.cos() } }
    let figure = try Drawing(Circuit(of: y)).laidOut()
    #expect(figure.groups.filter { $0.kind == .scope }.count == 3)
    let collapsed = try Drawing(Circuit(of: y).collapsing(.depth(1))).laidOut()
    #expect(collapsed.groups.filter { $0.kind == .scope }.count == 1)
    #expect(try Circuit(of: y).collapsing(.depth(1)).svg().contains("call 2 of 2"))
  }

  @Test("fifty layers are drawn in well under a second, open they are too many")
  func large() throws {
    let output = layers(50)
    let time = try ContinuousClock().measure {
      let figure = try Drawing(Circuit(of: output).collapsing(.all)).laidOut()
      #expect(figure.groups.filter { $0.kind == .gate }.count == 51)
    }
    #expect(time < .seconds(2), "\(time)")
  }

  @Test("a film keeps its places while numbers change")
  func film() throws {
    let w = Tensor(2.0, dtype: .float64, requiresGrad: true).named("w")
    let x = Tensor(0.5, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([w], lr: 0.1))
    for _ in 0..<3 { recorder.step { scope("layer") { (w * x).tanh() * x }.pow(2) } }
    let film = try Film(recorder.trace.collapsing(.all))
    let pictures = (0..<3).map { String(decoding: film.svg(at: $0), as: UTF8.self) }
    #expect(pictures[0] != pictures[2])
    #expect(pictures.allSatisfy { $0.contains(">layer<") && $0.contains(">param 1<") })
    func places(_ picture: String) -> [Substring] {
      picture.split(separator: "\"").filter { $0.allSatisfy { "0123456789.-".contains($0) } }
    }
    #expect(places(pictures[0]) == places(pictures[2]))
  }

  @Test("a name that no scope has is refused, with those there are")
  func unknown() throws {
    let error = #expect(throws: DiagramError.self) {
      try layers(1).draw(to: "/nowhere/y.svg", collapsing: .named(["layer9"]))
    }
    #expect(error == .noScope("layer9", known: ["layer0"]))
    #expect(
      error?.description == "there is no scope 'layer9'; there is layer0")
  }
}
