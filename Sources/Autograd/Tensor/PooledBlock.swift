#if !hasFeature(Embedded)
  import Kernels

  /// Memory for the elements of a large storage; used blocks are handed out again, because pages
  /// fresh from the system cost more than a kernel takes to fill them.
  @safe final class PooledBlock {
    let start: UnsafeMutableRawPointer
    private let bytes: Int

    /// Bytes from which on a storage has a block.
    static let leastBytes = 1 << 14

    init(_ bytes: Int) {
      self.bytes = bytes
      unsafe start = unsafe gw_block_take(bytes)
    }

    deinit { unsafe gw_block_give(start, bytes) }
  }
#endif
