#if !hasFeature(Embedded)
  internal import CMath
#endif

/// Arithmetic of sizes and strides, shared by the shape rules and the kernels.
enum Shape {
  /// Product of the sizes; 1 for a 0-d tensor.
  static func count(_ shape: [Int]) -> Int {
    var n = 1
    for size in shape { n *= size }
    return n
  }

  /// What a machine could hold; a page has 32 bits for its addresses.
  private static let most = Int.bitWidth > 32 ? 1 << 40 : 1 << 27

  #if !hasFeature(Embedded)
    /// Whether a tensor of these sizes can be computed here: as doubles, half of the memory holds it.
    ///
    /// Views of more elements take no memory themselves, but the first operation on them would.
    static func isComputable(_ shape: [Int]) -> Bool {
      guard let count = checkedCount(shape) else { return false }
      return count <= mostComputable
    }

    private static let mostComputable: Int = {
      #if os(Linux)
        let (pages, pageSize) = (sysconf(85), sysconf(30))
      #else
        let (pages, pageSize) = (sysconf(200), sysconf(29))
      #endif
      // A machine that does not say has 4 GB.
      return pages > 0 && pageSize > 0 ? Int(pages) / 16 * Int(pageSize) : 1 << 28
    }()
  #endif

  /// Product of the sizes, or nil when no machine could hold that many elements.
  static func checkedCount(_ shape: [Int]) -> Int? {
    var n = 1
    for size in shape {
      let (product, overflow) = n.multipliedReportingOverflow(by: size)
      if overflow || product > most { return nil }
      n = product
    }
    return n
  }

  /// Row-major strides in elements.
  static func contiguousStrides(_ shape: [Int]) -> [Int] {
    if shape.isEmpty { return [] }
    var strides = [Int](repeating: 1, count: shape.count)
    var i = shape.count - 1
    while i > 0 {
      strides[i - 1] = strides[i] * max(shape[i], 1)
      i -= 1
    }
    return strides
  }

  /// Sizes of an elementwise result: aligned at the last dimension, 1 stretches; nil if they clash.
  static func broadcast(_ a: [Int], _ b: [Int]) -> [Int]? {
    if a == b || b.isEmpty { return a }
    if a.isEmpty { return b }
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    var result = long
    let shift = long.count - short.count
    for i in 0..<short.count {
      let x = long[shift + i]
      let y = short[i]
      if x == y || y == 1 { continue }
      guard x == 1 else { return nil }
      result[shift + i] = y
    }
    return result
  }

  /// Strides that read `shape` as if it had been stretched to `target`.
  static func broadcastStrides(_ shape: [Int], _ strides: [Int], to target: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: target.count)
    let shift = target.count - shape.count
    for i in 0..<shape.count where shape[i] != 1 || target[shift + i] == 1 {
      result[shift + i] = shape[i] == 1 ? 0 : strides[i]
    }
    return result
  }

  /// The dimension counted from the front, or nil if it is out of range; 0-d tensors accept 0 and -1.
  static func normalized(dim: Int, rank: Int) -> Int? {
    let limit = max(rank, 1)
    let d = dim < 0 ? dim + limit : dim
    return d >= 0 && d < limit ? d : nil
  }

  /// How errors and printed tensors show sizes: `[2, 3]`.
  static func text(_ shape: [Int]) -> String {
    var text = "["
    for (i, size) in shape.enumerated() {
      if i > 0 { text += ", " }
      text += size.description
    }
    return text + "]"
  }
}

/// Dtype and sizes of a tensor, without its elements.
public struct TensorType: Sendable, Equatable {
  /// The element type.
  public var dtype: DType
  /// The sizes; empty for a 0-d tensor.
  public var shape: [Int]

  /// Makes a type.
  ///
  /// - Parameters:
  ///   - dtype: The element type.
  ///   - shape: The sizes.
  public init(_ dtype: DType, _ shape: [Int]) {
    self.dtype = dtype
    self.shape = shape
  }
}
