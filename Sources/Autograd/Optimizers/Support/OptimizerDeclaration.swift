/// An optimizer as listings, cases and commands know it.
public struct OptimizerDeclaration: Sendable {
  /// PyTorch's name.
  public let name: String
  #if hasFeature(Embedded)
    // Pages show no listings, save no states and draw no updates: what these take is not loaded.
    var slots: @Sendable ([Int]) -> [(name: String, shape: [Int])] { { _ in [] } }
    var clockNames: [String] { [] }
    var letters: [String] { [] }
    var update: UpdateRecorder? { nil }
  #else
    /// What it does, in one plain line.
    public let summary: String
    /// The update in notation: `p` parameter, `g` gradient, `η` learning rate, `t` step number.
    public let formula: String
    /// Where it was published.
    public let paper: String
    /// Names under which the state of a parameter with these sizes is saved, and its sizes.
    let slots: @Sendable ([Int]) -> [(name: String, shape: [Int])]
    /// Names of the clock's numbers.
    let clockNames: [String]
    /// The letters of the slots in the formula.
    let letters: [String]
    /// Builds the graph of the update; nil where that is not made of single numbers.
    let update: UpdateRecorder?
  #endif
  /// Whether a step needs a closure that can be called several times.
  public let needsClosure: Bool
  /// The options in order.
  public let options: [Hyperparameter]
  /// What options must fulfil together, or with the parameters.
  let check: @Sendable (Options, [Tensor]) throws(OptimizerError) -> Void
  let make: @Sendable (OptimizerCore) -> any Optimizer

  @inline(__always)
  init(
    _ name: String, summary: String, formula: String, paper: String, needsClosure: Bool = false,
    options: [Hyperparameter],
    slots: @autoclosure () -> @Sendable ([Int]) -> [(name: String, shape: [Int])],
    clock: @autoclosure () -> [String] = [], letters: @autoclosure () -> [String] = [],
    update: @autoclosure () -> UpdateRecorder? = nil,
    check: @escaping @Sendable (Options, [Tensor]) throws(OptimizerError) -> Void = {
      _, _ throws(OptimizerError) in
    },
    make: @escaping @Sendable (OptimizerCore) -> any Optimizer
  ) {
    self.name = name
    #if !hasFeature(Embedded)
      self.summary = summary
      self.formula = formula
      self.paper = paper
      self.slots = slots()
      clockNames = clock()
      self.letters = letters()
      self.update = update()
    #endif
    self.needsClosure = needsClosure
    self.options = options
    self.check = check
    self.make = make
  }

  /// State slots that are as large as the parameter.
  static func slots(_ names: String...) -> @Sendable ([Int]) -> [(name: String, shape: [Int])] {
    { shape in names.map { (name: $0, shape: shape) } }
  }

  /// Makes the optimizer.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change; leaves of floating dtype, each once.
  ///   - options: Options by PyTorch's names; the others have their defaults.
  /// - Returns: The optimizer.
  /// - Throws: An `OptimizerError` that names the option or parameter that does not fit.
  public func optimizer(
    _ parameters: [Tensor], _ options: [(name: String, value: OptionValue)] = []
  ) throws(OptimizerError) -> any Optimizer {
    make(
      try OptimizerCore(
        self, parameters, Options(self.options, of: name, options)))
  }
}
