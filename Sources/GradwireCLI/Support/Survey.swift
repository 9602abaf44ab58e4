import Autograd
import Circuits
import Console
import Plots

/// What has to be computed for a landscape: the paths, where the picture lies, the loss all over it.
struct Survey {
  private let loss: LossOfTwo
  private let place: String?
  private let x: (name: String, start: Double)
  private let y: (name: String, start: Double)
  private let choices: [OptimizerChoice]
  private let title: String
  private let steps: Int
  private let samples: Int
  private let ranges: (x: ParameterRange?, y: ParameterRange?)

  init(
    _ run: ProgramInput.Run, _ choices: [OptimizerChoice], title: String, steps: Int,
    samples: Int, x xRange: ParameterRange?, y yRange: ParameterRange?
  ) throws(Failure) {
    let parameters = run.program.parameterNames
    let moved = parameters.isEmpty ? run.program.inputNames : parameters
    let free = run.inputs.filter { $0.tensor.requiresGrad && moved.contains($0.name) }
    guard free.count == 2 else {
      let names = free.map(\.name).joined(separator: ", ")
      throw .usage(
        "a landscape has two inputs that take a gradient, and here are \(free.count)"
          + (names.isEmpty ? "" : ": \(names)")
          + (free.count > 2 ? "; keep the others fixed with --freeze NAME" : ""))
    }
    for (name, tensor) in free where tensor.numel != 1 {
      throw .usage("\(name) has \(tensor.numel) elements; a landscape needs single numbers")
    }
    var fixed: [String: Tensor] = [:]
    for (name, tensor) in run.inputs { fixed[name] = tensor.detach() }
    (x, y) = ((free[0].name, free[0].tensor.item()), (free[1].name, free[1].tensor.item()))
    guard x.start.isFinite, y.start.isFinite else {
      throw .data("a start must be finite; \(x.name) and \(y.name) are \(x.start) and \(y.start)")
    }
    loss = LossOfTwo(run.program, x: x.name, y: y.name, fixed: fixed)
    place = run.place
    self.choices = choices
    self.title = title
    self.steps = steps
    self.samples = samples
    ranges = (xRange, yRange)
  }

  /// Computes everything.
  func landscape() throws(Failure) -> Plots.Landscape {
    do throws(Optimization.Failure) { _ = try loss.at(x.start, y.start) } catch {
      throw Failure(error, in: place)
    }
    var paths: [[ParameterPoint]] = []
    for choice in choices { paths.append(try path(choice)) }
    let around = ParameterRange.around(paths)
    var progress = Progress("sampling", unit: "rows")
    defer { progress.end() }
    do throws(Optimization.Failure) {
      let grid = try LossGrid(
        loss, x: ranges.x ?? around.x, y: ranges.y ?? around.y, count: samples
      ) { rows in progress.update(rows, part: Double(rows) / Double(samples)) }
      let minima = try LossMinima.find(loss, in: grid)
      return Plots.Landscape(
        surface: surface(grid, minima),
        paths: zip(choices, paths).map { choice, points in
          PathOnSurface(
            name: choice.declaration.name, options: choice.summary, points: points.map(Survey.point)
          )
        })
    } catch {
      throw Failure(error, in: place)
    }
  }

  private func path(_ choice: OptimizerChoice) throws(Failure) -> [ParameterPoint] {
    let path = OptimizerPath(loss, x: x.start, y: y.start)
    let (optimizer, scheduler) = try Failure.refusing { () throws(OptionCall.Refusal) in
      try choice.make(path.parameters)
    }
    do throws(Optimization.Failure) {
      return try path.run(optimizer, scheduler: scheduler, steps: steps)
    } catch {
      throw Failure(error, in: place)
    }
  }

  private func surface(_ grid: LossGrid, _ minima: [ParameterPoint]) -> LossSurface {
    LossSurface(
      title: title, x: .init(x.name, from: grid.x.from, to: grid.x.to, count: grid.count),
      y: .init(y.name, from: grid.y.from, to: grid.y.to, count: grid.count), losses: grid.losses,
      minima: minima.map(Survey.point))
  }

  private static func point(_ point: ParameterPoint) -> LossPoint {
    LossPoint(x: point.x, y: point.y, loss: point.loss)
  }
}
