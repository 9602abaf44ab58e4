#if !hasFeature(Embedded)
  /// Bits of integers, spelled with a dot as Swift's SIMD masks spell theirs.
  extension Tensor {
    /// Bits that both have, elementwise and broadcast; of bools, whether both are true.
    ///
    /// `Tensor([6, 3]) .& Tensor([3, 1])` is `tensor([2, 1])`. Traps for floats.
    /// As `torch.bitwise_and`.
    public static func .& (a: Tensor, b: Tensor) -> Tensor { Bitwise.and(a, b) }

    /// Bits that one of them has, elementwise and broadcast; of bools, whether one is true.
    ///
    /// `Tensor([6, 3]) .| Tensor([3, 1])` is `tensor([7, 3])`. Traps for floats.
    /// As `torch.bitwise_or`.
    public static func .| (a: Tensor, b: Tensor) -> Tensor { Bitwise.or(a, b) }

    /// Opposite bits, elementwise; of bools, whether they are false.
    ///
    /// `~Tensor([0, 1])` is `tensor([-1, -2])`. Traps for floats. As `torch.bitwise_not`.
    public static prefix func ~ (a: Tensor) -> Tensor { BitwiseNot.shared(a) }
  }
#endif
