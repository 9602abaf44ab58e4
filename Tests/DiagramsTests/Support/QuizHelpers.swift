import Autograd
import Circuits
import Diagrams
import Testing

/// The circuit of a program that declares its inputs.
func circuit(_ program: String) throws -> Circuit {
  Circuit(of: try #require(try Program(program).evaluate().output.operand))
}

/// What a quiz refuses.
func refusal(_ circuit: Circuit, _ asks: Quiz.Ask, _ hidden: [String] = []) -> DiagramError? {
  do throws(DiagramError) {
    _ = try Quiz(circuit, asks: asks, hidden: hidden)
    return nil
  } catch {
    return error
  }
}
