#if !hasFeature(Embedded)
  /// Which elements of one dimension a finer or coarser one is made of, and with what weights.
  struct InterpolationTaps {
    /// For each tap the place of every result.
    var places: [[Int]] = []
    /// For each tap the weight of every result; nil for 1.
    var weights: [[Double]?] = []

    /// How far it is from one result to the next, in elements.
    struct Step {
      let size: Int
      let count: Int
      /// What was asked for in place of a count.
      let factor: Double?
      let alignsCorners: Bool
      /// Whether the numbers are of single precision.
      let isSingle: Bool
      /// Whether it belongs to a picture of rows and columns, 128 at most in all.
      let isSmallPlane: Bool

      var length: Double {
        if alignsCorners { return count > 1 ? Double(size - 1) / Double(count - 1) : 0 }
        if let factor { return 1 / factor }
        return Double(size) / Double(count)
      }

      /// Where a result lies among the elements.
      func position(_ i: Int) -> Double {
        alignsCorners ? length * Double(i) : length * (Double(i) + 0.5) - 0.5
      }
    }

    /// The nearest element: the one before, or the one whose middle is nearest.
    static func nearest(_ step: Step, isExact: Bool) -> InterpolationTaps {
      let places =
        step.isSmallPlane
        ? placesOfPlane(step, isExact: isExact)
        : step.isSingle
          ? places(step, isExact: isExact, Float.self) : places(step, isExact: isExact, Double.self)
      return InterpolationTaps(places: [places], weights: [nil])
    }

    /// As PyTorch counts in small planes: in single precision, and exactly what is doubled.
    private static func placesOfPlane(_ step: Step, isExact: Bool) -> [Int] {
      if !isExact, step.count == step.size || step.count == 2 * step.size {
        return (0..<step.count).map { $0 * step.size / step.count }
      }
      let length = step.factor.map { Float(1 / $0) } ?? Float(step.size) / Float(step.count)
      return (0..<step.count).map { i in
        min(Int(length * (Float(i) + (isExact ? 0.5 : 0))), step.size - 1)
      }
    }

    /// As PyTorch counts elsewhere: in the precision of the numbers, rounded to single at the end.
    private static func places<T: BinaryFloatingPoint>(
      _ step: Step, isExact: Bool, _ type: T.Type
    ) -> [Int] {
      let length = step.factor.map { T(1 / $0) } ?? T(step.size) / T(step.count)
      return (0..<step.count).map { i in
        let place = isExact ? max(length * (T(i) + 0.5) - 0.5, 0) + 0.5 : length * T(i)
        return min(Int(Float(place)), step.size - 1)
      }
    }

    /// Both neighbours, the nearer one weighing more; nil where nothing changes.
    static func linear(_ step: Step) -> InterpolationTaps? {
      if step.size == step.count { return nil }
      let around = (0..<step.count).map { between(max(step.position($0), 0), step.size) }
      return InterpolationTaps(
        places: [around.map { $0.place }, around.map { min($0.place + 1, step.size - 1) }],
        weights: [around.map { 1 - $0.rest }, around.map { $0.rest }])
    }

    /// Four neighbours, weighted by the cubic convolution of Keys with a = −¾.
    static func cubic(_ step: Step) -> InterpolationTaps {
      let around = (0..<step.count).map { between(step.position($0), step.size) }
      var taps = InterpolationTaps()
      for shift in -1...2 {
        taps.places.append(around.map { min(max($0.place + shift, 0), step.size - 1) })
        taps.weights.append(around.map { cubicWeight(abs($0.rest - Double(shift))) })
      }
      return taps
    }

    private static func between(_ x: Double, _ size: Int) -> (place: Int, rest: Double) {
      let place = min(Int(x.rounded(.down)), size - 1)
      return (place, min(max(x - Double(place), 0), 1))
    }

    private static func cubicWeight(_ x: Double) -> Double {
      let a = -0.75
      if x <= 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
      return ((x - 5) * x + 8) * x * a - 4 * a
    }

    /// The weighted sum along one dimension.
    func apply(_ x: Tensor, dim: Int) throws(TensorError) -> Tensor {
      var sum: Tensor?
      var column = [Int](repeating: 1, count: x.ndim)
      column[dim] = places[0].count
      for (places, weights) in zip(places, weights) {
        var part = try x.through(IndexSelect(dim), Tensor(places))
        if let weights { part = try part.times(.leaf(weights, TensorType(x.dtype, column))) }
        sum = try sum?.plus(part) ?? part
      }
      return sum ?? x
    }
  }
#endif
