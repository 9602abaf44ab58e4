#if !hasFeature(Embedded)
  /// Why a module does not take a state: what is missing, too much, or of other sizes.
  public struct StateDictError: Error, Equatable, Sendable {
    /// A tensor that does not fit its place.
    public struct Mismatch: Equatable, Sendable {
      /// The name of both.
      public let name: String
      /// What was given.
      public let given: TensorType
      /// What the module has.
      public let wanted: TensorType
    }

    /// The class of the module.
    public let module: String
    /// Names that the module has and the state has not.
    public let missing: [String]
    /// Names that the state has and the module has not.
    public let unexpected: [String]
    /// Tensors of other sizes than the module's, or complex ones.
    public let mismatches: [Mismatch]

    var isEmpty: Bool { missing.isEmpty && unexpected.isEmpty && mismatches.isEmpty }
  }

  extension StateDictError: CustomStringConvertible {
    /// What is wrong, in the words of PyTorch.
    public var description: String {
      var lines = ["Error(s) in loading state_dict for \(module):"]
      if !missing.isEmpty {
        lines.append("Missing key(s) in state_dict: \(StateDictError.list(missing)). ")
      }
      if !unexpected.isEmpty {
        lines.append("Unexpected key(s) in state_dict: \(StateDictError.list(unexpected)). ")
      }
      lines += mismatches.map(\.description)
      return lines.joined(separator: "\n\t")
    }

    private static func list(_ names: [String]) -> String {
      names.map { "\"\($0)\"" }.joined(separator: ", ")
    }
  }

  extension StateDictError.Mismatch: CustomStringConvertible {
    /// What is wrong, in the words of PyTorch.
    public var description: String {
      given.shape == wanted.shape
        ? "dtype mismatch for \(name): \(given.dtype.name) cannot be copied into "
          + "\(wanted.dtype.name)."
        : "size mismatch for \(name): copying a param with shape "
          + "torch.Size(\(given.shape)) from checkpoint, the shape in current model is "
          + "torch.Size(\(wanted.shape))."
    }
  }
#endif
