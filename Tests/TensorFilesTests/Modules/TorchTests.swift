import Autograd
import Foundation
import TensorFiles
import Testing

/// Weights that travel between PyTorch and us give equal outputs, gradients and running statistics.
///
/// Needs a Python that has torch and safetensors: `GRADWIRE_TORCH=path/to/python`.
@Suite(
  "Modules beside a living PyTorch", .serialized,
  .enabled(if: Torch.python != nil, "GRADWIRE_TORCH names no Python that has torch"))
struct TorchTests {
  @Test("with our weights", arguments: TorchNet.names)
  func ours(name: String) throws {
    let scratch = try Scratch()
    let net = try #require(TorchNet.named(name))
    try net.module.save(to: scratch.path("net.safetensors"))
    let x = net.someInput()
    let results = net.results(x)
    try saveSafetensors(["x": x], to: scratch.path("input.safetensors"))
    try Torch.run("answer", name, scratch)
    try expectEqual(loadSafetensors(from: scratch.path("results.safetensors")), results)
  }

  @Test("with PyTorch's weights", arguments: TorchNet.names)
  func theirs(name: String) throws {
    let scratch = try Scratch()
    let net = try #require(TorchNet.named(name))
    try saveSafetensors(["x": net.someInput()], to: scratch.path("input.safetensors"))
    try Torch.run("make", name, scratch)
    try net.module.load(from: scratch.path("net.safetensors"))
    let x = try #require(try loadSafetensors(from: scratch.path("input.safetensors"))["x"])
    try expectEqual(loadSafetensors(from: scratch.path("results.safetensors")), net.results(x))
  }

  /// To 1e-6 of numbers up to 1, and of larger ones to 1e-6 of themselves.
  private func expectEqual(_ theirs: [String: Tensor], _ ours: [String: Tensor]) throws {
    #expect(theirs.keys.sorted() == ours.keys.sorted())
    for (name, wanted) in theirs {
      let given = try #require(ours[name])
      #expect(given.shape == wanted.shape && given.dtype == wanted.dtype)
      let worst = zip(given.scalars, wanted.scalars)
        .reduce(0.0) { max($0, ($1.0 - $1.1).magnitude / max(1, $1.1.magnitude)) }
      #expect(worst <= 1e-6, "\(name)")
    }
  }
}

/// The Python of `GRADWIRE_TORCH`.
private enum Torch {
  static let python = ProcessInfo.processInfo.environment["GRADWIRE_TORCH"]

  /// Runs `Checks/modules.py`.
  static func run(_ command: String, _ name: String, _ scratch: Scratch) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    let script = Bundle.module.bundleURL.appending(path: "Checks/modules.py").path
    process.arguments = ["-B", script, command, name, scratch.folder.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
