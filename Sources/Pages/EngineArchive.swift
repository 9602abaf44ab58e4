/// The engine of pages that compute, as it is loaded: WebAssembly packed by gzip.
package enum EngineArchive {
  /// Why some bytes cannot be the engine, nil where they can.
  ///
  /// - Parameter bytes: What a file holds.
  /// - Returns: A sentence's end: `"it is empty"`.
  package static func problem(_ bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "it is empty" }
    // The two bytes that every gzip file begins with, and its only method.
    let isPacked = bytes.starts(with: [0x1F, 0x8B, 0x08])
    return isPacked ? nil : "it is no gzip file; scripts/engine.sh makes one"
  }
}
