/// The tensors that one function gives, read by place or by name: `.values` and `.indices`.
///
/// ```swift
/// let outputs = NamedOutputs([("min", Tensor(1.0)), ("max", Tensor(3.0))])
/// outputs["max"]      // tensor(3.)
/// outputs.tensors[0]  // tensor(1.)
/// ```
public struct NamedOutputs {
  /// The names in order, as programs read them: `x.sort().values`.
  public let names: [String]
  /// The tensors in the same order.
  public let tensors: [Tensor]

  /// Names the outputs of a function.
  ///
  /// - Parameter outputs: The outputs in order.
  public init(_ outputs: [(name: String, tensor: Tensor)]) {
    var names: [String] = []
    var tensors: [Tensor] = []
    for output in outputs {
      names.append(output.name)
      tensors.append(output.tensor)
    }
    self.names = names
    self.tensors = tensors
  }

  /// The output of that name, nil where there is none.
  ///
  /// - Parameter name: The name of an output.
  public subscript(name: String) -> Tensor? {
    for (i, candidate) in names.enumerated() where candidate == name { return tensors[i] }
    return nil
  }
}
