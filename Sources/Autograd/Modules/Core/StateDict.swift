#if !hasFeature(Embedded)
  /// All parameters and buffers of a module by their names: what is saved, and loaded again.
  ///
  /// The tensors keep the values of the moment in which the dictionary was made.
  ///
  /// ```swift
  /// let saved = net.stateDict()
  /// saved.names            // ["hidden.weight", "hidden.bias", …]
  /// saved["hidden.bias"]   // a tensor
  /// try net.loadStateDict(saved)
  /// ```
  public struct StateDict: RandomAccessCollection, ExpressibleByDictionaryLiteral {
    private let entries: [(name: String, tensor: Tensor)]

    /// Collects tensors; of those with the same name the last one counts when loading.
    ///
    /// - Parameter entries: Names and tensors.
    public init(_ entries: [(name: String, tensor: Tensor)]) { self.entries = entries }

    /// Collects tensors in the order of their names.
    ///
    /// - Parameter tensors: The tensors by their names, as `loadSafetensors` gives them.
    public init(_ tensors: [String: Tensor]) {
      entries = tensors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Collects tensors.
    ///
    /// - Parameter elements: Names and tensors.
    public init(dictionaryLiteral elements: (String, Tensor)...) {
      entries = elements.map { ($0.0, $0.1) }
    }

    /// The names in their order.
    public var names: [String] { entries.map(\.name) }

    /// The tensors by their names, as `saveSafetensors` takes them.
    public var tensors: [String: Tensor] {
      Dictionary(entries.map { ($0.name, $0.tensor) }) { _, last in last }
    }

    /// Zero.
    public var startIndex: Int { 0 }

    /// The number of tensors.
    public var endIndex: Int { entries.count }

    /// One entry.
    ///
    /// - Parameter position: A number from 0 on.
    public subscript(position: Int) -> (name: String, tensor: Tensor) { entries[position] }

    /// The tensor of a name, nil where there is none.
    ///
    /// - Parameter name: A name such as `"hidden.weight"`.
    public subscript(name: String) -> Tensor? { entries.last { $0.name == name }?.tensor }
  }

  extension StateDict: CustomStringConvertible {
    /// A line for each tensor: its name, dtype and sizes.
    public var description: String {
      entries.map { "\($0.name): \($0.tensor.dtype.name) \(Shape.text($0.tensor.shape))" }
        .joined(separator: "\n")
    }
  }
#endif
