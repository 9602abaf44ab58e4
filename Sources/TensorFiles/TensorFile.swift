internal import Autograd
internal import Files

/// Reading and writing by whatever format a file's name tells.
package enum TensorFile {
  /// Refuses names that no format goes by, before anything is computed for them.
  package static func check(_ path: String) throws(TensorFileError) {
    _ = try TensorFileFormat.of(path)
  }

  /// All arrays of a file, not yet made.
  static func arrays(_ path: String) throws(TensorFileError) -> [TensorFileFormat.NamedArray] {
    let format = try TensorFileFormat.of(path)
    let held = try held(path)
    return try TensorFileError.reading(path) { () throws(ArrayFormatError) in
      try format.arrays(held)
    }
  }

  /// The bytes of a file.
  static func held(_ path: String) throws(TensorFileError) -> HeldBytes {
    do throws(FileError) { return try HeldBytes.file(path) } catch { throw .file(error) }
  }

  /// Writes a file piece by piece, whole or not at all.
  static func write(
    to path: String, _ body: (([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(TensorFileError) {
    do throws(FileError) {
      let stream = try WholeFileStream(path)
      try body { bytes throws(FileError) in try stream.write(bytes) }
      try stream.commit()
    } catch {
      throw .file(error)
    }
  }

  /// Arrays in the order of their names, so that equal arrays give equal files.
  static func sorted(_ arrays: [String: Tensor]) -> [(name: String, tensor: Tensor)] {
    arrays.sorted { $0.key < $1.key }.map { (name: $0.key, tensor: $0.value) }
  }
}
