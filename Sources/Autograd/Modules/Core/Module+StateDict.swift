#if !hasFeature(Embedded)
  extension Module {
    /// All parameters and buffers by PyTorch's names, with the values of now.
    ///
    /// - Returns: Each module's parameters, then its buffers, then what it holds.
    public func stateDict() -> StateDict {
      StateDict(
        stateSlots.compactMap { name, slot in
          slot.tensor.map { (name, $0.alias().named(name)) }
        })
    }

    /// Takes over saved parameters and buffers.
    ///
    /// The parameters stay the tensors they are, so that optimizers go on with them. Other floating
    /// dtypes are converted. Where anything is wrong, nothing is changed.
    ///
    /// ```swift
    /// try net.loadStateDict(StateDict(loadSafetensors(from: "net.safetensors")))
    /// ```
    ///
    /// - Parameters:
    ///   - state: Tensors by name.
    ///   - isStrict: Whether each name of the module and of the state must have its counterpart.
    /// - Returns: The names without a counterpart, where they are allowed.
    /// - Throws: A `StateDictError` that says what is missing, unexpected or of other sizes.
    @discardableResult
    public func loadStateDict(
      _ state: StateDict, isStrict: Bool = true
    ) throws(StateDictError) -> (missing: [String], unexpected: [String]) {
      let slots = stateSlots
      let given = state.tensors
      let known = Set(slots.map(\.name))
      var found: [(slot: any TensorSlot, old: Tensor, new: Tensor)] = []
      var missing: [String] = []
      var mismatches: [StateDictError.Mismatch] = []
      for (name, slot) in slots {
        guard let old = slot.tensor else { continue }
        guard let new = given[name] else {
          missing.append(name)
          continue
        }
        if new.shape == old.shape, !new.dtype.isComplex || old.dtype.isComplex {
          found.append((slot, old, new))
        } else {
          mismatches.append(.init(name: name, given: new.type, wanted: old.type))
        }
      }
      let unexpected = state.names.filter { !known.contains($0) }
      let error = StateDictError(
        module: className, missing: isStrict ? missing : [],
        unexpected: isStrict ? unexpected : [], mismatches: mismatches)
      if !error.isEmpty { throw error }
      for (slot, old, new) in found {
        if slot.isParameter {
          old.assign(new)
        } else {
          slot.tensor = new.converted(to: old.dtype).alias()
        }
      }
      return (missing, unexpected)
    }

    private var stateSlots: [(name: String, slot: any TensorSlot)] {
      parts(once: false).flatMap {
        $0.tensors(parameters: true) + $0.tensors(parameters: false)
      }
    }
  }

  extension Tensor {
    /// Gives a leaf the elements of another tensor of its sizes; graphs recorded before keep the old
    /// ones.
    func assign(_ values: Tensor) {
      let fitting = values.converted(to: dtype).contiguous()
      dtype.run(Assignment(target: self, values: fitting))
    }
  }

  private struct Assignment: ElementWork {
    let target: Tensor
    let values: Tensor

    func run<T: Element>(_ type: T.Type) {
      var none: Storage?
      unsafe target.replaceElements(of: T.self, spare: &none) { _, new in
        unsafe values.withElements(of: T.self) { unsafe new.update(from: $0, count: values.numel) }
      }
    }
  }
#endif
