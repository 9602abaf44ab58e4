#if !hasFeature(Embedded)
  /// Keeping numbers within two plain bounds: `y = min(max(a, low), high)`.
  final class Clamp: ElementwisePrimitive {
    let low: PlainBound?
    let high: PlainBound?

    init(_ low: PlainBound?, _ high: PlainBound?) {
      self.low = low
      self.high = high
    }

    let name = "clamp"
    let symbol = "clamp"
    let gradientFunctionName = "ClampBackward1"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      var dtype = inputs[0].dtype
      for bound in [low, high] {
        guard let bound else { continue }
        let kind: DType = bound.whole == nil ? .float32 : .int64
        if kind.kind > dtype.kind { dtype = kind }
      }
      for bound in [low, high] {
        if let bound, !bound.fits(dtype) {
          throw .badValue(operation: name, reason: "\(dtype.name) cannot hold a bound")
        }
      }
      return TensorType(dtype, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = context.resultType.dtype
      return dtype.runNumeric(ClampWork(x: inputs[0].converted(to: dtype), low: low, high: high))
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T {
      Clamp.value(a, low?.element(), high?.element())
    }

    @inline(__always)
    fileprivate static func value<T: NumericElement>(_ x: T, _ low: T?, _ high: T?) -> T {
      var y = x
      if let low { y = Maximum.value(y, low) }
      if let high { y = Minimum.value(y, high) }
      return y
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      var share = g
      let none = V.zero(like: g)
      if let high {
        share = V.choose(wires.a, .lessOrEqual, V.number(high.real), then: share, else: none)
      }
      if let low {
        share = V.choose(wires.a, .greaterOrEqual, V.number(low.real), then: share, else: none)
      }
      return share
    }

    func pullbackNotation(to slot: Int) -> String {
      let left = low.map { ShortNumber.text($0.real) + " ≤ " } ?? ""
      let right = high.map { " ≤ " + ShortNumber.text($0.real) } ?? ""
      return "g if \(left)a\(right), else 0"
    }

    func notation(of operands: [String]) -> String {
      let left = low.map { ", min=" + ShortNumber.text($0.real) } ?? ""
      let right = high.map { ", max=" + ShortNumber.text($0.real) } ?? ""
      return "clamp(\(operands[0])\(left)\(right))"
    }

    static let function = bounded("clamp(input, min=None, max=None)", low: 1, high: 2)
    static let clipFunction = bounded("clip(input, min=None, max=None)", low: 1, high: 2)
    static let minFunction = bounded("clamp_min(input, min)", low: 1, high: nil)
    static let maxFunction = bounded("clamp_max(input, max)", low: nil, high: 1)

    private static func bounded(_ signature: String, low: Int?, high: Int?) -> Function {
      Function(
        signature,
        summary: "Keeps values within bounds; a value at a bound still gets the gradient.",
        formula: "min(max(a, min), max)",
        derivative: "1 within the bounds, else 0 (1 to a tensor bound)"
      ) { call throws(TensorError) in
        let x = try call.tensor(0)
        var bounds: [Tensor?] = []
        for place in [low, high] {
          guard let place else {
            bounds.append(nil)
            continue
          }
          bounds.append(try call.optionalTensor(place))
        }
        return .tensor(try x.kept(bounds[0], bounds[1]))
      }
    }
  }

  /// A plain number as a bound.
  struct PlainBound: Sendable {
    /// The bound as a floating number.
    let real: Double
    /// The bound as a whole number, if it was written as one.
    let whole: Int64?

    init(_ number: Tensor) {
      real = number.firstElement
      whole = number.dtype.isFloating ? nil : Int64(number.integers[0])
    }

    func element<T: NumericElement>() -> T { whole.map { T(int64: $0) } ?? T(double: real) }

    func fits(_ dtype: DType) -> Bool {
      guard let whole, dtype.kind == .integer else { return true }
      return dtype.run(FitWork(number: whole))
    }
  }

  private struct FitWork: ElementWork {
    let number: Int64
    func run<T: Element>(_ type: T.Type) -> Bool { T(int64: number).int64 == number }
  }

  private struct ClampWork: NumericWork {
    let x: Tensor
    let low: PlainBound?
    let high: PlainBound?
    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      let (low, high): (T?, T?) = (self.low?.element(), self.high?.element())
      return fillMapped(x) { (x: T) -> T in Clamp.value(x, low, high) }
    }
  }
#endif
