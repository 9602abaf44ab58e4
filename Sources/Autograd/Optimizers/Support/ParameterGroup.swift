/// Parameters that an optimizer treats alike, with the options that hold for them.
///
/// Schedulers work on groups: they change the learning rate, and some the momentum.
///
/// ```swift
/// let optimizer = SGD([w], lr: 0.1, momentum: 0.9)
/// optimizer.addGroup([b], ["lr": 0.01])
/// optimizer.groups[1]["lr"]         // .real(0.01)
/// optimizer.groups[1]["momentum"]   // .real(0.9), as the first group's
/// ```
public final class ParameterGroup {
  /// The parameters, in the order in which they were given.
  public let parameters: [Tensor]
  /// The dtypes that the parameters have.
  let dtypes: [DType]
  /// The owner's name, for messages.
  let owner: String
  var options: Options { didSet { version &+= 1 } }
  /// Changes whenever options may have changed.
  private(set) var version = 0
  /// What the optimizer remembers of each parameter.
  var memories: [ParameterMemory]
  /// The learning rate before any scheduler changed it, noted by the first scheduler.
  var initialRate: Double?

  init(_ parameters: [Tensor], _ options: Options, owner: String) {
    self.parameters = parameters
    dtypes = DType.allCases.filter { dtype in parameters.contains { $0.dtype == dtype } }
    self.options = options
    self.owner = owner
    memories = [ParameterMemory](repeating: ParameterMemory(), count: parameters.count)
  }

  /// The value of an option, nil where the optimizer has no such option.
  ///
  /// - Parameter name: PyTorch's name, `"weight_decay"` for instance.
  public subscript(name: String) -> OptionValue? { options[name] }

  /// Changes an option from the next step on.
  ///
  /// - Parameters:
  ///   - name: PyTorch's name, `"weight_decay"` for instance.
  ///   - value: The new value.
  /// - Throws: An `OptimizerError` if there is no such option or the value is not allowed.
  public func set(_ name: String, _ value: OptionValue) throws(OptimizerError) {
    try options.set(name, value, of: owner)
  }

  /// The learning rate.
  public var lr: Double {
    get { options.real("lr") }
    set { options.assign("lr", .real(newValue)) }
  }

  /// Whether schedulers can move a momentum here.
  var hasMomentum: Bool { options.has("betas") || options.has("momentum") }

  /// The momentum, or the first of the betas.
  var momentum: Double {
    get { options.has("betas") ? options.item("betas", 0) ?? .nan : options.real("momentum") }
    set {
      if options.has("betas") {
        options.assign("betas", .reals(newValue, options.item("betas", 1) ?? .nan))
      } else {
        options.assign("momentum", .real(newValue))
      }
    }
  }
}

/// What an optimizer remembers of one parameter.
struct ParameterMemory {
  /// Steps so far.
  var clock = Clock()
  /// Buffers of the optimizer's own, in the order of its slot names.
  var slots: [Tensor] = []
  /// The storage that the parameter had before, to be written again when nobody else holds it.
  var spare: Storage?

  /// Takes out the spare storage if nobody else holds it.
  mutating func takenSpare() -> Storage? {
    isKnownUniquelyReferenced(&spare) ? spare.take() : nil
  }

  #if !hasFeature(Embedded)
    /// Where the elements of a slot are, for as long as it is there; nil where there is none.
    func elements(ofSlot slot: Int) -> UnsafeMutableRawPointer? {
      guard slot < slots.count, let array = slots[slot].node.array else { return nil }
      return unsafe UnsafeMutableRawPointer(array.storage.elements(UInt8.self))
    }
  #endif
}

/// The number of steps a parameter has taken, and up to two numbers that they have led to.
struct Clock: Equatable {
  var step = 0
  var first = 0.0
  var second = 0.0
}
