internal import Autograd

/// Runs as columns of numbers.
///
/// ```swift
/// let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
/// let recorder = Recorder(SGD([x], lr: 0.25))
/// for _ in 0..<3 { recorder.step { x * x } }
/// recorder.trace.losses                           // [25, 6.25, 1.5625]
/// recorder.trace.values(of: "x")?.map(\.first)    // [5, 2.5, 1.25]
/// recorder.trace.gradients(of: "x")?[2].value?.first   // 2.5
/// recorder.trace.values(of: "z")                  // nil: nothing has this name
/// ```
extension Trace {
  /// The loss in each frame.
  public var losses: [Double] { frames.map { $0.loss } }

  /// A named value in each frame: of a parameter before the step, of an input, or of a gate.
  ///
  /// - Parameter name: The name of a parameter as in `setup`, or of a value in the circuits.
  /// - Returns: One value a frame; nil where the name is unknown, or where one of the scenes does not
  ///   have it.
  public func values(of name: String) -> [TensorValue]? {
    if let i = setup.parameters.firstIndex(of: name) {
      return frames.map { $0.parameters[i].value }
    }
    guard let places = places(of: name) else { return nil }
    return frames.map { $0.numbers.values[places[$0.scene]] }
  }

  /// The gradient of a named value in each frame, as that frame's backward pass alone gives it.
  ///
  /// - Parameter name: The name of a parameter as in `setup`, or of a value in the circuits.
  /// - Returns: One gradient a frame, cut where none arrives; nil where `values(of:)` is.
  public func gradients(of name: String) -> [Circuit.Gradient]? {
    if let i = setup.parameters.firstIndex(of: name) {
      return frames.map { $0.parameters[i].gradient }
    }
    guard let places = places(of: name) else { return nil }
    return frames.map { $0.numbers.gradients[places[$0.scene]] }
  }

  /// The node of a name in each scene.
  private func places(of name: String) -> [Int]? {
    var places: [Int] = []
    for scene in scenes {
      guard let node = scene.circuit.nodes.first(where: { $0.name == name }) else { return nil }
      places.append(node.id)
    }
    return scenes.isEmpty ? nil : places
  }
}
