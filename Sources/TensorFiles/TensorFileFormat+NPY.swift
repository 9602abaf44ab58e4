internal import Autograd
internal import Files

extension TensorFileFormat {
  /// NumPy's format for one array.
  ///
  /// It has no name; NumPy calls such arrays `arr_0`.
  static let npy = TensorFileFormat(
    "npy",
    arrays: { held throws(ArrayFormatError) in
      [
        NamedArray(name: "arr_0") { () throws(ArrayFormatError) in
          try Tensor(npy: held, in: 0..<held.count)
        }
      ]
    },
    write: { arrays, path throws(TensorFileError) in
      guard let array = arrays.first, arrays.count == 1 else { throw .oneArrayOnly(path: path) }
      try TensorFile.write(to: path) { put throws(FileError) in
        try put(NPYHeader.bytes(array.tensor.type))
        try array.tensor.forEachPiece(put)
      }
    })
}
