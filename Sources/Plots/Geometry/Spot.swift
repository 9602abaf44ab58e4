/// A place in a picture, right and down in points, or on a grid in samples.
package struct Spot: Equatable {
  package var x: Double
  package var y: Double

  static func + (a: Spot, b: Spot) -> Spot { Spot(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Spot, b: Spot) -> Spot { Spot(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Spot, k: Double) -> Spot { Spot(x: a.x * k, y: a.y * k) }

  var length: Double { (x * x + y * y).squareRoot() }

  static func between(_ a: Spot, _ b: Spot, _ t: Double) -> Spot { a + (b - a) * t }
}
