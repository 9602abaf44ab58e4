internal import Autograd
internal import Files

/// A format of files with arrays.
final class TensorFileFormat: Sendable {
  /// How names of such files end.
  let pathExtension: String
  /// The names of the arrays, and what makes one of them; nil where they have none.
  let arrays: @Sendable (HeldBytes) throws(ArrayFormatError) -> [NamedArray]
  /// Writes arrays.
  let write: @Sendable ([(name: String, tensor: Tensor)], String) throws(TensorFileError) -> Void

  /// An array of a file, not yet made.
  struct NamedArray {
    let name: String
    let tensor: () throws(ArrayFormatError) -> Tensor
  }

  init(
    _ pathExtension: String,
    arrays: @escaping @Sendable (HeldBytes) throws(ArrayFormatError) -> [NamedArray],
    write:
      @escaping @Sendable ([(name: String, tensor: Tensor)], String) throws(TensorFileError) -> Void
  ) {
    self.pathExtension = pathExtension
    self.arrays = arrays
    self.write = write
  }

  static let all = [npy, npz, safetensors]

  /// The format that a file's name tells.
  static func of(_ path: String) throws(TensorFileError) -> TensorFileFormat {
    let name = path.lowercased()
    for format in all where name.hasSuffix("." + format.pathExtension) {
      return format
    }
    throw .unknownFormat(path: path, known: all.map(\.pathExtension))
  }
}
