#if hasFeature(Embedded)
  /// Pages read a signature at every call: they make few, and the table would be loaded.
  struct ParsedSignature: Sendable {
    func signature(_ text: String) -> Signature { Signature(text) }
  }
#else
  internal import Synchronization

  /// A signature, read at the first call and kept for all others.
  final class ParsedSignature: Sendable {
    private final class Kept: Sendable {
      let signature: Signature
      init(_ signature: Signature) { self.signature = signature }
    }

    private let kept = AtomicLazyReference<Kept>()

    func signature(_ text: String) -> Signature {
      if let kept = kept.load() { return kept.signature }
      return kept.storeIfNil(Kept(Signature(text))).signature
    }
  }
#endif
