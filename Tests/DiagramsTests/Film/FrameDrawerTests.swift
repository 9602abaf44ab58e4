import Circuits
import Diagrams
import TestSupport
import Testing

@Suite("Pictures of frames as they are made")
struct FrameDrawerTests {
  private func check(_ trace: Trace, _ format: DiagramFormat) throws {
    let film = try Film(trace)
    let last = try #require(trace.frames.last)
    let drawer = FrameDrawer(trace.setup, lastStep: last.step, style: DiagramStyle())
    for (index, frame) in trace.frames.enumerated() {
      let drawn = try drawer.encode(frame, of: trace.scenes[frame.scene], format)
      #expect(try drawn == film.encode(index, format), "frame \(index)")
    }
  }

  @Test("they are those of the film, of several scenes and of frames that are not finite, too")
  func sameAsFilm() throws {
    for trace in [
      try SampleRun.square(), try SampleRun.absolute(zeroGrad: false), try SampleRun.scenes(),
      try SampleRun.broken(),
    ] {
      try check(trace, .svg)
    }
    try check(SampleRun.square(steps: 2), .png)
  }

  @Test("frames have two formats, and no others")
  func formats() throws {
    let trace = try SampleRun.square(steps: 1)
    let drawer = FrameDrawer(trace.setup, lastStep: 1, style: DiagramStyle())
    #expect(throws: DiagramError.unknownFormat(extension: "pdf", known: ["svg", "png"])) {
      try drawer.encode(trace.frames[0], of: trace.scenes[0], .pdf)
    }
  }
}
