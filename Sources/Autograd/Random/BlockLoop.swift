/// Writes numbers block by block: element `i` comes from block `i / 4` or `i / 2` of the stream, so
/// that parts of a large tensor are written at the same time.
enum BlockLoop {
  /// Four numbers of each block.
  @inline(__always)
  static func fours<T>(
    _ out: UnsafeMutablePointer<T>, _ count: Int, from place: Generator.State,
    _ numbers: (RandomWords) -> (T, T, T, T)
  ) {
    let whole = count / 4
    Parallel.forEach(whole, grain: 1 << 12) { lower, upper in
      for block in lower..<upper {
        let n = numbers(
          Philox.words(seed: place.seed, block: place.offset &+ UInt64(block)))
        unsafe out[4 * block] = n.0
        unsafe out[4 * block + 1] = n.1
        unsafe out[4 * block + 2] = n.2
        unsafe out[4 * block + 3] = n.3
      }
    }
    let rest = count - 4 * whole
    if rest == 0 { return }
    let n = numbers(Philox.words(seed: place.seed, block: place.offset &+ UInt64(whole)))
    unsafe out[4 * whole] = n.0
    if rest > 1 { unsafe out[4 * whole + 1] = n.1 }
    if rest > 2 { unsafe out[4 * whole + 2] = n.2 }
  }

  /// Two numbers of each block, from 64 bits each or from all 128 together.
  @inline(__always)
  static func twos<T>(
    _ out: UnsafeMutablePointer<T>, _ count: Int, from place: Generator.State,
    _ numbers: (UInt64, UInt64) -> (T, T)
  ) {
    @inline(__always)
    func pair(_ block: Int) -> (T, T) {
      let w = Philox.words(seed: place.seed, block: place.offset &+ UInt64(block))
      return numbers(UInt64(w.0) | UInt64(w.1) << 32, UInt64(w.2) | UInt64(w.3) << 32)
    }
    Parallel.forEach(count / 2, grain: 1 << 12) { lower, upper in
      for block in lower..<upper {
        let n = pair(block)
        unsafe out[2 * block] = n.0
        unsafe out[2 * block + 1] = n.1
      }
    }
    if count % 2 == 1 { unsafe out[count - 1] = pair(count / 2).0 }
  }
}

/// Random bits as numbers.
enum RandomBits {
  /// From 0 to below 1, in steps of 2⁻²⁴.
  @inline(__always)
  static func unit(_ bits: UInt32) -> Float { Float(Int32(bitPattern: bits >> 8)) * 0x1p-24 }

  /// From 0 to below 1, in steps of 2⁻⁵³.
  @inline(__always)
  static func unit(_ bits: UInt64) -> Double {
    Double(Int64(bitPattern: bits >> 11)) * 0x1p-53
  }

  /// Above 0 and below 1, in steps of 2⁻³².
  @inline(__always)
  static func openUnit(_ bits: UInt32) -> Double { (Double(bits) + 0.5) * 0x1p-32 }

  /// Above 0 and below 1, in steps of 2⁻⁵².
  @inline(__always)
  static func openUnit(_ bits: UInt64) -> Double {
    (Double(Int64(bitPattern: bits >> 12)) + 0.5) * 0x1p-52
  }

  /// Two independent standard normal numbers.
  ///
  /// Box and Muller, Annals of Mathematical Statistics 29 (1958) 610.
  @inline(__always)
  static func normals(_ radius: UInt64, _ turn: UInt64) -> (Double, Double) {
    let r = Double.sqrt(-2 * RandomMath.log(openUnit(radius)))
    let (s, c) = RandomMath.sinCos(turn)
    return (r * c, r * s)
  }

  /// Two independent standard normal numbers.
  @inline(__always)
  static func normals(_ radius: UInt32, _ turn: UInt32) -> (Float, Float) {
    let u = Float(Int32(bitPattern: radius >> 1)) * 0x1p-31 + 0x1p-32
    let r = Float.sqrt(-2 * RandomMath.log(u))
    let (s, c) = RandomMath.sinCos(turn)
    return (r * c, r * s)
  }

  /// From 0 to below `count`; which numbers are likelier than others, by 2⁻⁶⁴ · count at most, nobody
  /// could ever tell.
  @inline(__always)
  static func below(_ count: UInt64, _ bits: UInt64) -> UInt64 {
    bits.multipliedFullWidth(by: count).high
  }
}
