#if !hasFeature(Embedded)
  /// Modules one after the other.
  ///
  /// As `torch.nn.Sequential`.
  ///
  /// ```swift
  /// let net = Sequential(Linear(2, 16), ReLU(), Linear(16, 1))
  /// net(Tensor.ones([8, 2])).shape              // [8, 1]
  /// net.namedParameters().map(\.name)           // ["0.weight", "0.bias", "2.weight", "2.bias"]
  /// ```
  public final class Sequential: Module {
    /// A module that makes a tensor of a tensor.
    public typealias Layer = any Module<Tensor, Tensor>

    private let layers: [(name: String, module: Layer)]

    /// Modules one after the other, called `0`, `1` and so on.
    ///
    /// - Parameter layers: The modules.
    public convenience init(_ layers: Layer...) { self.init(layers) }

    /// Modules one after the other, called `0`, `1` and so on.
    ///
    /// - Parameter layers: The modules.
    public init(_ layers: [Layer]) {
      self.layers = layers.enumerated().map { ("\($0.offset)", $0.element) }
    }

    /// Modules one after the other, by names.
    ///
    /// `Sequential(["hidden": Linear(2, 16), "act": ReLU(), "output": Linear(16, 1)])`
    ///
    /// - Parameter layers: The modules with their names.
    public init(_ layers: KeyValuePairs<String, Layer>) {
      self.layers = layers.map { ($0.key, $0.value) }
    }

    /// How many modules there are.
    public var count: Int { layers.count }

    /// One of the modules.
    ///
    /// - Parameter position: A number from 0 on.
    public subscript(position: Int) -> Layer { layers[position].module }

    /// Gives the input to the first module, its output to the second, and so on.
    ///
    /// - Parameter input: What the first module takes.
    /// - Returns: What the last module makes.
    public func forward(_ input: Tensor) -> Tensor {
      var x = input
      for (_, module) in layers { x = module(x) }
      return x
    }

    /// The modules by their names.
    public var members: [ModuleMember] {
      layers.map { ModuleMember($0.name, .module($0.module)) }
    }
  }
#endif
