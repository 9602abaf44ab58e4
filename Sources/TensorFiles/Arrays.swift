public import Autograd
internal import Files

/// Reads all arrays of a file, as `numpy.load` does with `.npz`.
///
/// ```swift
/// let arrays = try loadArrays(from: "data.npz")
/// arrays["x"]   // what numpy.savez("data.npz", x=x, y=y) wrote
/// ```
///
/// - Parameter path: A file name that ends in `.npz`, `.safetensors` or `.npy`, whose only array is
///   called `arr_0`.
/// - Returns: The arrays by their names.
/// - Throws: A `TensorFileError` that names the file, the byte, what is wrong there, and what to do.
public func loadArrays(from path: String) throws(TensorFileError) -> [String: Tensor] {
  let arrays = try TensorFile.arrays(path)
  return try TensorFileError.reading(path) { () throws(ArrayFormatError) in
    try made(arrays)
  }
}

/// Writes arrays to a file, as `numpy.savez` does.
///
/// ```swift
/// try saveArrays(["x": x, "y": y], to: "data.npz")
/// ```
///
/// In Python: `numpy.load("data.npz")["x"]`. The arrays stand in the order of their names and are not
/// packed, so that equal arrays give equal files and large ones can be read in place.
///
/// - Parameters:
///   - arrays: The arrays by their names.
///   - path: A file name that ends in `.npz` or `.safetensors`, or `.npy` for a single array.
/// - Throws: A `TensorFileError`; what stood there before is then still there.
public func saveArrays(
  _ arrays: [String: Tensor], to path: String
) throws(TensorFileError) {
  try TensorFileFormat.of(path).write(TensorFile.sorted(arrays), path)
}

/// Reads all arrays of the bytes of a `.npz` file.
///
/// - Parameter bytes: A whole file.
/// - Returns: The arrays by their names.
/// - Throws: An `ArrayFormatError` that says at which byte it is no such file, and why.
public func loadArrays(npz bytes: [UInt8]) throws(ArrayFormatError) -> [String: Tensor] {
  try made(TensorFileFormat.npzArrays(HeldBytes(bytes)))
}

/// Arrays as the bytes of a `.npz` file.
///
/// ```swift
/// try loadArrays(npz: npzData(["x": Tensor([1, 2])]))["x"]   // tensor([1, 2])
/// ```
///
/// - Parameter arrays: The arrays by their names.
/// - Returns: A whole file.
public func npzData(_ arrays: [String: Tensor]) -> [UInt8] {
  npzData(arrays, narrowLimit: 0xFFFF_FFFF)
}

/// The same with another size from which on the wide fields of the format are used.
package func npzData(_ arrays: [String: Tensor], narrowLimit: UInt64) -> [UInt8] {
  var bytes: [UInt8] = []
  var writer = ZipWriter(narrowLimit: narrowLimit)
  writer.write(TensorFile.sorted(arrays)) { bytes += $0 }
  return bytes
}

private func made(
  _ arrays: [TensorFileFormat.NamedArray]
) throws(ArrayFormatError) -> [String: Tensor] {
  var tensors: [String: Tensor] = [:]
  for array in arrays { tensors[array.name] = try array.tensor() }
  return tensors
}
