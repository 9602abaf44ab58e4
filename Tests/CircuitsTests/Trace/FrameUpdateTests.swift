import Autograd
import Circuits
import Testing

@Suite("Updates of a trace")
struct FrameUpdateTests {
  private static let wholes = ["Adafactor", "LBFGS", "Muon"]

  /// Says where the gates of an update do not lead to what the frame holds.
  private func check(_ trace: Trace, _ optimizer: String, isWhole: Bool = false) throws -> Int {
    var count = 0
    for frame in trace.frames {
      for (i, parameter) in frame.parameters.enumerated() {
        let graph = frame.update(of: i, trace.setup)
        guard let next = parameter.next, parameter.accumulated != nil else {
          #expect(graph == nil)
          continue
        }
        let found = try #require(graph)
        let end = found.nodes[found.results[0].node]
        #expect(end.numbers.map(\.bitPattern) == next.scalars.map(\.bitPattern))
        #expect((end.gate?.operation.name == "whole") == isWhole)
        for result in found.results.dropFirst() {
          let name = try #require(result.state)
          let numbers = found.nodes[result.node].numbers
          #expect(parameter.nextState[name] == .tensor(found.type, numbers))
        }
        count += 1
      }
    }
    return count
  }

  @Test("lead where the step led, for every reference run", arguments: ReferenceRun.all)
  func references(run: ReferenceRun) throws {
    let trace = try run.recorder().trace
    let name = trace.setup.optimizer
    let count = try check(trace, name, isWhole: Self.wholes.contains(name))
    #expect(count >= trace.frames.count - 1)
  }

  @Test("follow a scheduler that moves the momentum, and groups with options of their own")
  func schedules() throws {
    let (x, y) = (input("x", 5), input("y", 3))
    let optimizer = SGD([x], lr: 0.1, momentum: 0.9)
    optimizer.addGroup([y], ["lr": 0.02, "weight_decay": 0.5, "momentum": 0.0])
    let scheduler = try SchedulerCatalog.named("CyclicLR")
      .scheduler(optimizer, [("base_lr", 0.01), ("max_lr", 0.1), ("step_size_up", 3)])
    let recorder = Recorder(optimizer, scheduler: scheduler)
    for _ in 0..<9 { recorder.step { x * x * y } }
    #expect(try check(recorder.trace, "SGD") == 18)
  }

  @Test("are one gate where options were changed by hand behind the recorder's back")
  func meddling() throws {
    let x = input("x", 5)
    let optimizer = SGD([x], lr: 0.1, momentum: 0.9)
    let recorder = Recorder(optimizer)
    recorder.step { x * x }
    recorder.step {
      try? optimizer.groups[0].set("weight_decay", 0.25)
      return x * x
    }
    let trace = recorder.trace
    let names = trace.frames.map {
      $0.update(of: 0, trace.setup)?.nodes.last?.gate?.operation.name
    }
    #expect(names == ["sub", "whole"])
  }

  @Test("begin a scene of their own where their gates change")
  func scenes() throws {
    let x = input("x", 5)
    let recorder = Recorder(RAdam([x], lr: 0.1))
    for _ in 0..<8 { recorder.step { x * x } }
    recorder.close { x * x }
    let trace = recorder.trace
    let split = trace.splitByUpdates
    #expect(trace.scenes.count == 1 && split.scenes.count == 2)
    // From the sixth step on the average is long enough; the closing frame has no update.
    #expect(split.frames.map(\.scene) == [0, 0, 0, 0, 0, 1, 1, 1, 1])
    #expect(split.frames.map(\.numbers) == trace.frames.map(\.numbers))
    #expect(split.frames.map(\.parameters) == trace.frames.map(\.parameters))
    let again = split.splitByUpdates
    #expect(again == split)
  }

  @Test(
    "of other optimizers stay in one scene, from the first step on",
    arguments: ["SGD", "Adam", "Rprop"])
  func oneScene(name: String) throws {
    let (x, y) = (input("x", 5), input("y", -3))
    let optimizer = try OptimizerCatalog.named(name)
      .optimizer([x, y], name == "SGD" ? [("lr", 0.05), ("momentum", 0.9)] : [("lr", 0.5)])
    let recorder = Recorder(optimizer)
    for step in 0..<12 { recorder.step { step < 2 ? x * x + 0 * y : x * x + y * y } }
    #expect(recorder.trace.splitByUpdates.scenes.count == recorder.trace.scenes.count)
  }
}
