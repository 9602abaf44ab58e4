public import Autograd

/// Named tensors with words about them, as a safetensors file holds them.
///
/// ```swift
/// let model = try Safetensors(contentsOf: "model.safetensors")
/// model.tensors["layer.weight"]?.shape   // [3, 4]
/// model.metadata["format"]               // "pt", where PyTorch wrote it
/// ```
///
/// `float16` and `bfloat16` are read as `float32`, `uint16` as `int32` and `uint32` as `int64`.
public struct Safetensors {
  /// The tensors by their names.
  public var tensors: [String: Tensor]
  /// Words about them, by keys of your choice.
  public var metadata: [String: String]

  /// Collects what a file shall hold.
  ///
  /// - Parameters:
  ///   - tensors: The tensors by their names.
  ///   - metadata: Words about them.
  public init(_ tensors: [String: Tensor], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameter bytes: A whole file.
  /// - Throws: An `ArrayFormatError` that says at which byte it is no such file, and why.
  public init(data bytes: [UInt8]) throws(ArrayFormatError) {
    try self.init(HeldBytes(bytes))
  }

  /// Reads a file; large ones are mapped into memory, so that numbers come from the disk when they are
  /// looked at.
  ///
  /// - Parameter path: The file, which must not be shortened as long as its tensors are used.
  /// - Throws: A `TensorFileError` that names the file, the byte, what is wrong there, and what to do.
  public init(contentsOf path: String) throws(TensorFileError) {
    let held = try TensorFile.held(path)
    self = try TensorFileError.reading(path) { () throws(ArrayFormatError) in
      try Safetensors(held)
    }
  }

  private init(_ held: HeldBytes) throws(ArrayFormatError) {
    let header = try SafetensorsHeader(held)
    tensors = [:]
    metadata = header.metadata
    for array in TensorFileFormat.safetensorsArrays(header, held) {
      tensors[array.name] = try array.tensor()
    }
  }

  /// The bytes of a file.
  ///
  /// - Returns: A whole file, the same for the same tensors and words.
  /// - Throws: A `TensorFileError` where the format has no place for a tensor.
  public func data() throws(TensorFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(SafetensorsWriter.Refusal) {
      try SafetensorsWriter(TensorFile.sorted(tensors), metadata).write { bytes += $0 }
    } catch {
      throw .notStorable(name: error.name, path: "safetensors", reason: error.reason)
    }
    return bytes
  }

  /// Writes a file, whole or not at all.
  ///
  /// - Parameter path: Where to.
  /// - Throws: A `TensorFileError`; what stood there before is then still there.
  public func save(to path: String) throws(TensorFileError) {
    try TensorFileFormat.writeSafetensors(TensorFile.sorted(tensors), metadata, to: path)
  }
}

/// Reads the tensors of a safetensors file, as `safetensors.torch.load_file` does.
///
/// - Parameter path: The file, which must not be shortened as long as its tensors are used.
/// - Returns: The tensors by their names.
/// - Throws: A `TensorFileError` that names the file, the byte, what is wrong there, and what to do.
public func loadSafetensors(from path: String) throws(TensorFileError) -> [String: Tensor] {
  try Safetensors(contentsOf: path).tensors
}

/// Writes tensors to a safetensors file, as `safetensors.torch.save_file` does.
///
/// ```swift
/// try saveSafetensors(["w": w, "b": b], metadata: ["step": "100"], to: "model.safetensors")
/// ```
///
/// - Parameters:
///   - tensors: The tensors by their names.
///   - metadata: Words about them.
///   - path: Where to.
/// - Throws: A `TensorFileError`; what stood there before is then still there.
public func saveSafetensors(
  _ tensors: [String: Tensor], metadata: [String: String] = [:], to path: String
) throws(TensorFileError) {
  try Safetensors(tensors, metadata: metadata).save(to: path)
}
