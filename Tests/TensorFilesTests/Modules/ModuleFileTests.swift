import Autograd
import TensorFiles
import Testing

@Suite("Modules in files")
struct ModuleFileTests {
  @Test("are the same when they come back", arguments: ["net.safetensors", "net.npz"])
  func roundTrip(file: String) throws {
    let scratch = try Scratch()
    let net = Sequential(Linear(2, 3), BatchNorm1d(3))
    _ = net(Tensor.randn([4, 2]))
    try net.save(to: scratch.path(file))
    let other = Sequential(Linear(2, 3), BatchNorm1d(3))
    let weight = other.parameters()[0]
    try other.load(from: scratch.path(file))
    #expect(other.stateDict().names == net.stateDict().names)
    #expect(other.stateDict().map(\.tensor.scalars) == net.stateDict().map(\.tensor.scalars))
    #expect(other.stateDict()["1.num_batches_tracked"]?.dtype == .int64)
    #expect(other.parameters()[0].isSame(as: weight) && weight.requiresGrad)
  }

  @Test("do not fit where names or sizes differ")
  func misfits() throws {
    let scratch = try Scratch()
    let path = scratch.path("net.safetensors")
    try Sequential(Linear(2, 3)).save(to: path)
    let error = #expect(throws: TensorFileError.self) {
      try Sequential(Linear(2, 4), Linear(4, 1, bias: false)).load(from: path)
    }
    #expect(
      error?.description == """
        \(path): Error(s) in loading state_dict for Sequential:
        \tMissing key(s) in state_dict: "1.weight".\u{20}
        \tsize mismatch for 0.weight: copying a param with shape torch.Size([3, 2]) from \
        checkpoint, the shape in current model is torch.Size([4, 2]).
        \tsize mismatch for 0.bias: copying a param with shape torch.Size([3]) from checkpoint, \
        the shape in current model is torch.Size([4]).
        """)
    let lenient = try Sequential(Linear(2, 3), Linear(3, 1)).load(from: path, isStrict: false)
    #expect(lenient.missing == ["1.weight", "1.bias"])
  }

  @Test("need a format for several arrays, and a file that is there")
  func formats() throws {
    let scratch = try Scratch()
    let net = Linear(2, 3)
    #expect(throws: TensorFileError.oneArrayOnly(path: scratch.path("net.npy"))) {
      try net.save(to: scratch.path("net.npy"))
    }
    #expect(throws: TensorFileError.self) { try net.save(to: scratch.path("net.pt")) }
    #expect(throws: TensorFileError.self) { try net.load(from: scratch.path("net.safetensors")) }
    #expect(scratch.names == [])
  }
}
