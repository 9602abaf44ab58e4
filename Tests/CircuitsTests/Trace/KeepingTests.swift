import Autograd
import Circuits
import Testing

@Suite("Keeping frames")
struct KeepingTests {
  /// Which steps are in memory after so many, and which `onFrame` has seen.
  private func steps(
    _ keeping: Recorder.Keeping, _ count: Int, isClosed: Bool
  ) -> (kept: [Int], seen: [Int], most: Int) {
    let x = input("x", 5)
    let recorder = Recorder(SGD([x], lr: 0.01), keeping: keeping)
    var (seen, most): ([Int], Int) = ([], 0)
    recorder.onFrame = { frame, scene in
      seen.append(frame.step)
      most = max(most, recorder.trace.frames.count)
      #expect(recorder.trace.frames.last == frame && scene == recorder.trace.scenes[0])
    }
    for _ in 0..<count { recorder.step { x * x } }
    if isClosed { recorder.close { x * x } }
    return (recorder.trace.frames.map(\.step), seen, most)
  }

  @Test("all of them")
  func all() {
    #expect(steps(.all, 5, isClosed: true).kept == Array(0...5))
  }

  @Test(
    "every so many, and always the last",
    arguments: [
      (3, 7, false, [0, 3, 6]), (3, 8, false, [0, 3, 6, 7]), (3, 6, true, [0, 3, 6]),
      (3, 7, true, [0, 3, 6, 7]), (1, 3, true, [0, 1, 2, 3]), (0, 2, false, [0, 1]),
      (-4, 2, false, [0, 1]), (100, 3, true, [0, 3]), (Int.max, 2, false, [0, 1]),
    ])
  func every(count: Int, steps: Int, isClosed: Bool, kept: [Int]) {
    let result = self.steps(.every(count), steps, isClosed: isClosed)
    #expect(result.kept == kept)
    #expect(result.seen == Array(0..<(steps + (isClosed ? 1 : 0))))
  }

  @Test("none but the last, and memory stays bounded")
  func none() {
    let result = steps(.none, 500, isClosed: true)
    #expect(result.kept == [500] && result.most == 1)
    #expect(result.seen == Array(0...500))
    #expect(steps(.none, 0, isClosed: false).kept == [])
    #expect(steps(.every(50), 500, isClosed: false).most == 11)
  }

  @Test("steps that are not recorded move the parameters, the clock and the rate alike")
  func unrecorded() {
    func run(_ isRecorded: (Int) -> Bool) -> (trace: Trace, losses: [Double], count: Int) {
      let x = input("x", 5)
      let optimizer = Adam([x], lr: 0.5)
      let recorder = Recorder(optimizer, scheduler: StepLR(optimizer, stepSize: 4))
      let losses = (0..<12).map { i in
        recorder.step(recording: isRecorded(i)) { x * x }.item()
      }
      recorder.close { x * x }
      return (recorder.trace, losses, recorder.stepCount)
    }
    let (whole, some) = (run { _ in true }, run { $0.isMultiple(of: 5) })
    #expect(some.trace.frames == [0, 5, 10, 12].map { whole.trace.frames[$0] })
    #expect(some.losses == whole.losses && some.count == 12)
  }

  @Test("gradients add up over steps that are not recorded, where they are not cleared")
  func unrecordedSums() {
    let x = input("x", 3)
    let recorder = Recorder(SGD([x], lr: 0.25), zeroGrad: false)
    recorder.step(recording: false) { x * x }
    recorder.step { x * x }
    // 3 − 0.25 · 6 = 1.5, whose gradient 3 comes to the 6 of the first step.
    #expect(recorder.trace.frames.map(\.step) == [1])
    #expect(recorder.trace.frames[0].parameters[0].accumulated?.scalars == [9])
  }
}
