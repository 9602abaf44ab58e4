import Autograd
import Circuits
import Diagrams
import Graphviz
import Pages
import TestSupport

extension BrowserPage {
  /// Film frames flooded with the widest numbers, and the cells that they must stay in.
  static let cells = BrowserPage(name: "cells") {
    var shell = PageShell(title: "Cells", summary: "The widest numbers in the cells of films.")
    var cells: [String] = []
    for (name, trace) in [("scalars", scalars), ("matrices", matrices), ("tensors", tensors)] {
      for (k, number) in hostileNumbers.enumerated() {
        var style = DiagramStyle()
        style.idPrefix = "\(name)\(k)"
        style.show = [.values, .gradients, .local]
        let trace = trace.flooded(with: number)
        let film = try Film(trace, style: style)
        shell.sections.append(String(decoding: film.svg(at: 0), as: UTF8.self))
        let plan = try Plan(
          trace.scenes[0].circuit, style, film: FilmNotes(trace, scene: 0))
        let geometry = try GraphvizLibrary.layout(plan.graph(labelled: false))
        for node in geometry.nodes where node.name.first == "w" {
          let (x, width) = (node.center.x, node.size.width)
          cells.append("[\"\(style.idPrefix)-\(node.name)\", \(x - width / 2), \(x + width / 2)]")
        }
      }
    }
    shell.data = [("cells", "[\(cells.joined(separator: ", "))]")]
    return shell.html
  }

  private static let hostileNumbers: [Double] = [
    -1.234 * 1e-308, .nan, .infinity, -.infinity, 1e308, -123.45e-306, -0.0012345,
  ]

  private static func trace(_ parameters: [Tensor], _ loss: () -> Tensor) -> Trace {
    let recorder = Recorder(SGD(parameters, lr: 0.01), zeroGrad: false)
    recorder.step(loss)
    return recorder.trace
  }

  private static var scalars: Trace {
    let a = Tensor(3.0, dtype: .float64, requiresGrad: true).named("A")
    let b = Tensor(2.0, dtype: .float64, requiresGrad: true).named("B")
    return trace([a, b]) { a.pow(2) * (b + 5) }
  }

  private static var matrices: Trace {
    let w = Tensor([[1.0, 2], [3, 4]], dtype: .float64, requiresGrad: true).named("W")
    return trace([w]) { (w * w).sum() }
  }

  private static var tensors: Trace {
    let w = Tensor.ones([5, 7], dtype: .float64)
    w.requiresGrad = true
    w.named("W")
    return trace([w]) { w.tanh().mean() }
  }
}
