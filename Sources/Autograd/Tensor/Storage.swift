/// The elements of one or more tensors.
///
/// Few elements are in one heap block together with the reference count; those of a large storage
/// are in a block that goes round from storage to storage. A storage is written by the kernel
/// that makes it and never again, which is what makes it safe to share between views and recorded
/// graphs.
final class Storage: ManagedBuffer<StorageHeader, UInt64> {
  /// Uninitialized room for `count` elements of `T`.
  static func uninitialized<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> Storage {
    #if !hasFeature(Embedded)
      let bytes = count * MemoryLayout<T>.stride
      if bytes >= PooledBlock.leastBytes {
        let block = PooledBlock(bytes)
        return unsafe over(block.start, of: block)
      }
    #endif
    let words = (count * MemoryLayout<T>.stride + 7) / 8
    let buffer = Storage.create(minimumCapacity: max(words, 1)) { _ in StorageHeader() }
    return unsafe unsafeDowncast(buffer, to: Storage.self)
  }

  /// Room for one word, holding it.
  static func holding(_ bits: UInt64) -> Storage {
    let storage = Storage.uninitialized(UInt64.self, count: 1)
    unsafe storage.elements(UInt64.self)[0] = bits
    return storage
  }

  #if hasFeature(Embedded)
    /// The elements, for as long as the storage is alive; wrap uses in `withExtendedLifetime`.
    @inline(__always)
    func elements<T: BitwiseCopyable>(_ type: T.Type) -> UnsafeMutablePointer<T> {
      unsafe withUnsafeMutablePointerToElements {
        unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: T.self)
      }
    }
  #else
    /// Elements that lie in memory of something else, which stays as long as the storage.
    static func over(_ elements: UnsafeMutableRawPointer, of owner: AnyObject) -> Storage {
      let buffer = Storage.create(minimumCapacity: 1) { _ in
        unsafe StorageHeader(elsewhere: elements, owner: owner)
      }
      return unsafe unsafeDowncast(buffer, to: Storage.self)
    }

    /// Whether the elements lie in memory of the engine's and not, say, in a file.
    var isOwn: Bool { header.owner.map { $0 is PooledBlock } ?? true }

    /// The elements, for as long as the storage is alive; wrap uses in `withExtendedLifetime`.
    @inline(__always)
    func elements<T: BitwiseCopyable>(_ type: T.Type) -> UnsafeMutablePointer<T> {
      unsafe withUnsafeMutablePointers { header, here in
        unsafe (header.pointee.elsewhere ?? UnsafeMutableRawPointer(here))
          .assumingMemoryBound(to: T.self)
      }
    }
  #endif
}

// With its 16 bytes the object's own header has 32, so that elements start on a 16-byte boundary.
#if hasFeature(Embedded)
  struct StorageHeader: Sendable {
    var padding: (UInt64, UInt64) = (0, 0)
  }
#else
  /// Where the elements are if not behind the header: in a file that is mapped into memory, say.
  @safe struct StorageHeader {
    var elsewhere: UnsafeMutableRawPointer?
    var owner: AnyObject?
  }
#endif
