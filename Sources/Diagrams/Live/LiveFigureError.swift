package import Circuits

/// Why there is no live circuit.
package enum LiveFigureError: Error, Sendable, Equatable {
  /// What is wrong with the program, and where.
  case program(ProgramError)
  /// What is wrong with its drawing.
  case drawing(DiagramError)
  /// The program ends in something that is no tensor, in words.
  case noTensor(String)
}

extension LiveFigureError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .program(let error): error.description
    case .drawing(let error): error.description
    case .noTensor(let kind):
      "the program ends in \(kind); only a tensor or a number can be drawn"
    }
  }
}
