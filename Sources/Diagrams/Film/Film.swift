public import Circuits
import Graphviz

/// A trace drawn: one layout for each topology, and a picture for every frame.
///
/// ```swift
/// let film = try Film(recorder.trace)
/// film.frameCount        // 100
/// film.svg(at: 20)       // the picture of the twenty-first frame
/// ```
///
/// Everything but the numbers is byte for byte the same in all frames of a scene: cells have room
/// for any number, so nothing moves.
public final class Film: Sendable {
  /// What is shown; with the optimizer drawn, a new scene begins where its gates change.
  public let trace: Trace
  /// How it is drawn.
  public let style: DiagramStyle
  package let scenes: [Scene]

  /// One topology: its layout, and its document with the numbers left open.
  package struct Scene: Sendable {
    package let notes: FilmNotes
    package let figure: Figure
    package let template: SVGTemplate
  }

  /// Lays out every scene of a trace.
  ///
  /// - Parameters:
  ///   - trace: A trace with at least one frame.
  ///   - style: Theme and what is shown.
  /// - Throws: A `DiagramError` for circuits that are too large, traces without a frame, or from
  ///   Graphviz.
  public init(_ trace: Trace, style: DiagramStyle = DiagramStyle()) throws(DiagramError) {
    guard !trace.frames.isEmpty else { throw .emptyTrace }
    let trace = style.showsOptimizer ? trace.splitByUpdates : trace
    self.trace = trace
    self.style = style
    var scenes: [Scene] = []
    for (i, scene) in trace.scenes.enumerated() {
      let notes = FilmNotes(trace, scene: i, showsOptimizer: style.showsOptimizer)
      let figure = try Drawing.figure(of: scene.circuit, style, film: notes)
      scenes.append(
        Scene(notes: notes, figure: figure, template: SVGPainter.template(figure, style)))
    }
    self.scenes = scenes
  }

  /// The number of frames.
  public var frameCount: Int { trace.frames.count }

  /// The picture of one frame as SVG.
  ///
  /// - Parameter index: A place in the trace's frames.
  /// - Returns: A whole SVG document in UTF-8.
  public func svg(at index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    write(svgAt: index, into: &bytes)
    return bytes
  }

  /// Writes the picture of one frame after what a buffer holds.
  ///
  /// - Parameters:
  ///   - index: A place in the trace's frames.
  ///   - bytes: Where to; it can be used again for the next frame.
  public func write(svgAt index: Int, into bytes: inout [UInt8]) {
    let scene = scenes[trace.frames[index].scene]
    scene.template.fill(scene.notes.readings(at: index), into: &bytes)
  }

  /// The picture of one frame as PNG, with no layout made for it.
  ///
  /// - Parameter index: A place in the trace's frames.
  /// - Returns: The bytes of a PNG file.
  /// - Throws: A `DiagramError` for pictures that are too large, or from Graphviz.
  public func png(at index: Int) throws(DiagramError) -> [UInt8] {
    try GraphvizPainter.paint(figure(at: index), style, .png)
  }

  /// The figure of one frame.
  package func figure(at index: Int) -> Figure {
    let scene = scenes[trace.frames[index].scene]
    return scene.figure.showing(scene.notes.readings(at: index))
  }
}
