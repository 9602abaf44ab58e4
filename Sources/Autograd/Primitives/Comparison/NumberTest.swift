#if !hasFeature(Embedded)
  /// Questions about single numbers: one rule, several kernels.
  ///
  /// Their results are bools, so no gradient passes.
  final class NumberTest: Primitive {
    let name: String
    let symbol: String
    private let summary: String
    private let answer: @Sendable (Tensor) -> Tensor

    private init(
      _ name: String, _ symbol: String, _ summary: String,
      answer: @escaping @Sendable (Tensor) -> Tensor
    ) {
      self.name = name
      self.symbol = symbol
      self.summary = summary
      self.answer = answer
    }

    var acceptsComplex: Bool {
      ["isnan", "isinf", "isfinite", "logical_not"].contains(name)
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(.bool, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      answer(inputs[0])
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let isNaN = NumberTest("isnan", "NaN?", "Whether a number is NaN.") {
      $0.tested(IsNaN.self, whole: false)
    }
    static let isInf = NumberTest("isinf", "±∞?", "Whether a number is infinite.") {
      $0.tested(IsInf.self, whole: false)
    }
    static let isFinite = NumberTest("isfinite", "finite?", "Whether a number is finite.") {
      $0.tested(IsFinite.self, whole: true, ofAll: true)
    }
    static let isPosInf = NumberTest("isposinf", "∞?", "Whether a number is ∞.") {
      $0.tested(IsPosInf.self, whole: false)
    }
    static let isNegInf = NumberTest("isneginf", "−∞?", "Whether a number is −∞.") {
      $0.tested(IsNegInf.self, whole: false)
    }
    static let signbit = NumberTest(
      "signbit", "−?", "Whether a number carries a minus sign, −0 included."
    ) {
      $0.dtype.isFloating ? $0.tested(SignBit.self, whole: false) : $0.isBelowZero
    }
    static let not = NumberTest("logical_not", "not", "Whether a number is 0.") {
      fillMapped($0.converted(to: .bool)) { (x: Bool) -> Bool in !x }
    }

    var function: Function {
      Function(
        "\(name)(input)", of: self, summary: summary, formula: "\(symbol) a",
        derivative: "none: bools have no gradient")
    }
  }

  private protocol TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool
  }

  private enum IsNaN: TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool { x != x }
  }

  private enum IsInf: TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool { x.magnitude == .infinity }
  }

  private enum IsFinite: TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool { x.magnitude < .infinity }
  }

  private enum IsPosInf: TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool { x == .infinity }
  }

  private enum IsNegInf: TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool { x == -.infinity }
  }

  private enum SignBit: TestKernel {
    static func value<T: FloatingElement>(_ x: T) -> Bool { x.sign == .minus }
  }

  private struct TestWork<K: TestKernel>: FloatingWork {
    let x: Tensor
    func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
      fillMapped(x) { (x: T) -> Bool in K.value(x) }
    }
  }

  extension Tensor {
    /// The answers of a kernel for floats; integers and bools all have one answer.
    ///
    /// Of complex numbers one part must pass, or both for what holds `ofAll`.
    fileprivate func tested<K: TestKernel>(
      _ kernel: K.Type, whole: Bool, ofAll: Bool = false
    ) -> Tensor {
      if dtype.isComplex {
        let (real, imaginary) = (
          part(0).tested(kernel, whole: whole), part(1).tested(kernel, whole: whole)
        )
        return ofAll ? LogicalAnd.shared(real, imaginary) : LogicalOr.shared(real, imaginary)
      }
      return dtype.isFloating
        ? dtype.runFloating(TestWork<K>(x: self)) : .full(shape, whole ? 1 : 0, dtype: .bool)
    }

    fileprivate var isBelowZero: Tensor {
      fillMapped(converted(to: .int64)) { (x: Int64) -> Bool in x < 0 }
    }

    /// Whether elements are NaN; a bool tensor.
    ///
    /// As `torch.isnan`.
    ///
    /// `Tensor([.nan, 1.0]).isNaN()` is `tensor([ True, False])`.
    public func isNaN() -> Tensor { NumberTest.isNaN(self) }

    /// Whether elements are infinite; a bool tensor.
    ///
    /// As `torch.isinf`.
    public func isInf() -> Tensor { NumberTest.isInf(self) }

    /// Whether elements are finite; a bool tensor.
    ///
    /// As `torch.isfinite`.
    public func isFinite() -> Tensor { NumberTest.isFinite(self) }

    /// Whether elements are ∞; a bool tensor.
    ///
    /// As `torch.isposinf`.
    public func isPosInf() -> Tensor { NumberTest.isPosInf(self) }

    /// Whether elements are −∞; a bool tensor.
    ///
    /// As `torch.isneginf`.
    public func isNegInf() -> Tensor { NumberTest.isNegInf(self) }

    /// Whether elements carry a minus sign, −0 included; a bool tensor.
    ///
    /// As `torch.signbit`.
    public func signbit() -> Tensor { NumberTest.signbit(self) }

    /// Whether elements are 0; a bool tensor.
    ///
    /// As `torch.logical_not`.
    ///
    /// `Tensor([0, 2]).logicalNot()` is `tensor([ True, False])`.
    public func logicalNot() -> Tensor { NumberTest.not(self) }
  }
#endif
