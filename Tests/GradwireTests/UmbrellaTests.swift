import Foundation
import Gradwire
import Testing

/// x³ by a primitive of one's own.
private final class Cube: Primitive {
  let name = "cube"
  let symbol = "x³!"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0] * inputs[0] * inputs[0]
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * 3 * call.inputs[0] * call.inputs[0]
  }

  func pullbackNotation(to slot: Int) -> String { "g · 3a²" }
}

@Suite("import Gradwire")
struct UmbrellaTests {
  @Test("is all that the example of the front page needs")
  func frontPage() throws {
    let a = Tensor(3.0, requiresGrad: true).named("A")
    let b = Tensor(2.0, requiresGrad: true).named("B")
    let q = (a.pow(2) * (b + 5)).named("q")
    q.backward()
    #expect(q.item() == 63)
    #expect(a.grad?.item() == 42 && b.grad?.item() == 9)

    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "q.svg").path
    try q.draw(to: path)
    let written = try String(contentsOfFile: path, encoding: .utf8)

    let circuit = Circuit(of: q)
    #expect(circuit.gradient(of: "A") == 42)
    #expect(try circuit.svg() == written)
    #expect(written.contains(">63<") && written.contains(">42<"))
    let picture = try circuit.png(scale: 1)
    #expect(picture.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // Drawing left the gradients alone.
    #expect(a.grad?.item() == 42 && b.grad?.item() == 9)
  }

  @Test("a style has a theme and what is shown")
  func style() throws {
    let x = Tensor(2.0, requiresGrad: true).named("x")
    var style = DiagramStyle()
    style.theme = .dark
    style.show = [.values, .gradients, .local]
    style.idPrefix = "figure1"
    let circuit = Circuit(of: x.tanh())
    #expect(try circuit.svg(style: style).contains("figure1-output"))
    #expect(try circuit.svg(style: style) != circuit.svg())
  }

  @Test("a primitive of one's own is differentiated and drawn like any other")
  func ownPrimitive() throws {
    let x = Tensor(2.0, requiresGrad: true).named("x")
    let y = (Cube()(x) * 2).named("y")
    y.backward()
    #expect(y.item() == 16 && x.grad?.item() == 24)
    let circuit = Circuit(of: y)
    #expect(circuit.gradient(of: "x") == 24)
    #expect(circuit.wires.first?.local?.value == 12)
    let svg = try circuit.svg()
    #expect(svg.contains(">x³!</text>"))
    #expect(svg.contains("aria-label=\"v₁ = cube(x) = 8\""))
    #expect(circuit.derivation.contains("2 × 12"))
    #expect(circuit.json.contains("\"pullback\": \"g · 3a²\""))
  }

  @Test("a training loop is recorded, and its trace is a film")
  func film() throws {
    let x = Tensor([1.0], dtype: .float64, requiresGrad: true).named("x")
    let y = Tensor([5.0], dtype: .float64, requiresGrad: true).named("y")
    let recorder = Recorder(SGD([x, y], lr: 0.1), title: "loss")
    for _ in 0..<100 {
      recorder.step { mseLoss(((x + y) / (x * y)).tanh(), (x + y) / (x * y)) }
    }
    let losses = recorder.trace.losses
    #expect(losses.count == 100)
    // The first loss is that of the README's picture.
    let first = try #require(losses.first)
    #expect((first - 0.1342089469634184).magnitude < 1e-15)
    let last = try #require(losses.last)
    #expect(last < first)

    let folder = FileManager.default.temporaryDirectory.appending(path: "gradwire-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try recorder.trace.film(to: folder.appending(path: "run.html").path)
    try recorder.trace.frames(to: folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 101 && names.contains("step-0099.svg"))
    #expect(recorder.trace.csv.hasPrefix("step,loss,lr,x[0],y[0],grad x[0],grad y[0]\n0,0.134"))
  }

  @Test("files of arrays are one import away")
  func arrays() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradwire-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "w.npy").path
    try Tensor([1.0, 2.0]).save(to: path)
    let w = try Tensor(contentsOf: path, requiresGrad: true)
    (w * w).sum().backward()
    #expect(w.grad?.scalars == [2, 4])
    let model = folder.appending(path: "model.safetensors").path
    try saveSafetensors(["w": w], metadata: ["step": "100"], to: model)
    #expect(try Safetensors(contentsOf: model).metadata == ["step": "100"])
    #expect(try loadArrays(from: model)["w"]?.requiresGrad == false)
  }

  @Test("a program is one import away")
  func program() throws {
    let x = Tensor(2.0, requiresGrad: true)
    let run = try Program("z = x² + 1").evaluate(["x": x.named("x")])
    let z = try #require(run["z"]?.operand)
    #expect(z.item() == 5)
    #expect(try Circuit(of: z).svg().contains("x²"))
  }
}
