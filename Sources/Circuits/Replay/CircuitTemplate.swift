internal import Autograd

/// A circuit, and where on a tape each of its numbers stands.
struct CircuitTemplate {
  /// The circuit as it was recorded.
  let circuit: Circuit
  /// The nodes of the parameters, nil where the circuit does not use one.
  let places: [Int?]
  private let values: [Reading]
  private let gradients: [Reading]
  private let wireGradients: [Reading]
  private let locals: [Reading]

  /// Where a number comes from.
  private enum Reading {
    /// The same in every run.
    case fixed(TensorValue)
    /// One number on the tape, of this type.
    case number(Int, TensorType)
    /// A tensor on the tape.
    case tensor(Int)
    /// No number, for this reason.
    case cut(CutReason)
    /// No local derivative.
    case none
  }

  /// Captures a recorded computation and adds to a plan what its circuit shows.
  init(of loss: Tensor, _ parameters: [Tensor], _ plan: inout TapePlan) throws(ReplayError) {
    let (circuit, tensors, places) = Circuit.recorded(loss, locating: parameters)
    self.circuit = circuit
    self.places = places
    var values: [Reading] = []
    for tensor in tensors.values {
      values.append(try CircuitTemplate.reading(tensor, &plan))
    }
    self.values = values
    var gradients: [Reading] = []
    for (node, tensor) in zip(circuit.nodes, tensors.gradients) {
      gradients.append(try CircuitTemplate.reading(tensor, node.gradient, &plan))
    }
    self.gradients = gradients
    var wireGradients: [Reading] = []
    for (wire, tensor) in zip(circuit.wires, tensors.wireGradients) {
      wireGradients.append(try CircuitTemplate.reading(tensor, wire.gradient, &plan))
    }
    self.wireGradients = wireGradients
    var locals: [Reading] = []
    for tensor in tensors.locals {
      if let tensor {
        locals.append(try CircuitTemplate.reading(tensor, &plan))
      } else {
        locals.append(.none)
      }
    }
    self.locals = locals
  }

  private static func reading(
    _ tensor: Tensor, _ plan: inout TapePlan
  ) throws(ReplayError) -> Reading {
    let place = try plan.add(tensor)
    if plan.isConstant(place) { return .fixed(TensorValue(tensor)) }
    if tensor.numel == 1, tensor.dtype.isFloating { return .number(place, tensor.type) }
    return .tensor(place)
  }

  private static func reading(
    _ tensor: Tensor?, _ gradient: Circuit.Gradient, _ plan: inout TapePlan
  ) throws(ReplayError) -> Reading {
    if let tensor { return try reading(tensor, &plan) }
    if case .cut(let reason) = gradient { return .cut(reason) }
    return .none
  }

  /// What the circuit shows after a run.
  func numbers(_ tape: any ReplayTape) -> CircuitNumbers {
    var shown: [TensorValue] = []
    shown.reserveCapacity(values.count)
    for reading in values {
      if let value = value(reading, tape) { shown.append(value) }
    }
    var numbers: [Double?] = []
    numbers.reserveCapacity(locals.count)
    for reading in locals { numbers.append(value(reading, tape)?.first) }
    return CircuitNumbers(
      values: shown, gradients: gradients.map { gradient($0, tape) },
      wireGradients: wireGradients.map { gradient($0, tape) }, locals: numbers)
  }

  private func gradient(_ reading: Reading, _ tape: any ReplayTape) -> Circuit.Gradient {
    if case .cut(let reason) = reading { return .cut(reason) }
    return value(reading, tape).map { .value($0) } ?? .cut(.unreachable)
  }

  private func value(_ reading: Reading, _ tape: any ReplayTape) -> TensorValue? {
    switch reading {
    case .fixed(let value): value
    case .number(let place, let type): TensorValue(tape.number(at: place), type)
    case .tensor(let place): TensorValue(tape.tensor(at: place))
    case .cut, .none: nil
    }
  }
}
