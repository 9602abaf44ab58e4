#if !hasFeature(Embedded)
  /// Numbers at equal distances, from a start to before an end.
  enum Arange {
    static let function = Function(
      "arange([end, *, dtype=None | start, end, step=1, *, dtype=None])",
      summary: "Numbers at equal distances, from start to before end.",
      formula: "start + i · step", derivative: "none: it is a constant"
    ) { call throws(TensorError) in
      if call.form == 0 {
        return .tensor(try value(.whole(0), bound(call, 0), .whole(1), call.optionalDType(1)))
      }
      return .tensor(
        try value(bound(call, 0), bound(call, 1), bound(call, 2), call.optionalDType(3)))
    }

    /// A whole number or another one.
    enum Bound {
      case whole(Int)
      case real(Double)

      var number: Double {
        switch self {
        case .whole(let n): Double(n)
        case .real(let x): x
        }
      }

      /// Truncated, as integers are made of floats.
      var integer: Int {
        switch self {
        case .whole(let n): n
        case .real(let x): Int(Int64(saturating: x))
        }
      }

      var isWhole: Bool { if case .whole = self { true } else { false } }
    }

    private static func bound(_ call: Arguments, _ i: Int) throws(TensorError) -> Bound {
      if let n = call.any(i).wholeNumber { return .whole(n) }
      let number = try call.number(i)
      return call.isWhole(i) ? .whole(Int(number)) : .real(number)
    }

    static func value(
      _ start: Bound, _ end: Bound, _ step: Bound, _ dtype: DType?
    ) throws(TensorError) -> Tensor {
      let isWhole = start.isWhole && end.isWhole && step.isWhole
      let dtype = dtype ?? (isWhole ? .int64 : .float32)
      guard dtype.kind == .integer || dtype.isFloating else {
        throw .unsupportedDType(operation: "arange", dtype: dtype)
      }
      for bound in [start, end, step] where !bound.number.isFinite {
        throw .badValue(operation: "arange", reason: "start, end and step must be finite")
      }
      if dtype == .int64 {
        return try whole(start.integer, end.integer, step.integer)
      }
      let length = try self.length((end.number - start.number) / step.number, step.number)
      if dtype.kind == .integer {
        return Ramp(
          start: start.number.rounded(.towardZero), step: step.number.rounded(.towardZero)
        )
        .tensor(length, dtype)
      }
      return Ramp(start: start.number, step: step.number).tensor(length, dtype)
    }

    /// Exact where doubles are not.
    private static func whole(_ start: Int, _ end: Int, _ step: Int) throws(TensorError) -> Tensor {
      let (distance, overflow) = end.subtractingReportingOverflow(start)
      if overflow { throw .tooLarge(operation: "arange", shape: [Int.max]) }
      let steps = step == 0 ? Double.nan : Double(distance) / Double(step)
      var length = try self.length(steps, Double(step))
      // The quotient again in whole numbers, rounded up; a step of -1 is exact, and could overflow.
      if length > 0, step != -1 {
        length = distance / step + (distance % step == 0 ? 0 : 1)
      }
      return WholeRamp(start: start, step: step, count: length).tensor
    }

    private static func length(
      _ steps: Double, _ step: Double
    ) throws(TensorError) -> Int {
      if step == 0 { throw .badValue(operation: "arange", reason: "step must not be 0") }
      if steps < 0 {
        throw .badValue(
          operation: "arange",
          reason: "a step \(step < 0 ? "below" : "above") 0 does not lead from start to end")
      }
      guard steps < 1e15 else { throw .tooLarge(operation: "arange", shape: [Int.max]) }
      let length = Int(steps.rounded(.up))
      try Filled.check([length], "arange")
      return length
    }
  }

  /// Numbers at equal distances.
  struct Ramp {
    let start: Double
    let step: Double

    func tensor(_ count: Int, _ dtype: DType) -> Tensor {
      dtype.run(RampWork(ramp: self, count: count))
    }
  }

  private struct RampWork: ElementWork {
    let ramp: Ramp
    let count: Int
    func run<T: Element>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make([count], of: T.self) { out in
        for i in 0..<count { unsafe out[i] = T(double: ramp.start + ramp.step * Double(i)) }
      }
    }
  }

  private struct WholeRamp {
    let start: Int
    let step: Int
    let count: Int

    var tensor: Tensor {
      unsafe Tensor.make([count], of: Int64.self) { out in
        for i in 0..<count { unsafe out[i] = Int64(start &+ i &* step) }
      }
    }
  }

  extension Tensor {
    /// Whole numbers from 0 to before `end`.
    ///
    /// `Tensor.arange(3)` is `tensor([0, 1, 2])`. Traps if `end` is negative. As `torch.arange`.
    ///
    /// - Parameters:
    ///   - end: Where they stop.
    ///   - dtype: Another element type than int64.
    /// - Returns: A leaf.
    public static func arange(_ end: Int, dtype: DType? = nil) -> Tensor {
      arange(0, end, dtype: dtype)
    }

    /// Whole numbers at equal distances, from `start` to before `end`.
    ///
    /// `Tensor.arange(5, 0, step: -2)` is `tensor([5, 3, 1])`. Traps if the step is 0 or leads away
    /// from the end. As `torch.arange`.
    ///
    /// - Parameters:
    ///   - start: The first.
    ///   - end: Where they stop.
    ///   - step: From one to the next.
    ///   - dtype: Another element type than int64.
    /// - Returns: A leaf.
    public static func arange(
      _ start: Int, _ end: Int, step: Int = 1, dtype: DType? = nil
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Arange.value(.whole(start), .whole(end), .whole(step), dtype)
      }
    }

    /// Numbers at equal distances, from `start` to before `end`; there are ⌈(end − start) / step⌉.
    ///
    /// `Tensor.arange(0.0, 1.0, step: 0.25)` is `tensor([0.0000, 0.2500, 0.5000, 0.7500])`. Traps if
    /// the step is 0 or leads away from the end. As `torch.arange`.
    ///
    /// - Parameters:
    ///   - start: The first.
    ///   - end: Where they stop.
    ///   - step: From one to the next.
    ///   - dtype: Another element type than float32.
    /// - Returns: A leaf.
    public static func arange(
      _ start: Double, _ end: Double, step: Double = 1, dtype: DType? = nil
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try Arange.value(.real(start), .real(end), .real(step), dtype)
      }
    }
  }
#endif
