internal import Autograd
internal import Files

extension TensorFileFormat {
  /// The format in which weights travel between frameworks.
  static let safetensors = TensorFileFormat(
    "safetensors",
    arrays: { held throws(ArrayFormatError) in
      try safetensorsArrays(SafetensorsHeader(held), held)
    },
    write: { arrays, path throws(TensorFileError) in
      try writeSafetensors(arrays, [:], to: path)
    })

  static func safetensorsArrays(_ header: SafetensorsHeader, _ held: HeldBytes) -> [NamedArray] {
    header.entries.map { entry in
      NamedArray(name: entry.name) { entry.array.tensor(in: held, at: entry.range.lowerBound) }
    }
  }

  static func writeSafetensors(
    _ tensors: [(name: String, tensor: Tensor)], _ metadata: [String: String], to path: String
  ) throws(TensorFileError) {
    let writer: SafetensorsWriter
    do throws(SafetensorsWriter.Refusal) {
      writer = try SafetensorsWriter(tensors, metadata)
    } catch {
      throw .notStorable(name: error.name, path: path, reason: error.reason)
    }
    try TensorFile.write(to: path) { put throws(FileError) in try writer.write(to: put) }
  }
}
