/// Four random words.
package typealias RandomWords = (UInt32, UInt32, UInt32, UInt32)

/// Philox4x32-10: random words from a counter and a key, with no state in between.
///
/// Every block of four words depends on its number alone, so that blocks may be made in any order,
/// at once, or again. Only integer arithmetic is used: the words are the same on every machine.
///
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3.
/// SC 2011.
package enum Philox {
  /// One block.
  ///
  /// - Parameters:
  ///   - counter: Which block.
  ///   - key: Which stream.
  /// - Returns: Four words.
  @inline(__always)
  package static func words(_ counter: RandomWords, key: (UInt32, UInt32)) -> RandomWords {
    var (a, b, c, d) = counter
    var (k, l) = key
    for round in 0..<10 {
      if round > 0 {
        k &+= 0x9E37_79B9
        l &+= 0xBB67_AE85
      }
      let first = UInt64(a) &* 0xD251_1F53
      let second = UInt64(c) &* 0xCD9E_8D57
      (a, b, c, d) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ b ^ k, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ d ^ l, UInt32(truncatingIfNeeded: first)
      )
    }
    return (a, b, c, d)
  }

  /// The block at a position in the stream of a seed.
  ///
  /// - Parameters:
  ///   - seed: The key.
  ///   - block: The lower half of the counter.
  ///   - purpose: The upper half, so that streams for different purposes never meet.
  /// - Returns: Four words.
  @inline(__always)
  package static func words(seed: UInt64, block: UInt64, purpose: UInt32 = 0) -> RandomWords {
    words(
      (
        UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32), purpose, 0
      ),
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
  }
}
