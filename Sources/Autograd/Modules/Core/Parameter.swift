#if !hasFeature(Embedded)
  /// A tensor of a module that training changes.
  ///
  /// The tensor becomes a leaf that asks for a gradient. Declare it optional where the module may do
  /// without.
  ///
  /// ```swift
  /// final class Scale: Module {
  ///   @Parameter var factor = Tensor([1.0, 1.0])
  ///   @Parameter var shift: Tensor? = nil
  ///
  ///   func forward(_ x: Tensor) -> Tensor { x * factor }
  /// }
  /// Scale().namedParameters().map(\.name)   // ["factor"]
  /// ```
  ///
  /// As `torch.nn.Parameter`. Two modules share a parameter when one is given the other's tensor.
  @propertyWrapper
  public final class Parameter<Value: TensorSlotValue>: TensorSlot {
    private var held: Tensor?

    /// Holds a tensor.
    ///
    /// - Parameter wrappedValue: A floating tensor, or nil where the module does without; traps for
    ///   dtypes without gradients.
    public init(wrappedValue: Value) { held = wrappedValue.slotTensor?.asParameter }

    /// The tensor itself.
    ///
    /// An optimizer made before it is replaced goes on with the old one.
    public var wrappedValue: Value {
      get { Value(slotTensor: held) }
      set { tensor = newValue.slotTensor }
    }

    /// The slot, for modules that list their members themselves.
    public var projectedValue: Parameter<Value> { self }

    /// The tensor, nil where the module does without.
    public var tensor: Tensor? {
      get { held }
      set { held = newValue?.asParameter.replacing(held) }
    }

    /// True.
    public var isParameter: Bool { true }
  }
#endif
