import Autograd
import Circuits

/// The output of a program whose inputs are float64 numbers.
func output(
  _ text: String, _ inputs: [String: Double] = [:]
) throws(ProgramError) -> ProgramValue {
  var tensors: [String: Tensor] = [:]
  for (name, value) in inputs { tensors[name] = Tensor(value, dtype: .float64) }
  return try Program(text).evaluate(tensors).output
}

/// The output of a program as a number, whether it is a tensor or not.
func number(_ text: String, _ inputs: [String: Double] = [:]) throws(ProgramError) -> Double? {
  switch try output(text, inputs) {
  case .tensor(let tensor): tensor.item()
  case .integer(let n): Double(n)
  case .real(let x): x
  case .bool(let b): b ? 1 : 0
  case .complex, .string, .dtype, .list, .outputs, .none: nil
  }
}

/// An output in words, kinds included: `integer 3`, `real 3.0`, `[bool true]`.
func words(_ value: ProgramValue) -> String {
  switch value {
  case .tensor(let tensor): "tensor \(tensor.scalars)"
  case .integer(let n): "integer \(n)"
  case .real(let x): "real \(x)"
  case .complex(let a, let b): "complex \(a) \(b)"
  case .bool(let b): "bool \(b)"
  case .string(let text): "string \(text)"
  case .dtype(let dtype): "dtype \(dtype.name)"
  case .list(let items): "[" + items.map(words).joined(separator: ", ") + "]"
  case .outputs(let outputs): outputs.names.joined(separator: ", ")
  case .none: "None"
  }
}

/// What is wrong with a program, nil if nothing is.
///
/// Its inputs are `x`, two numbers, and `n`, one.
func failure(_ text: String) -> ProgramError? {
  let inputs = [
    "x": Tensor([1.0, 2.0], requiresGrad: true), "n": Tensor(3.0, requiresGrad: true),
  ]
  do throws(ProgramError) {
    _ = try Program(text).evaluate(inputs)
    return nil
  } catch {
    return error
  }
}

/// The tree without places, which differ between a program and its canonical text.
func shape(_ program: Program) -> [Expression.Kind] { program.tree.nodes.map(\.kind) }
