public import Autograd
internal import Files

extension Module {
  /// Writes all parameters and buffers to a file, by PyTorch's names.
  ///
  /// The file is written whole or not at all.
  ///
  /// ```swift
  /// try net.save(to: "net.safetensors")
  /// ```
  /// ```python
  /// net.load_state_dict(safetensors.torch.load_file("net.safetensors"))
  /// ```
  ///
  /// - Parameter path: A file name that ends in `.safetensors` or `.npz`.
  /// - Throws: A `TensorFileError`; what stood there before is then still there.
  public func save(to path: String) throws(TensorFileError) {
    let format = try TensorFileFormat.of(path)
    try format.write(stateDict().map { (name: $0.name, tensor: $0.tensor) }, path)
  }

  /// Takes over the parameters and buffers of a file that this package, PyTorch or NumPy wrote.
  ///
  /// The parameters stay the tensors they are, so that optimizers go on with them. Where anything does
  /// not fit, nothing is changed.
  ///
  /// ```python
  /// safetensors.torch.save_file(net.state_dict(), "net.safetensors")
  /// ```
  /// ```swift
  /// try net.load(from: "net.safetensors")
  /// ```
  ///
  /// - Parameters:
  ///   - path: A file name that ends in `.safetensors` or `.npz`.
  ///   - isStrict: Whether each name of the module and of the file must have its counterpart.
  /// - Returns: The names without a counterpart, where they are allowed.
  /// - Throws: A `TensorFileError` that names the file, and what is wrong there or does not fit.
  @discardableResult
  public func load(
    from path: String, isStrict: Bool = true
  ) throws(TensorFileError) -> (missing: [String], unexpected: [String]) {
    let state = StateDict(try loadArrays(from: path))
    do throws(StateDictError) {
      return try loadStateDict(state, isStrict: isStrict)
    } catch {
      throw .notFitting(path: path, error)
    }
  }
}
