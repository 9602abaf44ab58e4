public import Autograd

/// Why a live circuit cannot compute.
public indirect enum LiveError: Error, Sendable {
  /// The program cannot be read or computed.
  case program(ProgramError)
  /// It ends in something that has no gradient, a list for instance.
  case notATensor(String)
  /// The output cannot be minimized.
  case tensor(TensorError)
  /// The optimizer does not exist, or an option does not fit.
  case optimizer(OptimizerError)

  /// What happened, in a sentence.
  public var message: String {
    switch self {
    case .program(let error): error.message
    case .notATensor(let kind): "the program ends in \(kind), which has no gradient"
    case .tensor(let error): error.description
    case .optimizer(let error): error.description
    }
  }
}
