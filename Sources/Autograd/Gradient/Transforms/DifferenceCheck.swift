#if !hasFeature(Embedded)
  /// One comparison of derivative rules with finite differences.
  struct DifferenceCheck {
    private let points: [Tensor]
    /// The real and the imaginary parts of the points.
    private let numbers: [[[Double]]]
    private let eps: Double
    private let atol: Double
    private let rtol: Double

    /// A function of the points' numbers.
    typealias Body = ([Tensor]) throws(TensorError) -> [Tensor]

    init(
      _ points: [Tensor], eps: Double, atol: Double, rtol: Double
    ) throws(TensorError) {
      for (i, point) in points.enumerated() {
        try TransformCall.require(point, "gradCheck")
        if point.dtype.realPart != .float64 {
          throw .badArgument(
            operation: "gradCheck",
            reason: "\(Directions.name(i, points)) is \(point.dtype.name), too coarse for finite "
              + "differences; give \(point.dtype.isComplex ? "complex128" : "float64")")
        }
      }
      self.points = points
      numbers = points.map { $0.parts }
      self.eps = eps
      self.atol = atol
      self.rtol = rtol
    }

    func run(_ function: Body) throws(TensorError) -> GradCheck {
      let call = try TransformCall("gradCheck", at: points, createGraph: false, of: function)
      let middle = call.outputs.map { $0.parts }
      guard try values(numbers, function).sameBits(as: middle) else {
        throw .badArgument(
          operation: "gradCheck",
          reason: "the function gives different results for the same inputs; "
            + "draw random numbers outside of it")
      }
      let rules = try RuleTable(call)
      var check = GradCheck()
      for (i, point) in points.enumerated() {
        for part in numbers[i].indices {
          for element in 0..<point.numel {
            let place = Place(input: i, part: part, element: element)
            try compare(place, rules, middle, call.outputs, function, into: &check)
          }
        }
      }
      return check
    }

    /// One number of the inputs.
    struct Place {
      let input: Int
      let part: Int
      let element: Int
    }

    private func compare(
      _ place: Place, _ rules: RuleTable, _ middle: [[[Double]]], _ outputs: [Tensor],
      _ function: Body, into check: inout GradCheck
    ) throws(TensorError) {
      let near = try slopes(place, eps, middle, function)
      var far: [[[Slopes]]]?
      for (o, output) in outputs.enumerated() {
        for part in near[o].indices {
          for k in 0..<output.numel {
            check.count += 1
            let rule = rules.derivative(o, part, k, in: place)
            let slope = near[o][part][k]
            let tolerance = atol + rtol * abs(slope.central)
            let agrees = rule == slope.central || abs(rule - slope.central) <= tolerance
            if agrees && abs(slope.right - slope.left) <= tolerance { continue }
            let wide: [[[Slopes]]]
            if let far { wide = far } else { wide = try slopes(place, 4 * eps, middle, function) }
            far = wide
            let isTorn = slope.areTorn(beside: wide[o][part][k], tolerance)
            let isKink = isTorn || slope.areBent(beside: wide[o][part][k], tolerance)
            if agrees && !isKink { continue }
            let derivative = GradCheck.Derivative(
              input: place.input, element: points[place.input].shape.indices(of: place.element),
              output: o, outputElement: output.shape.indices(of: k),
              parts: GradCheck.Parts(
                isImaginaryInput: place.part == 1, isImaginaryOutput: part == 1),
              analytical: rule, numerical: slope.central, isKink: isKink)
            // Across a jump there is no slope to compare with.
            if isTorn || isKink && slope.enclose(rule, tolerance) {
              check.kinks.append(derivative)
            } else {
              check.mismatches.append(derivative)
            }
          }
        }
      }
    }

    /// Slopes of all results at one step.
    private func slopes(
      _ place: Place, _ step: Double, _ middle: [[[Double]]], _ function: Body
    ) throws(TensorError) -> [[[Slopes]]] {
      let x = numbers[place.input][place.part][place.element]
      let (above, below) = (x + step, x - step)
      let high = try values(moved(place, above), function)
      let low = try values(moved(place, below), function)
      guard high.hasSizes(of: middle), low.hasSizes(of: middle) else {
        throw .badArgument(
          operation: "gradCheck", reason: "the sizes of the result depend on the input's numbers")
      }
      return middle.indices.map { o in
        middle[o].indices.map { part in
          middle[o][part].indices.map { k in
            let (f, h, l) = (middle[o][part][k], high[o][part][k], low[o][part][k])
            return Slopes(
              left: (f - l) / (x - below), right: (h - f) / (above - x),
              central: (h - l) / (above - below))
          }
        }
      }
    }

    private func moved(_ place: Place, _ number: Double) -> [[[Double]]] {
      var numbers = numbers
      numbers[place.input][place.part][place.element] = number
      return numbers
    }

    private func values(
      _ numbers: [[[Double]]], _ function: Body
    ) throws(TensorError) -> [[[Double]]] {
      let leaves = zip(points, numbers).map { point, numbers in
        Tensor(parts: numbers, point.type)
      }
      let call = try TransformCall("gradCheck", at: leaves, createGraph: false, of: function)
      return call.outputs.map { $0.parts }
    }
  }
#endif
