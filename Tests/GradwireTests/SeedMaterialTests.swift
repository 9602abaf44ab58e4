import Foundation
import Gradwire
import TestSupport
import Testing

/// What one meets first in PyTorch, in Swift; texts and numbers are what PyTorch 2.13 gives.
@Suite("The seed material")
struct SeedMaterialTests {
  @Test("floats and longs come from lists, and print as in PyTorch")
  func lists() {
    #expect("\(Tensor([1.0, 2.5]))" == "tensor([1.0000, 2.5000])")
    #expect("\(Tensor([1, 2, 3]))" == "tensor([1, 2, 3])")
    #expect("\(Tensor([[1, 2], [3, 4]]))" == "tensor([[1, 2],\n        [3, 4]])")
    #expect("\(Tensor([true, false]))" == "tensor([ True, False])")
    #expect(
      "\(Tensor([1.0, 2.0], dtype: .float64))" == "tensor([1., 2.], dtype=torch.float64)")
    #expect("\(Tensor([1, 2], dtype: .int32))" == "tensor([1, 2], dtype=torch.int32)")
    #expect("\(Tensor([1, 2], dtype: .uint8))" == "tensor([1, 2], dtype=torch.uint8)")
    #expect("\(Tensor([1, 2, 3], dtype: .int8))" == "tensor([1, 2, 3], dtype=torch.int8)")
    #expect("\(Tensor(7))" == "tensor(7)")
    #expect("\(Tensor(-2.5))" == "tensor(-2.5000)")
    #expect("\(Tensor([1e10, 1]))" == "tensor([1.0000e+10, 1.0000e+00])")
  }

  @Test("empty tensors print their sizes, and their dtype unless it is float32")
  func empty() {
    #expect("\(Tensor.zeros([0]))" == "tensor([])")
    #expect("\(Tensor.zeros([0], dtype: .int64))" == "tensor([], dtype=torch.int64)")
    #expect("\(Tensor.zeros([0], dtype: .complex64))" == "tensor([], dtype=torch.complex64)")
    #expect("\(Tensor.zeros([0, 3]))" == "tensor([], size=(0, 3))")
    #expect(
      "\(Tensor.zeros([2, 0], dtype: .float64))"
        == "tensor([], size=(2, 0), dtype=torch.float64)")
  }

  @Test(
    "complex numbers print as in PyTorch",
    arguments: [
      ("[1+2j]", "tensor([1.+2.j])"),
      ("[1+2j, 3.5-1j]", "tensor([1.0000+2.j, 3.5000-1.j])"),
      ("1+2j, dtype=complex128", "tensor(1.+2.j, dtype=torch.complex128)"),
      ("[0.00001+1j, 1+1j]", "tensor([1.0000e-05+1.j, 1.0000e+00+1.j])"),
      ("0j", "tensor(0.+0.j)"),
    ])
  func complex(source: String, text: String) throws {
    let value = try Program("y = tensor(\(source))").evaluate([:]).output
    #expect("\(try #require(value.operand))" == text)
  }

  @Test("shapes are read, changed and checked")
  func shapes() {
    let m = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(m.shape == [2, 3] && m.ndim == 2 && m.numel == 6 && m.dtype == .int64)
    #expect(m.reshape([3, 2]).shape == [3, 2])
    #expect(m.view([-1]).shape == [6])
    #expect(m.transpose(0, 1).shape == [3, 2])
    #expect(m.unsqueeze(0).shape == [1, 2, 3])
    #expect("\(m.transpose(0, 1))" == "tensor([[1, 4],\n        [2, 5],\n        [3, 6]])")
  }

  @Test("tensors are made without a list")
  func creation() {
    #expect("\(Tensor.ones([3], dtype: .int64))" == "tensor([1, 1, 1])")
    #expect("\(Tensor.full([2], 7))" == "tensor([7., 7.])")
    #expect("\(Tensor.arange(0, 10, step: 3))" == "tensor([0, 3, 6, 9])")
    #expect("\(Tensor.linspace(0, 1, 3))" == "tensor([0.0000, 0.5000, 1.0000])")
    #expect("\(Tensor.eye(2))" == "tensor([[1., 0.],\n        [0., 1.]])")
  }

  @Test(
    "parts and their histories print as in PyTorch",
    arguments: [
      ("x[1:]", "tensor([1., 2.], grad_fn=<SliceBackward0>)"),
      ("x[0]", "tensor(3., grad_fn=<SelectBackward0>)"),
      ("x[x > 1.5]", "tensor([3., 2.], grad_fn=<IndexBackward0>)"),
      ("x[[0, 0]]", "tensor([3., 3.], grad_fn=<IndexBackward0>)"),
      ("sort(x).values", "tensor([1., 2., 3.], grad_fn=<SortBackward0>)"),
      ("max(x, dim=0).values", "tensor(3., grad_fn=<MaxBackward0>)"),
      ("cumsum(x, 0)", "tensor([3., 4., 6.], grad_fn=<CumsumBackward0>)"),
      ("cat([x, x[:1]])", "tensor([3., 1., 2., 3.], grad_fn=<CatBackward0>)"),
      ("stack([x])", "tensor([[3., 1., 2.]], grad_fn=<StackBackward0>)"),
      ("expand(x, [1, 3])", "tensor([[3., 1., 2.]], grad_fn=<ExpandBackward0>)"),
      ("split(x, 1)[1]", "tensor([1.], grad_fn=<SplitBackward0>)"),
      ("chunk(x, 2)[0]", "tensor([3., 1.], grad_fn=<SplitBackward0>)"),
      ("unbind(x)[0]", "tensor(3., grad_fn=<UnbindBackward0>)"),
      ("where(x > 1.5, x, -x)", "tensor([ 3., -1.,  2.], grad_fn=<WhereBackward0>)"),
      ("prod(x)", "tensor(6., grad_fn=<ProdBackward0>)"),
      ("gather(x, 0, tensor([0, 2]))", "tensor([3., 2.], grad_fn=<GatherBackward0>)"),
    ])
  func parts(source: String, text: String) throws {
    let x = Tensor([3.0, 1.0, 2.0], requiresGrad: true)
    let value = try Program("y = \(source)").evaluate(["x": x]).output
    #expect("\(try #require(value.operand))" == text)
  }

  @Test("indices count from both ends, and gradients go back to their places")
  func indexing() {
    let m = Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], requiresGrad: true)
    #expect(m[1, -1].item() == 6)
    #expect(m[0..., 1].scalars == [2, 5])
    #expect(m[0..., 1..<3].scalars == [2, 3, 5, 6])
    #expect(m[0..., [2, 0]].scalars == [3, 1, 6, 4])
    #expect(m[m .> 2].scalars == [3, 4, 5, 6])
    (m[0..., [2, 2]].sum() + m[m .> 5].sum()).backward()
    #expect(m.grad?.scalars == [0, 0, 2, 0, 0, 3])
  }

  @Test("math goes element by element, and stretches sizes of 1")
  func math() {
    let x = Tensor([[1.0, 2.0], [3.0, 4.0]])
    #expect((x * Tensor([10.0, 100.0])).scalars == [10, 200, 30, 400])
    #expect("\(Tensor([1, 2, 3]) / 2)" == "tensor([0.5000, 1.0000, 1.5000])")
    #expect(x.matmul(x).scalars == [7, 10, 15, 22])
    #expect(x.sum(dim: 0).scalars == [4, 6] && x.mean().item() == 2.5)
  }

  @Test("the same seed draws the same numbers")
  func random() {
    manualSeed(7)
    let (a, c) = (Tensor.randn([100]), Tensor.randn([100]))
    manualSeed(7)
    let b = Tensor.randn([100])
    #expect(a.scalars == b.scalars && a.scalars != c.scalars)
    let generator = Generator(seed: 3)
    #expect(Tensor.rand([1000], generator: generator).scalars.allSatisfy { $0 >= 0 && $0 < 1 })
    let dice = Tensor.randint(1, 7, [1000], generator: generator)
    #expect(dice.dtype == .int64 && Set(dice.integers) == [1, 2, 3, 4, 5, 6])
    #expect(Tensor.randperm(9, generator: generator).integers.sorted() == Array(0..<9))
  }

  @Test("gradients are turned on and off")
  func variables() {
    let x = Tensor([1.0, 2.0, 3.0], requiresGrad: true)
    let k = Tensor([4.0, 5.0, 6.0])
    #expect("\(x)" == "tensor([1., 2., 3.], requires_grad=True)")
    let loss = (x * k).sum()
    #expect("\(loss)" == "tensor(32., grad_fn=<SumBackward0>)")
    loss.backward()
    #expect(x.grad?.scalars == [4, 5, 6] && k.grad == nil)
    k.requiresGrad = true
    #expect("\(k)" == "tensor([4., 5., 6.], requires_grad=True)")
    #expect("\(withoutGradient { x * k })" == "tensor([ 4., 10., 18.])")
    #expect("\(x.detach())" == "tensor([1., 2., 3.])")
    k.requiresGrad = false
    #expect(!(k * 2).requiresGrad)
  }

  @Test("a history prints everything that a value came from, what is shared once")
  func history() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let square = x * x
    let loss = (square + 1) / square
    let text = try #require(loss.history).description
    #expect(
      text == """
        x   leaf, requires_grad=True
        v₁ = x × x   MulBackward0
        v₂ = v₁ + 1   AddBackward0
        v₃ = v₂ ÷ v₁   DivBackward0
        """)
    #expect(x.history == nil)
  }

  @Test("of a long history the last steps are printed, on a small stack")
  func longHistory() throws {
    var y = Tensor(1.0, requiresGrad: true)
    for _ in 0..<100_000 { y = y + 1 }
    let lines = try #require(y.history).description.split(separator: "\n")
    #expect(lines.count == 201 && lines[0] == "… 99801 earlier values")
    #expect(lines[200] == "v₁₀₀₀₀₀ = v₉₉₉₉₉ + 1   AddBackward0")
  }

  @Test("files carry tensors to NumPy and back")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let m = Tensor([[1.0, 2.0], [3.0, 4.0]], dtype: .float64)
    for name in ["m.npy", "m.npz", "m.safetensors"] {
      let path = folder.appending(path: name).path
      try m.save(to: path)
      #expect("\(try Tensor(contentsOf: path))" == "\(m)")
    }
    // numpy.save begins its files with these bytes.
    let bytes = try Data(contentsOf: folder.appending(path: "m.npy"))
    #expect(Array(bytes.prefix(6)) == [0x93] + Array("NUMPY".utf8))
  }
}
