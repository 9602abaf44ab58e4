import Foundation
import Gradwire
import TestSupport
import Testing

/// The gate of lesson 9, as its text defines it.
private final class Resting: Primitive {
  let name = "resting"
  let symbol = "rest₃"

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    context.save(inputs[0])
    return inputs[0] * 1
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * (call.saved[0] .!= 3)
  }
}

/// Pictures of gates that no program of a lesson can speak of, so that Swift draws them.
@Suite("Pictures beside lessons")
struct LessonPictureTests {
  /// With `RECORD_SNAPSHOTS=1` the picture is drawn anew, and the test still fails.
  @Test("show what the code in the lesson gives")
  func resting() throws {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let circuit = Circuit(of: Resting()(x))
    #expect(circuit.gradient(of: "x") == 0)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../gallery/lessons/resting.svg").standardizedFileURL
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    if isRecording { try circuit.draw(to: file.path) }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(try !isRecording && kept == circuit.svg())
  }
}
