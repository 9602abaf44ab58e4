public import Gradwire

/// All that another program needs to make the same run, and what came out of it here.
///
/// `Examples/train.py` reads such a file and makes the run with PyTorch.
public struct RunFile {
  private let path: String?
  private var tensors: [String: Tensor] = [:]
  private let settings: [String: String]
  private var losses: [Double] = []

  /// Begins a file; nothing is written before `save`.
  ///
  /// - Parameters:
  ///   - path: Where to, nil for nowhere.
  ///   - settings: How the run is made, by the names that PyTorch has for it.
  public init(_ path: String?, settings: [String: String]) {
    self.path = path
    self.settings = settings
  }

  /// Adds what is learned from.
  ///
  /// - Parameter data: Tensors by name.
  public mutating func add(_ data: [String: Tensor]) { tensors.merge(data) { $1 } }

  /// Adds the weights as they are now.
  ///
  /// - Parameter weights: Tensors by name.
  public mutating func add(weights: StateDict) {
    for (name, tensor) in weights { tensors["weights." + name] = tensor.detach() }
  }

  /// Adds the loss of a step.
  ///
  /// - Parameter loss: A tensor of one element.
  public mutating func add(loss: Tensor) { losses.append(loss.item()) }

  /// Writes the file, if there is to be one.
  ///
  /// - Parameter outcome: What came out: `accuracy` or what else tells how good the model is.
  /// - Throws: Where the file cannot be written.
  public func save(outcome: [String: Double]) throws {
    guard let path else { return }
    var all = tensors
    all["losses"] = Tensor(losses, dtype: .float64)
    var words = settings
    for (name, value) in outcome { words[name] = "\(value)" }
    try saveSafetensors(all, metadata: words, to: path)
  }
}
