#if !hasFeature(Embedded)
  /// Floating formats of 16 bits, which no element type of ours has.
  ///
  /// Swift's own `Float16` does not exist on every processor that the library runs on.
  enum StoredFloat {
    /// IEEE 754 binary16: a sign, 5 bits of exponent, 10 of fraction.
    static func half(_ bits: UInt16) -> Double {
      let sign: Double = bits >> 15 == 0 ? 1 : -1
      let exponent = Int(bits >> 10 & 31)
      let fraction = Double(bits & 1023)
      switch exponent {
      case 0: return sign * fraction / Double(1 << 24)
      case 31: return fraction == 0 ? sign * .infinity : .nan
      default:
        return sign * (1024 + fraction)
          * Double(sign: .plus, exponent: exponent - 25, significand: 1)
      }
    }

    /// bfloat16: the upper half of a single.
    static func brain(_ bits: UInt16) -> Double {
      Double(Float(bitPattern: UInt32(bits) << 16))
    }
  }
#endif
