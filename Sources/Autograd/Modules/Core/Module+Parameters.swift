#if !hasFeature(Embedded)
  /// What a module consists of.
  extension Module {
    /// All parameters of the module and of those within it, for an optimizer.
    ///
    /// ```swift
    /// let optimizer = SGD(net.parameters(), lr: 0.1)
    /// ```
    ///
    /// - Returns: The parameters in their order; one that several modules share stands there once.
    public func parameters() -> [Tensor] { namedParameters().map(\.tensor) }

    /// All parameters by their names.
    ///
    /// `Sequential(Linear(2, 1)).namedParameters().map(\.name)` is `["0.weight", "0.bias"]`.
    ///
    /// - Returns: The parameters in their order; one that several modules share stands there once,
    ///   under its first name.
    public func namedParameters() -> [(name: String, tensor: Tensor)] {
      // A trace that is begun before the first call knows them by name, too.
      if !ModuleState.of(self).isNamed { nameMembers() }
      return named(parameters: true, once: true)
    }

    /// The parameter of a name, nil where there is none.
    ///
    /// `LSTM(2, 3).parameter(named: "weight_hh_l0")?.shape` is `[12, 3]`.
    ///
    /// - Parameter name: A name of `namedParameters()`, or another that a shared one has.
    /// - Returns: The parameter.
    public func parameter(named name: String) -> Tensor? {
      named(parameters: true, once: false).first { $0.name == name }?.tensor
    }

    /// All buffers by their names.
    ///
    /// - Returns: The buffers in their order.
    public func namedBuffers() -> [(name: String, tensor: Tensor)] {
      named(parameters: false, once: true)
    }

    /// The modules directly within this one.
    ///
    /// - Returns: The modules in their order.
    public func children() -> [any Module] { namedChildren().map(\.module) }

    /// The modules directly within this one, by their names.
    ///
    /// - Returns: The modules in their order.
    public func namedChildren() -> [(name: String, module: any Module)] {
      members.flatMap(\.modules)
    }

    /// This module and all within it, each before what it holds.
    ///
    /// - Returns: The modules by their names; this module's own is empty.
    public func namedModules() -> [(name: String, module: any Module)] {
      parts(once: true).map { ($0.path, $0.module) }
    }

    /// Forgets the gradients of all parameters.
    public func zeroGrad() {
      for parameter in parameters() { parameter.zeroGrad() }
    }

    /// Says whether gradients are computed for the parameters: `net.features.requiresGrad(false)`
    /// freezes a part.
    ///
    /// - Parameter isRequired: Whether they are.
    /// - Returns: The same module.
    @discardableResult
    public func requiresGrad(_ isRequired: Bool = true) -> Self {
      for parameter in parameters() { parameter.requiresGrad = isRequired }
      return self
    }

    /// Makes all floating parameters and buffers another dtype; make the optimizer afterwards.
    ///
    /// - Parameter dtype: A floating dtype.
    /// - Returns: The same module.
    @discardableResult
    public func to(_ dtype: DType) -> Self {
      ModuleRule.require(
        dtype.isFloating, "to", "the parameters of a module are floating, not \(dtype.name)")
      for part in parts(once: true) {
        for (_, slot) in part.slots {
          guard let old = slot.tensor, old.dtype.isFloating, old.dtype != dtype else { continue }
          let isRequired = old.requiresGrad
          slot.tensor = withoutGradient { old.to(dtype) }
          if slot.isParameter { slot.tensor?.requiresGrad = isRequired }
        }
      }
      return self
    }

    func named(parameters: Bool, once: Bool) -> [(name: String, tensor: Tensor)] {
      var seen: Set<ObjectIdentifier> = []
      return parts(once: once).flatMap { $0.tensors(parameters: parameters) }
        .compactMap { name, slot in
          guard let tensor = slot.tensor else { return nil }
          return seen.insert(tensor.identity).inserted || !once ? (name, tensor) : nil
        }
    }
  }

  /// Training and using.
  extension Module {
    /// Lets the module and all within it compute as in training.
    ///
    /// - Parameter isTraining: False does what `eval()` does.
    /// - Returns: The same module.
    @discardableResult
    public func train(_ isTraining: Bool = true) -> Self {
      for part in parts(once: true) { ModuleState.of(part.module).isTraining = isTraining }
      return self
    }

    /// Lets the module and all within it compute as when it is used: `Dropout` passes everything on,
    /// `BatchNorm1d` takes its running mean and variance.
    ///
    /// - Returns: The same module.
    @discardableResult
    public func eval() -> Self { train(false) }
  }
#endif
