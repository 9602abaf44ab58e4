#if !hasFeature(Embedded)
  /// A tensor of a module that is saved with its parameters, but not trained: a running mean.
  ///
  /// ```swift
  /// final class Counter: Module {
  ///   @Buffer var calls = Tensor(0)
  ///
  ///   func forward(_ x: Tensor) -> Tensor {
  ///     calls = calls + 1
  ///     return x
  ///   }
  /// }
  /// ```
  ///
  /// As a tensor given to `register_buffer` of `torch.nn.Module`.
  @propertyWrapper
  public final class Buffer<Value: TensorSlotValue>: TensorSlot {
    private var held: Tensor?

    /// Holds a tensor.
    ///
    /// - Parameter wrappedValue: A tensor of any dtype, or nil where the module does without.
    public init(wrappedValue: Value) { held = wrappedValue.slotTensor?.asBuffer }

    /// The tensor itself, without a history.
    public var wrappedValue: Value {
      get { Value(slotTensor: held) }
      set { tensor = newValue.slotTensor }
    }

    /// The slot, for modules that list their members themselves.
    public var projectedValue: Buffer<Value> { self }

    /// The tensor, nil where the module does without.
    public var tensor: Tensor? {
      get { held }
      set { held = newValue?.asBuffer.replacing(held) }
    }

    /// False.
    public var isParameter: Bool { false }
  }
#endif
