#if !hasFeature(Embedded)
  /// The slopes of one result beside and across a point.
  struct Slopes {
    let left: Double
    let right: Double
    let central: Double

    /// Whether the sides keep slopes of their own, compared with steps four times as long: those of a
    /// smooth curve part in proportion to the step, those of a kink by the same angle.
    func areBent(beside wide: Slopes, _ tolerance: Double) -> Bool {
      let (near, far) = (abs(right - left), abs(wide.right - wide.left))
      return near > tolerance && far < 2 * near
    }

    /// Whether there is a jump: slopes across it shrink as the step grows.
    func areTorn(beside wide: Slopes, _ tolerance: Double) -> Bool {
      abs(central) > tolerance && abs(wide.central) < abs(central) / 2
    }

    /// Whether a slope lies between both sides.
    func enclose(_ slope: Double, _ tolerance: Double) -> Bool {
      slope >= min(left, right) - tolerance && slope <= max(left, right) + tolerance
    }
  }

  /// What the derivative rules say, for every element of every result.
  struct RuleTable {
    /// By result, part of the result, element: the gradients in all inputs.
    private var rows: [[[[[[Double]]]]]] = []

    init(_ call: TransformCall) throws(TensorError) {
      for output in call.outputs {
        let rule = JacobianRows(
          operation: call.operation, output: output, inputs: call.inputs, createGraph: false,
          strict: false)
        var parts: [[[[[Double]]]]] = []
        // A seed of i asks for the imaginary part.
        let seeds: [TensorNumber] =
          output.dtype.isComplex ? [.real(1), .complex(0, 1)] : [.real(1)]
        for seed in seeds {
          var elements: [[[[Double]]]] = []
          for k in 0..<output.numel {
            elements.append(try rule.row(unit: k, seed).map { $0.parts })
          }
          parts.append(elements)
        }
        rows.append(parts)
      }
    }

    func derivative(
      _ output: Int, _ part: Int, _ element: Int, in place: DifferenceCheck.Place
    ) -> Double {
      rows[output][part][element][place.input][place.part][place.element]
    }
  }

  extension Tensor {
    /// The elements, and those of the imaginary part where there is one.
    var parts: [[Double]] { dtype.isComplex ? [scalars, imaginaryScalars] : [scalars] }

    /// A tensor of such parts.
    init(parts: [[Double]], _ type: TensorType) {
      let numbers: [TensorNumber] =
        parts.count > 1
        ? zip(parts[0], parts[1]).map { .complex($0, $1) } : parts[0].map { .real($0) }
      self.init(numbers: numbers, type)
    }
  }

  extension [Int] {
    /// The indices of an element of these sizes, from its place in row-major order.
    func indices(of place: Int) -> [Int] {
      var rest = place
      var result = self
      for d in self.indices.reversed() {
        result[d] = rest % self[d]
        rest /= self[d]
      }
      return result
    }
  }

  extension [[[Double]]] {
    func hasSizes(of other: [[[Double]]]) -> Bool {
      map { $0.map(\.count) } == other.map { $0.map(\.count) }
    }

    func sameBits(as other: [[[Double]]]) -> Bool {
      map { $0.map { $0.map(\.bitPattern) } } == other.map { $0.map { $0.map(\.bitPattern) } }
    }
  }
#endif
