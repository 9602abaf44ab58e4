import Autograd
import Circuits
import Foundation
import TestSupport
import Testing

@Suite("trace.json")
struct TraceWriterTests {
  typealias Object = [String: Any]

  private func read(_ text: String) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  @Test("the same run gives the same bytes, which both readers read", arguments: ReferenceRun.all)
  func canonical(_ run: ReferenceRun) throws {
    let text = try run.recorder().trace.json
    #expect(try run.recorder().trace.json == text)
    _ = try read(text)
    let own = try JSONReader.value(Array(text.utf8))
    #expect(own["frames"]?.items?.count == run.frames.count + 1)
    // The document form of what was read is the document: keys sorted, numbers shortest.
    #expect(own.document == text)
  }

  @Test("has the documented keys and no others", arguments: ReferenceRun.all)
  func keys(_ run: ReferenceRun) throws {
    let json = try read(try run.recorder().trace.json)
    #expect(
      Set(json.keys) == [
        "format", "version", "title", "optimizer", "scheduler", "zeroesGradients", "parameters",
        "frames", "scenes", "outcome",
      ])
    #expect(json["format"] as? String == "gradwire-trace" && json["version"] as? Int == 1)
    #expect(json["title"] as? String == run.testDescription)
    let optimizer = try #require(json["optimizer"] as? Object)
    #expect(Set(optimizer.keys) == ["name", "groups"])
    for group in try #require(optimizer["groups"] as? [Object]) {
      #expect(Set(group.keys) == ["options", "parameters"])
      #expect((group["options"] as? Object)?["lr"] is Double)
    }
    for scene in try #require(json["scenes"] as? [Object]) {
      #expect(Set(scene.keys) == ["circuit", "parameters"])
      #expect((scene["circuit"] as? Object)?["format"] as? String == "gradwire-circuit")
    }
    for frame in try #require(json["frames"] as? [Object]) {
      #expect(
        Set(frame.keys) == [
          "step", "scene", "loss", "learningRates", "values", "gradients", "wires", "locals",
          "parameters", "movedOptions", "memory", "nextMemory",
        ])
      for parameter in try #require(frame["parameters"] as? [Object]) {
        #expect(
          Set(parameter.keys) == [
            "value", "gradient", "accumulated", "next", "state", "nextState",
          ])
      }
    }
  }

  @Test("says what the trace says")
  func contents() throws {
    let trace = try ReferenceRun.named("neuron-cycle").recorder().trace
    let json = try read(trace.json)
    let frames = try #require(json["frames"] as? [Object])
    for (frame, shown) in zip(trace.frames, frames) {
      #expect(shown["step"] as? Int == frame.step)
      for (key, numbers) in [
        ("values", frame.numbers.values.map(\.first)),
        ("gradients", frame.numbers.gradients.compactMap { $0.value?.first }),
        ("wires", frame.numbers.wireGradients.compactMap { $0.value?.first }),
        ("locals", frame.numbers.locals.compactMap { $0 }), ("learningRates", frame.learningRates),
      ] {
        let list = try #require(shown[key] as? [Any]).compactMap { $0 as? Double }
        #expect(agree(list, numbers, 1e-14), "\(key)")
      }
      let moved = shown["movedOptions"] as? [Object]
      #expect((moved?.first?["momentum"] as? Double != nil) == !frame.movedOptions.isEmpty)
    }
    let scheduler = try #require(json["scheduler"] as? Object)
    #expect(scheduler["name"] as? String == "OneCycleLR")
    #expect((scheduler["options"] as? Object)?["total_steps"] as? Int == 20)
    #expect((json["outcome"] as? Object)?["kind"] as? String == "completed")
  }

  @Test("frame by frame it is the same document")
  func streamed() throws {
    let x = input("x", 5)
    let recorder = Recorder(Adam([x], lr: 0.5), keeping: .none)
    let whole = Recorder(Adam([input("x", 5)], lr: 0.5))
    let same = whole.optimizer.groups[0].parameters[0]
    var writer = TraceWriter(recorder.trace.setup)
    var text = writer.head
    recorder.onFrame = { frame, _ in text += writer.text(of: frame) }
    for i in 0..<6 {
      recorder.step { i < 3 ? x * x : x.exp() }
      whole.step { i < 3 ? same * same : same.exp() }
    }
    recorder.close { x * x }
    whole.close { same * same }
    text += writer.tail(scenes: recorder.trace.scenes, outcome: recorder.trace.outcome)
    #expect(text == whole.trace.json && whole.trace.scenes.count == 2)
  }

  @Test("an empty trace is a document")
  func empty() throws {
    let trace = Recorder(SGD([input("x", 1)], lr: 0.1)).trace
    let json = try read(trace.json)
    #expect((json["frames"] as? [Any])?.isEmpty == true)
    #expect((json["scenes"] as? [Any])?.isEmpty == true)
    #expect(json["title"] is NSNull && json["scheduler"] is NSNull)
    #expect(try JSONReader.value(Array(trace.json.utf8)).document == trace.json)
  }

  @Test("what is not finite is a string, what is cut is null")
  func nonFinite() throws {
    let (x, y) = (input("x", 0), input("y", .infinity, takesGradient: false))
    let recorder = Recorder(SGD([x], lr: 0.1))
    let program = try Program("where(x > -1, sqrt(x), x) + (y - y)")
    try Optimization(program, ["x": x, "y": y], recorder).step()
    let frame = try #require((read(recorder.trace.json)["frames"] as? [Object])?.first)
    #expect(frame["loss"] as? String == "nan")
    #expect((frame["gradients"] as? [Any])?.contains { $0 as? String == "inf" } == true)
    #expect((frame["gradients"] as? [Any])?.contains { $0 is NSNull } == true)
    #expect((frame["parameters"] as? [Object])?[0]["next"] as? String == "-inf")
    let outcome = try #require(read(recorder.trace.json)["outcome"] as? Object)
    #expect(outcome["kind"] as? String == "diverged" && outcome["step"] as? Int == 0)
    #expect(outcome["text"] as? String == recorder.divergence?.text)
  }

  @Test("outcomes have their words")
  func outcomes() throws {
    let recorder = Recorder(SGD([input("x", 1)], lr: 0.1))
    recorder.end(.interrupted)
    #expect(recorder.trace.json.contains(#""outcome": {"kind": "interrupted"}"#))
    recorder.end(.reached(loss: 0.25))
    #expect(recorder.trace.json.contains(#""outcome": {"kind": "reached", "loss": 0.25}"#))
  }

  @Test("any name comes back", arguments: HostileNames.all)
  func names(_ name: String) throws {
    let x = input(name, 2)
    let recorder = Recorder(SGD([x], lr: 0.1), title: name)
    recorder.step { (x * x).named(name) }
    let json = try read(recorder.trace.json)
    #expect(json["title"] as? String == name)
    #expect(json["parameters"] as? [String] == [name])
    #expect(try JSONReader.value(Array(recorder.trace.json.utf8))["title"]?.string == name)
    // A frame stays a line, whatever the names.
    #expect(recorder.trace.json.utf8.count { $0 == 0x0a } == 18)
  }

  @Test("float32 is written in its own shortest digits, tensors as lists")
  func single() throws {
    let w = Tensor([[0.1, 0.3]], requiresGrad: true).named("w")
    let x = Tensor(0.3, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([w, x], lr: 0.1))
    recorder.step { (w * 2).sum() * (x * 0.7) }
    let text = recorder.trace.json
    let own = try #require(try JSONReader.value(Array(text.utf8))["frames"]?.items?.first)
    #expect(own["parameters"]?.items?[0]["value"]?.line == "[0.1, 0.3]")
    #expect(own["parameters"]?.items?[1]["value"]?.line == "0.3")
    let digits = own.line.split { !"0123456789".contains($0) }.map(\.count).max() ?? 0
    #expect(digits <= 9, "\(own.line)")
  }
}
