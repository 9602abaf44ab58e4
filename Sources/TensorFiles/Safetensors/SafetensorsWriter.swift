internal import Autograd
internal import Circuits

/// Writes a safetensors file.
struct SafetensorsWriter {
  /// Why a tensor cannot be written.
  struct Refusal: Error {
    let name: String
    let reason: String
  }

  private let tensors: [(name: String, tensor: Tensor)]
  private let header: [UInt8]

  init(
    _ tensors: [(name: String, tensor: Tensor)], _ metadata: [String: String]
  ) throws(Refusal) {
    // Wide numbers first, so that all are aligned; then by name, so that equal tensors give equal files.
    let sorted = tensors.sorted {
      ($1.tensor.dtype.byteSize, $0.name) < ($0.tensor.dtype.byteSize, $1.name)
    }
    var entries: [String] = []
    if !metadata.isEmpty {
      let object = JSONText.object(metadata.mapValues { .string($0) })
      entries.append(JSONText.quoted(SafetensorsHeader.metadataKey) + ":" + object.line)
    }
    var offset = 0
    for (name, tensor) in sorted {
      guard name != SafetensorsHeader.metadataKey else {
        throw Refusal(name: name, reason: "the format keeps this name for itself")
      }
      guard let dtype = StoredNumber.of(tensor.dtype).safetensors else {
        throw Refusal(
          name: name,
          reason: "the format has no \(tensor.dtype.name); use .npy or .npz, or convert it")
      }
      let end = offset + tensor.numel * tensor.dtype.byteSize
      let sizes = tensor.shape.map(\.description).joined(separator: ",")
      entries.append(
        JSONText.quoted(name) + ":{\"dtype\":\"\(dtype)\",\"shape\":[\(sizes)],"
          + "\"data_offsets\":[\(offset),\(end)]}")
      offset = end
    }
    var text = Array(("{" + entries.joined(separator: ",") + "}").utf8)
    text += [UInt8](repeating: 32, count: (8 - text.count % 8) % 8)
    header = LittleEndian.bytes(UInt64(text.count), 8) + text
    self.tensors = sorted
  }

  /// Writes the whole file.
  func write<E: Error>(to put: ([UInt8]) throws(E) -> Void) throws(E) {
    try put(header)
    for (_, tensor) in tensors { try tensor.forEachPiece(put) }
  }
}
