#if hasFeature(Embedded)
  protocol VectorizedUnary {}
  protocol VectorizedBinary {}
#else
  import Kernels

  /// A kernel that may have a loop in C for singles.
  protocol VectorizedUnary {
    static var vectorLoop: gw_unary? { get }
    /// What it is for complex numbers, if it is anything.
    static var complexLoop: gw_complex? { get }
  }

  /// A kernel that may have a loop in C for singles and doubles.
  protocol VectorizedBinary {
    static var vectorLoop: gw_binary? { get }
    /// What it is for complex numbers where more than their sums and products is needed.
    static var complexPair: gw_complex_pair? { get }
  }

  extension VectorizedUnary {
    static var vectorLoop: gw_unary? { nil }
    static var complexLoop: gw_complex? { nil }
  }

  extension VectorizedBinary {
    static var vectorLoop: gw_binary? { nil }
    static var complexPair: gw_complex_pair? { nil }
  }

  extension Exp { static var vectorLoop: gw_unary? { gw_exp } }
  extension Log { static var vectorLoop: gw_unary? { gw_log } }
  extension TanhPrimitive { static var vectorLoop: gw_unary? { gw_tanh } }
  extension SigmoidPrimitive { static var vectorLoop: gw_unary? { gw_sigmoid } }

  extension Add { static var vectorLoop: gw_binary? { gw_add } }
  extension Sub { static var vectorLoop: gw_binary? { gw_sub } }
  extension Mul { static var vectorLoop: gw_binary? { gw_mul } }
  extension Div { static var vectorLoop: gw_binary? { gw_div } }

  extension ArithmeticPrimitive {
    var pairLoop: gw_binary? { Self.vectorLoop }
  }

  extension Div {
    var pairLoop: gw_binary? { Div.vectorLoop }
  }

  extension ElementaryPrimitive {
    var mapLoop: gw_unary? { Self.vectorLoop }
  }

  extension Sqrt { static var vectorLoop: gw_unary? { gw_sqrt } }
  extension Neg { var mapLoop: gw_unary? { gw_neg } }
  extension Abs { var mapLoop: gw_unary? { gw_abs } }
  extension ReLUPrimitive { var mapLoop: gw_unary? { gw_relu } }

  /// Where the kernels' loops in C are chosen.
  ///
  /// A single number always takes the scalar way, because graphs of numbers are replayed by it and
  /// must give the same bits.
  enum VectorLoops {
    /// The kernel applied to every element, nil where no loop in C fits.
    @inline(__always)
    static func map<K: VectorizedUnary>(_ kernel: K.Type, _ x: Tensor) -> Tensor? {
      guard let loop = K.vectorLoop, x.dtype == .float32, x.numel != 1 else { return nil }
      return map(loop, x.contiguous())
    }

    /// The kernel applied to every pair of elements, which have the result's dtype already; nil where
    /// no loop in C fits.
    @inline(__always)
    static func combine<K: VectorizedBinary>(
      _ kernel: K.Type, _ a: Tensor, _ b: Tensor, _ type: TensorType
    ) -> Tensor? {
      guard let loop = K.vectorLoop, !type.shape.isEmpty else { return nil }
      switch type.dtype {
      case .float32: return combine(SingleLoop(op: loop), a, b, type.shape)
      case .float64: return combine(DoubleLoop(op: loop), a, b, type.shape)
      default: return nil
      }
    }

    private static func map(_ loop: gw_unary, _ x: Tensor) -> Tensor {
      unsafe Tensor.make(like: x, of: Float.self) { out in
        unsafe x.withElements(of: Float.self) { unsafe gw_map_f32(loop, $0, out, x.numel) }
      }
    }

    @inline(__always)
    private static func combine<L: BinaryLoop>(
      _ loop: L, _ a: Tensor, _ b: Tensor, _ shape: [Int]
    ) -> Tensor? {
      if let steps = steps(a, b, shape) {
        return unsafe fill(shape, a, b) { x, y, out in
          unsafe loop.run(x, steps.a, y, steps.b, out, Shape.count(shape))
        }
      }
      guard let rows = PairedLayout(a, b, shape: shape).rows, rows.isPlain else { return nil }
      return unsafe fill(shape, a, b) { x, y, out in unsafe loop.run(x, y, out, rows) }
    }

    /// The steps of two operands that lie in memory as the result will, or are one number.
    @inline(__always)
    private static func steps(_ a: Tensor, _ b: Tensor, _ shape: [Int]) -> (a: Int, b: Int)? {
      let isWholeA = a.node.array.map { $0.sizes == shape && a.isContiguous } ?? false
      let isWholeB = b.node.array.map { $0.sizes == shape && b.isContiguous } ?? false
      if isWholeA && isWholeB { return (1, 1) }
      if isWholeA && b.numel == 1 { return (1, 0) }
      if isWholeB && a.numel == 1 { return (0, 1) }
      return nil
    }

    @inline(__always)
    private static func fill<T: Element>(
      _ shape: [Int], _ a: Tensor, _ b: Tensor,
      _ body: (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) -> Void
    ) -> Tensor {
      unsafe Tensor.make(shape, like: a, b, of: T.self) { out in
        unsafe a.withElements(of: T.self) { x in
          unsafe b.withElements(of: T.self) { y in unsafe body(x, y, out) }
        }
      }
    }
  }

  /// The loops in C over pairs of one element type.
  private protocol BinaryLoop {
    associatedtype T: Element
    typealias Pointer = UnsafeMutablePointer<T>
    func run(_ a: Pointer, _ stepA: Int, _ b: Pointer, _ stepB: Int, _ out: Pointer, _ count: Int)
    func run(_ a: Pointer, _ b: Pointer, _ out: Pointer, _ rows: PairedLayout.Rows)
  }

  private struct SingleLoop: BinaryLoop {
    let op: gw_binary
    typealias T = Float

    @inline(__always)
    func run(_ a: Pointer, _ stepA: Int, _ b: Pointer, _ stepB: Int, _ out: Pointer, _ count: Int) {
      unsafe gw_combine_f32(op, a, stepA, b, stepB, out, count)
    }

    func run(_ a: Pointer, _ b: Pointer, _ out: Pointer, _ rows: PairedLayout.Rows) {
      unsafe gw_combine_rows_f32(
        op, a, rows.a.row, rows.a.step, b, rows.b.row, rows.b.step, out, rows.count, rows.size)
    }
  }

  private struct DoubleLoop: BinaryLoop {
    let op: gw_binary
    typealias T = Double

    @inline(__always)
    func run(_ a: Pointer, _ stepA: Int, _ b: Pointer, _ stepB: Int, _ out: Pointer, _ count: Int) {
      unsafe gw_combine_f64(op, a, stepA, b, stepB, out, count)
    }

    func run(_ a: Pointer, _ b: Pointer, _ out: Pointer, _ rows: PairedLayout.Rows) {
      unsafe gw_combine_rows_f64(
        op, a, rows.a.row, rows.a.step, b, rows.b.row, rows.b.step, out, rows.count, rows.size)
    }
  }
#endif
