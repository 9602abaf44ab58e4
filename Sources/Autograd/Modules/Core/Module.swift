#if !hasFeature(Embedded)
  /// A layer, or a network of layers: parameters, and what is computed with them.
  ///
  /// Write a final class with layers and parameters as properties, and say in `forward` what becomes of
  /// an input. They are found by themselves, under the names of the properties as PyTorch would spell
  /// them: `hiddenLayer` is `hidden_layer`. Arrays and dictionaries of modules are found too.
  ///
  /// ```swift
  /// final class Net: Module {
  ///   let hidden = Linear(2, 16)
  ///   let output = Linear(16, 1)
  ///
  ///   func forward(_ x: Tensor) -> Tensor { output(hidden(x).relu()) }
  /// }
  ///
  /// let net = Net()
  /// let optimizer = Adam(net.parameters(), lr: 0.01)
  /// let y = net(Tensor.randn([8, 2]))   // 8 × 1
  /// net.namedParameters().map(\.name)
  /// // ["hidden.weight", "hidden.bias", "output.weight", "output.bias"]
  /// ```
  ///
  /// Calling a module opens a scope, so that drawings frame what it computes. A module belongs to one
  /// task at a time.
  ///
  /// As `torch.nn.Module`.
  public protocol Module<Input, Output>: AnyObject, CustomStringConvertible {
    /// What the module is given.
    associatedtype Input = Tensor
    /// What it makes of that.
    associatedtype Output = Tensor

    /// Computes the output; call the module itself, so that drawings frame what happens.
    ///
    /// - Parameter input: What the module is given.
    /// - Returns: What it makes of that.
    func forward(_ input: Input) -> Output

    /// The parameters, buffers and modules that are directly part of this one, in their order; found
    /// by looking at the properties unless the module says otherwise.
    var members: [ModuleMember] { get }

    /// The options of the module as `print` shows them, `"in_features=2, out_features=16"`.
    var extraDescription: String { get }
  }

  extension Module {
    /// Computes the output in a scope of the module.
    ///
    /// - Parameter input: What the module is given.
    /// - Returns: What it makes of that.
    public func callAsFunction(_ input: Input) -> Output { inScope { forward(input) } }

    /// Computes something in a scope of the module: for calls that take more than one input.
    ///
    /// The scope is called by the property that holds the module, or by its class where none does; its
    /// detail is what `print` shows of a module without parts.
    ///
    /// - Parameter body: What to compute.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    public func inScope<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
      let state = ModuleState.of(self)
      if !state.isNamed { nameMembers() }
      let call = ScopeCall(state.label, detail: state.detail, in: Scope.current)
      state.place(in: call)
      return try Scope.with(call, body)
    }

    /// Whether the module computes as in training: `Dropout` drops, `BatchNorm1d` measures.
    public var isTraining: Bool { ModuleState.of(self).isTraining }

    /// No options.
    public var extraDescription: String { "" }
  }
#endif
