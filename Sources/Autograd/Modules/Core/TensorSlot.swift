#if !hasFeature(Embedded)
  /// A place in a module that holds a tensor, or none.
  public protocol TensorSlot: AnyObject {
    /// The tensor, nil where the module does without.
    var tensor: Tensor? { get set }
    /// Whether training changes it.
    var isParameter: Bool { get }
  }

  /// What a parameter or buffer can be declared as: a tensor, or a tensor that may be missing.
  public protocol TensorSlotValue {
    /// The tensor, nil where there is none.
    var slotTensor: Tensor? { get }

    /// Takes a tensor out of a slot; traps where one must not be missing.
    ///
    /// - Parameter slotTensor: A tensor, or nil.
    init(slotTensor: Tensor?)
  }

  extension Tensor: TensorSlotValue {
    /// The tensor itself.
    public var slotTensor: Tensor? { self }

    /// The tensor of a slot, which must have one.
    ///
    /// - Parameter slotTensor: A tensor.
    public init(slotTensor: Tensor?) {
      guard let slotTensor else {
        trap(.badValue(operation: "module", reason: "this tensor cannot be left out"))
      }
      self = slotTensor
    }
  }

  extension Tensor?: TensorSlotValue {
    /// The tensor, nil where there is none.
    public var slotTensor: Tensor? { self }

    /// The tensor of a slot.
    ///
    /// - Parameter slotTensor: A tensor, or nil.
    public init(slotTensor: Tensor?) { self = slotTensor }
  }

  extension Tensor {
    /// A leaf over the same elements, or the tensor itself where it is one.
    fileprivate var leaf: Tensor { isLeaf ? self : alias() }

    /// The tensor as what a parameter holds: a leaf that asks for gradients.
    var asParameter: Tensor {
      let leaf = leaf.marked(as: .parameter)
      if !leaf.requiresGrad { leaf.requiresGrad = true }
      return leaf
    }

    /// The tensor as what a buffer holds: a leaf that asks for none.
    var asBuffer: Tensor { (requiresGrad ? alias() : leaf).marked(as: .constant) }

    /// Takes over by which name and in which scopes another tensor was known.
    func replacing(_ other: Tensor?) -> Tensor {
      guard let old = other?.node.identity.extras, other?.isSame(as: self) == false else {
        return self
      }
      let extras = node.identity.madeExtras()
      extras.name = extras.name ?? old.name
      extras.scope = old.scope
      return self
    }
  }
#endif
