#if !hasFeature(Embedded)
  /// Straight line between two bounds: `y = a` within low … high, at the bounds without a gradient.
  ///
  /// `hardtanh` and `relu6` are this one primitive. It takes integers too, which cut the bounds to
  /// whole numbers.
  final class Hardtanh: ElementwisePrimitive {
    let name: String
    let low: Double
    let high: Double

    private init(checked name: String, _ low: Double, _ high: Double) {
      self.name = name
      self.low = low
      self.high = high
    }

    convenience init(_ low: Double, _ high: Double) throws(TensorError) {
      if low > high {
        throw .badValue(operation: "hardtanh", reason: "min_val must not be above max_val")
      }
      self.init(checked: "hardtanh", low, high)
    }

    static let standard = Hardtanh(checked: "hardtanh", -1, 1)
    static let relu6 = Hardtanh(checked: "relu6", 0, 6)

    var symbol: String { name == "relu6" ? "relu6" : "clip" }
    let gradientFunctionName = "HardtanhBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let dtype = inputs[0].dtype
      if dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      if dtype == .uint8, low < 0 {
        throw .badValue(operation: name, reason: "uint8 has no numbers below 0 for min_val")
      }
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.runNumeric(BoundsWork(x: inputs[0], low: low, high: high))
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T {
      Bounds.value(a, T(double: low), T(double: high))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      // Asks for what is cut, so that a NaN lets the gradient pass, as in PyTorch.
      let below = V.choose(
        wires.a, .greaterOrEqual, V.number(high), then: V.zero(like: g), else: g)
      return V.choose(wires.a, .lessOrEqual, V.number(low), then: V.zero(like: g), else: below)
    }

    func pullbackNotation(to slot: Int) -> String {
      "g if \(ShortNumber.text(low)) < a < \(ShortNumber.text(high)), else 0"
    }

    static let function = Function(
      "hardtanh(input, min_val=-1.0, max_val=1.0)",
      summary: "Keeps values between two bounds; at and beyond them the gradient is 0.",
      formula: "a within min_val … max_val", derivative: "1 strictly between the bounds, else 0"
    ) { call throws(TensorError) in
      .tensor(try Hardtanh(call.number(1), call.number(2)).apply(.one(call.tensor(0))))
    }

    static let relu6Function = Function(
      "relu6(input)", of: relu6, summary: "Rectifier that stops at 6.",
      formula: "a within 0 … 6", derivative: "1 for 0 < a < 6, else 0"
    )
  }

  /// Keeping a number within bounds; NaN passes, and the upper bound wins.
  enum Bounds {
    @inline(__always)
    static func value<T: NumericElement>(_ x: T, _ low: T, _ high: T) -> T {
      let y = x < low ? low : x
      return y > high ? high : y
    }
  }

  private struct BoundsWork: NumericWork {
    let x: Tensor
    let low: Double
    let high: Double
    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      let (low, high) = (T(double: self.low), T(double: self.high))
      return fillMapped(x) { (x: T) -> T in Bounds.value(x, low, high) }
    }
  }

  extension Tensor {
    /// Straight line between two bounds, elementwise: `y = a` within low … high, with ∂y/∂a = 1
    /// strictly between them, else 0.
    ///
    /// Type stays; traps for bools and if the bounds are the wrong way round.
    /// `Tensor([-3.0, 0.5]).hardtanh()` is `tensor([-1.0000,  0.5000])`.
    /// As `torch.nn.functional.hardtanh`.
    ///
    /// - Parameters:
    ///   - low: The lower bound.
    ///   - high: The upper bound.
    /// - Returns: A tensor of the same type.
    public func hardtanh(low: Double = -1, high: Double = 1) -> Tensor {
      trapping { () throws(TensorError) in try Hardtanh(low, high).apply(.one(self)) }
    }

    /// Rectifier that stops at 6, elementwise: `y = a` within 0 … 6, with ∂y/∂a = 1 strictly between,
    /// else 0.
    ///
    /// Type stays; traps for bools. `Tensor(8.0).relu6()` is `tensor(6.)`.
    /// As `torch.nn.functional.relu6`.
    ///
    /// - Returns: A tensor of the same type.
    public func relu6() -> Tensor { Hardtanh.relu6(self) }
  }
#endif
