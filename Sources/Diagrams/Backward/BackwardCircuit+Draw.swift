public import Autograd
public import Circuits
import Graphviz

extension BackwardCircuit {
  /// Draws both passes: the circuit above, left to right, every wire with its value and its gradient;
  /// the gates that compute the gradients below it, right to left.
  ///
  /// - Parameters:
  ///   - path: A file name ending in .svg, .png, .pdf, .dot, .json or .txt.
  ///   - style: Theme and what is shown.
  /// - Throws: A `DiagramError`: unknown extension, too large, unwritable, or from Graphviz.
  public func draw(to path: String, style: DiagramStyle = DiagramStyle()) throws(DiagramError) {
    try Drawing(self, style: style).write(to: path)
  }

  /// The drawing of both passes as SVG.
  ///
  /// - Parameter style: Theme and what is shown.
  /// - Returns: A whole SVG document.
  /// - Throws: A `DiagramError` for circuits that are too large, or from Graphviz.
  public func svg(style: DiagramStyle = DiagramStyle()) throws(DiagramError) -> String {
    SVGPainter.paint(try Drawing(self, style: style).laidOut(), style)
  }
}

extension Tensor {
  /// Draws the computation that led to this tensor together with its backward pass.
  ///
  /// ```swift
  /// let a = Tensor(3.0, requiresGrad: true).named("A")
  /// let b = Tensor(2.0, requiresGrad: true).named("B")
  /// try (a.pow(2) * (b + 5)).drawBackward(to: "backward.svg")
  /// ```
  ///
  /// - Parameters:
  ///   - path: A file name ending in .svg, .png, .pdf, .dot, .json or .txt.
  ///   - style: Theme and what is shown.
  ///   - inputs: Leaves that shall be shown even where no path leads from them to this tensor.
  /// - Throws: A `DiagramError`: nothing requires a gradient, unknown extension, too large,
  ///   unwritable, or from Graphviz.
  public func drawBackward(
    to path: String, style: DiagramStyle = DiagramStyle(), including inputs: [Tensor] = []
  ) throws(DiagramError) {
    let backward: BackwardCircuit
    do throws(TensorError) { backward = try BackwardCircuit(of: self, including: inputs) } catch {
      throw .noBackward(error)
    }
    try backward.draw(to: path, style: style)
  }
}

extension Drawing {
  /// Plans and lays out both passes.
  static func figure(
    of backward: BackwardCircuit, _ style: DiagramStyle
  ) throws(DiagramError) -> Figure {
    let plan = try BackwardPlan(backward, style)
    do throws(GraphvizError) { return Figure(plan, try plan.laidOut(within: deadline)) } catch {
      throw .graphviz(error)
    }
  }
}
