package import Circuits
import Graphviz

/// Pictures of frames as they are made, before anybody knows how the run ends.
///
/// Each scene is laid out once, with its first frame; the pictures are those of the `Film` of the
/// same run.
package final class FrameDrawer {
  private let setup: TraceSetup
  private let lastStep: Int
  private let style: DiagramStyle
  /// Several pictures of a scene where the gates of the optimizer change.
  private var scenes: [Int: [Film.Scene]] = [:]

  /// Nothing is laid out yet.
  ///
  /// - Parameters:
  ///   - setup: What is run.
  ///   - lastStep: The last step there can be, which captions name.
  ///   - style: Theme and what is shown.
  package init(_ setup: TraceSetup, lastStep: Int, style: DiagramStyle) {
    self.setup = setup
    self.lastStep = lastStep
    self.style = style
  }

  /// The bytes of a frame's file.
  ///
  /// - Parameters:
  ///   - frame: A frame of the run.
  ///   - scene: Its scene.
  ///   - format: One of `Film.frameFormats`.
  /// - Returns: The whole file.
  /// - Throws: A `DiagramError`: too large, from Graphviz, or `unknownFormat`.
  package func encode(
    _ frame: Frame, of scene: Trace.Scene, _ format: DiagramFormat
  ) throws(DiagramError) -> [UInt8] {
    let drawn = try laidOut(frame, scene)
    let readings = drawn.notes.readings(of: frame)
    switch format.pathExtension {
    case DiagramFormat.svg.pathExtension:
      var bytes: [UInt8] = []
      drawn.template.fill(readings, into: &bytes)
      return bytes
    case DiagramFormat.png.pathExtension:
      return try GraphvizPainter.paint(drawn.figure.showing(readings), style, .png)
    default:
      throw .unknownFormat(
        extension: format.pathExtension, known: Film.frameFormats.map(\.pathExtension))
    }
  }

  private func laidOut(
    _ frame: Frame, _ scene: Trace.Scene
  ) throws(DiagramError) -> Film.Scene {
    if let known = scenes[frame.scene]?.last(where: { $0.notes.suits(frame) }) { return known }
    let trace = Trace(setup: setup, scenes: [scene], frames: [frame], outcome: .completed)
    let notes = FilmNotes(
      trace, scene: 0, lastStep: lastStep, showsOptimizer: style.showsOptimizer)
    let figure = try Drawing.figure(of: scene.circuit, style, film: notes)
    let drawn = Film.Scene(
      notes: notes, figure: figure, template: SVGPainter.template(figure, style))
    scenes[frame.scene, default: []].append(drawn)
    return drawn
  }
}
