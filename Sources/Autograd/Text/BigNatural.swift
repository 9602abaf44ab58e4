/// A whole number of any size, as far as decimal conversion needs one.
struct BigNatural {
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    while limbs.last == 0 { limbs.removeLast() }
  }

  init(digits: [UInt8]) {
    limbs = []
    for d in digits {
      multiply(by: 10)
      add(UInt32(d))
    }
  }

  var isZero: Bool { limbs.isEmpty }

  var bitCount: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for i in limbs.indices {
      let product = UInt64(limbs[i]) * UInt64(factor) + carry
      limbs[i] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private mutating func add(_ value: UInt32) {
    var carry = UInt64(value)
    var i = 0
    while carry > 0 {
      if i == limbs.count { limbs.append(0) }
      let sum = UInt64(limbs[i]) + carry
      limbs[i] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
      i += 1
    }
  }

  /// Divides, giving the remainder.
  private mutating func divide(by divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    for i in limbs.indices.reversed() {
      let wide = remainder << 32 | UInt64(limbs[i])
      limbs[i] = UInt32(wide / UInt64(divisor))
      remainder = wide % UInt64(divisor)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return UInt32(remainder)
  }

  /// All decimal digits, the first not zero.
  consuming func decimalDigits() -> [UInt8] {
    var digits: [UInt8] = []
    while !isZero {
      var group = divide(by: 1_000_000_000)
      // Groups have nine digits, except that the first has no leading zeros.
      for _ in 0..<9 where !isZero || group > 0 {
        digits.append(UInt8(group % 10))
        group /= 10
      }
    }
    digits.reverse()
    return digits
  }

  mutating func shiftLeft(_ bits: Int) {
    if limbs.isEmpty || bits == 0 { return }
    let small = UInt64(bits % 32)
    var carry: UInt64 = 0
    for i in limbs.indices {
      let wide = UInt64(limbs[i]) << small | carry
      limbs[i] = UInt32(truncatingIfNeeded: wide)
      carry = wide >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    limbs.insert(contentsOf: [UInt32](repeating: 0, count: bits / 32), at: 0)
  }

  mutating func shiftRightOne() {
    var carry: UInt32 = 0
    for i in limbs.indices.reversed() {
      let next = limbs[i] & 1
      limbs[i] = limbs[i] >> 1 | carry << 31
      carry = next
    }
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Subtracts unless that would be negative; says whether it did.
  mutating func subtractIfNotLess(_ other: BigNatural) -> Bool {
    if isLess(than: other) { return false }
    var borrow: Int64 = 0
    for i in limbs.indices {
      var difference = Int64(limbs[i]) - borrow
      if i < other.limbs.count { difference -= Int64(other.limbs[i]) }
      borrow = difference < 0 ? 1 : 0
      limbs[i] = UInt32(truncatingIfNeeded: difference)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return true
  }

  private func isLess(than other: BigNatural) -> Bool {
    if limbs.count != other.limbs.count { return limbs.count < other.limbs.count }
    for i in limbs.indices.reversed() where limbs[i] != other.limbs[i] {
      return limbs[i] < other.limbs[i]
    }
    return false
  }
}
