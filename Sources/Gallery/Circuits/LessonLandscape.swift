import Autograd
import Circuits
import Plots

/// A loss of two inputs and the paths of optimizers, as a lesson asks for them.
struct LessonLandscape {
  private let block: LandscapeBlock
  private let log: ErrorLog
  private static let usualSteps = 100
  private static let samples = 121

  init(_ block: LandscapeBlock, _ log: ErrorLog) {
    self.block = block
    self.log = log
  }

  /// Computes everything; nil, with a note in the log, where that is not possible.
  func landscape() -> Landscape? {
    guard let program = LessonProgram(block.program, log), let leaves = program.leaves(),
      let choices = LessonRun.choices(block.run, log)
    else { return nil }
    guard leaves.moved.count == 2, leaves.moved.allSatisfy({ $0.numel == 1 }),
      let xName = leaves.moved[0].name, let yName = leaves.moved[1].name
    else {
      log.add(
        "a landscape has two inputs of one number each, and here are \(leaves.moved.count)",
        at: block.program.place, hint: "declare what stays fixed with const")
      return nil
    }
    let (x, y) = (leaves.moved[0].item(), leaves.moved[1].item())
    let fixed = leaves.all.mapValues { $0.detach() }
    let loss = LossOfTwo(program.program, x: xName, y: yName, fixed: fixed)
    let ranges = (range("x-range", block.x), range("y-range", block.y))
    do throws(Optimization.Failure) {
      var paths: [PathOnSurface] = []
      var points: [[ParameterPoint]] = []
      for choice in choices {
        guard let path = try path(choice, over: loss, x, y) else { return nil }
        points.append(path)
        paths.append(
          PathOnSurface(
            name: choice.declaration.name, options: choice.summary,
            points: path.map(LessonLandscape.point)))
      }
      let around = ParameterRange.around(points)
      let grid = try LossGrid(
        loss, x: ranges.0 ?? around.x, y: ranges.1 ?? around.y, count: LessonLandscape.samples)
      let minima = try LossMinima.find(loss, in: grid)
      return Landscape(
        surface: LossSurface(
          title: LessonLandscape.title(program.program, block.program),
          x: axis(xName, grid.x, grid.count),
          y: axis(yName, grid.y, grid.count), losses: grid.losses,
          minima: minima.map(LessonLandscape.point)),
        paths: paths)
    } catch {
      if case .program(let error) = error {
        log.add(error, in: block.program.place)
      } else {
        log.add(error.description, at: block.program.place)
      }
      return nil
    }
  }

  private func path(
    _ choice: OptimizerChoice, over loss: LossOfTwo, _ x: Double, _ y: Double
  ) throws(Optimization.Failure) -> [ParameterPoint]? {
    let path = OptimizerPath(loss, x: x, y: y)
    let made: (optimizer: any Optimizer, scheduler: (any Scheduler)?)
    do throws(OptionCall.Refusal) { made = try choice.make(path.parameters) } catch {
      log.add(error.message, at: block.run.place)
      return nil
    }
    return try path.run(
      made.optimizer, scheduler: made.scheduler,
      steps: block.run.steps ?? LessonLandscape.usualSteps)
  }

  private func axis(_ name: String, _ range: ParameterRange, _ count: Int) -> LossSurface.Axis {
    LossSurface.Axis(name, from: range.from, to: range.to, count: count)
  }

  private func range(_ name: String, _ text: String?) -> ParameterRange? {
    guard let text else { return nil }
    let ends = text.split(separator: ":").map {
      (try? OptionCall.value($0, of: name))?.number ?? .nan
    }
    guard ends.count == 2, ends[0] < ends[1], (ends[1] - ends[0]).isFinite else {
      log.add(
        "'\(name)' is written from:to, not \(ErrorLog.quoted(text))", at: block.place,
        hint: "for instance \(name)=-2:2")
      return nil
    }
    return ParameterRange(from: ends[0], to: ends[1])
  }

  private static func point(_ point: ParameterPoint) -> LossPoint {
    LossPoint(x: point.x, y: point.y, loss: point.loss)
  }

  /// The program without its declarations, as its author wrote it: the heading of its pictures.
  static func title(_ program: Program, _ text: ProgramText) -> String {
    let bytes = Array(text.text.utf8)
    return program.statements.filter { $0.declaration == nil }.map { statement in
      let written = bytes[statement.range.start..<statement.range.end]
      // A statement in brackets goes on over the comments in them.
      let lines = written.split(separator: UInt8(ascii: "\n")).map { line in
        String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      }
      return lines.joined(separator: " ").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }.joined(separator: "; ")
  }
}
