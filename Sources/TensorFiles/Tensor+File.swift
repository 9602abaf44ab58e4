public import Autograd
internal import Files

extension Tensor {
  /// Reads a tensor from a file that NumPy or PyTorch wrote.
  ///
  /// The name tells the format: `.npy` holds one array, `.npz` and `.safetensors` hold several, each
  /// with a name. Files from 16 MB on are not read but mapped into memory: their numbers come from the
  /// disk when they are looked at, and are used in place where their dtype is one of ours.
  ///
  /// ```python
  /// numpy.save("x.npy", numpy.array([[1.0, 2.0], [3.0, 4.0]]))
  /// ```
  /// ```swift
  /// let x = try Tensor(contentsOf: "x.npy", requiresGrad: true)
  /// (x * x).sum().backward()
  /// try x.grad!.save(to: "gradient.npy")
  /// ```
  /// ```python
  /// numpy.load("gradient.npy")   # array([[2., 4.], [6., 8.]])
  /// ```
  ///
  /// - Parameters:
  ///   - path: The file, which must not be shortened as long as the tensor is used.
  ///   - name: Which of its arrays; may be left out where there is only one.
  ///   - requiresGrad: Whether gradients shall be computed for it; traps unless its dtype has any.
  /// - Throws: A `TensorFileError` that names the file, the byte, what is wrong there, and what to do.
  public init(
    contentsOf path: String, named name: String? = nil, requiresGrad: Bool = false
  ) throws(TensorFileError) {
    let arrays = try TensorFile.arrays(path)
    let known = arrays.map(\.name)
    var found = name == nil && arrays.count == 1 ? arrays.first : nil
    if let name { found = arrays.first { $0.name == name } }
    guard let found else {
      if let name { throw .noArray(named: name, path: path, known: known) }
      throw arrays.isEmpty
        ? .noArray(named: "", path: path, known: []) : .severalArrays(path: path, known: known)
    }
    self = try TensorFileError.reading(path) { () throws(ArrayFormatError) in try found.tensor() }
    if requiresGrad { self.requiresGrad = true }
  }

  /// Writes the tensor to a file that NumPy or PyTorch reads, in the format that its name tells.
  ///
  /// The file is written whole or not at all. In `.npz` and `.safetensors` it has the tensor's name, or
  /// `arr_0`, as NumPy calls arrays without one. History and gradient are left behind.
  ///
  /// ```swift
  /// try Tensor([1.0, 2.0]).save(to: "x.npy")
  /// ```
  ///
  /// - Parameter path: A file name that ends in `.npy`, `.npz` or `.safetensors`.
  /// - Throws: A `TensorFileError`; what stood there before is then still there.
  public func save(to path: String) throws(TensorFileError) {
    try TensorFileFormat.of(path).write([(name ?? "arr_0", self)], path)
  }
}
