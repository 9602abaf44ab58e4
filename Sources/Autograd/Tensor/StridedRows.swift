/// Walks the rows of one strided operand in the row-major order of its shape.
struct StridedRows {
  let shape: [Int]
  let strides: [Int]

  init(shape: [Int], _ strides: [Int]) {
    self.shape = shape
    self.strides = strides
  }

  /// Calls `body(start, outputStart, count, step)` for every row along the last dimension.
  #if hasFeature(Embedded)
    @inline(never)
  #else
    @inline(__always)
  #endif
  func forEach(_ body: (Int, Int, Int, Int) -> Void) {
    guard let count = shape.last else { return body(0, 0, 1, 1) }
    let step = strides[shape.count - 1]
    var odometer = Odometer(shape, strides, strides)
    var out = 0
    while odometer.isValid {
      body(odometer.a, out, count, step)
      out += count
      odometer.advance()
    }
  }
}

/// Walks the rows of two broadcast operands in the row-major order of the result.
struct PairedRows {
  let shape: [Int]
  let stridesA: [Int]
  let stridesB: [Int]

  /// Calls `body(startA, startB, outputStart, count, stepA, stepB)` for every row.
  #if hasFeature(Embedded)
    @inline(never)
  #else
    @inline(__always)
  #endif
  func forEach(_ body: (Int, Int, Int, Int, Int, Int) -> Void) {
    guard let count = shape.last else { return body(0, 0, 0, 1, 1, 1) }
    let last = shape.count - 1
    var odometer = Odometer(shape, stridesA, stridesB)
    var out = 0
    while odometer.isValid {
      body(odometer.a, odometer.b, out, count, stridesA[last], stridesB[last])
      out += count
      odometer.advance()
    }
  }
}

/// Counts through all dimensions but the last, keeping two element offsets in step.
private struct Odometer {
  let shape: [Int]
  let stridesA: [Int]
  let stridesB: [Int]
  var index: [Int]
  var a = 0
  var b = 0
  var isValid: Bool

  init(_ shape: [Int], _ stridesA: [Int], _ stridesB: [Int]) {
    self.shape = shape
    self.stridesA = stridesA
    self.stridesB = stridesB
    index = shape.count > 1 ? [Int](repeating: 0, count: shape.count - 1) : []
    isValid = !shape.contains(0)
  }

  @inline(__always)
  mutating func advance() {
    var d = index.count - 1
    while d >= 0 {
      index[d] += 1
      a += stridesA[d]
      b += stridesB[d]
      if index[d] < shape[d] { return }
      a -= stridesA[d] * shape[d]
      b -= stridesB[d] * shape[d]
      index[d] = 0
      d -= 1
    }
    isValid = false
  }
}
