import Plots

extension BrowserPage {
  /// Two descents into a bowl that is steeper along `y`; the second leaves the picture.
  static let landscape = BrowserPage(name: "landscape") {
    let axis = { (name: String) in LossSurface.Axis(name, from: -2, to: 2, count: 41) }
    let surface = LossSurface(
      title: "x² + 4y²", x: axis("x"), y: axis("y"), minima: [LossPoint(x: 0, y: 0, loss: 0)]
    ) { x, y in x * x + 4 * y * y }
    func path(_ name: String, _ rate: Double) -> PathOnSurface {
      var (x, y) = (1.5, 1.0)
      var points: [LossPoint] = []
      for _ in 0...40 {
        points.append(LossPoint(x: x, y: y, loss: x * x + 4 * y * y))
        (x, y) = (x - rate * 2 * x, y - rate * 8 * y)
      }
      return PathOnSurface(name: name, options: "lr \(rate)", points: points)
    }
    return Landscape(surface: surface, paths: [path("SGD", 0.05), path("fast SGD", 0.27)]).html()
  }
}
