import ArgumentParser
import Autograd
import Circuits
import Console

struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Computes a program's value and its gradients in the inputs.",
    usage: """
      gradwire eval <program> [<name=value> ...] [-o <file> ...] [<options>]
      gradwire eval --cases <file> [--results <file>]
      """,
    discussion: """
      A value is a float64 tensor and takes a gradient, unless it says otherwise or is frozen. The \
      gradients of an output with several elements are those of its sum. A program that starts with \
      a minus sign goes after all options and --.

      -o writes arrays instead of printing them: .npy takes the value; .npz and .safetensors take the \
      value under its name, or as output, and the gradient in x as x.grad.

      --cases answers many programs at once: one case of JSON a line, one result of JSON a line, in \
      the same order. A line that is no case gets an error result, and the others go on.

      EXAMPLES
        gradwire eval 'A²(B + 5)' A=3 B=2
        gradwire eval 'sum(relu(W @ x))' W='[[1, -2], [3, 4]]' x='[1, 1]' --json
        gradwire eval 'x / n' x=3 n='tensor(2, dtype=int64)'
        echo '1/(1 + exp(-x))' | gradwire eval - x=0.5
        gradwire eval -- '-x²' x=3
        gradwire eval 'input A = 3; input B = 2; A²(B + 5)' B=7
        gradwire eval 'X @ w' X=@data.npz:X w=@w.npy -o gradients.npz
        gradwire eval --cases cases.jsonl --results results.jsonl
      """)

  @OptionGroup var input: ProgramInput

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file of arrays to write: .npy, .npz or .safetensors. May be given several times.",
      valueName: "file"))
  var output: [String] = []

  @Flag(help: "Print JSON: name, value and grads; tensors with dtype, shape and data.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "A file of cases, one a line, or - for standard input.", valueName: "file"))
  var cases: String?

  @Option(
    help: ArgumentHelp(
      "Where the results of the cases go. (default: standard output)", valueName: "file"))
  var results: String?

  func validate() throws {
    if cases == nil {
      try input.requireProgram()
      if results != nil { throw ValidationError("--results is for --cases; redirect with >") }
    } else {
      if input.program != nil {
        throw ValidationError("--cases has its own programs; leave out '<program>'")
      }
      if json { throw ValidationError("the results of --cases are JSON already; leave out --json") }
      if !output.isEmpty { throw ValidationError("-o is not for --cases; use --results") }
      if !input.freeze.isEmpty { throw ValidationError("--freeze is not for --cases") }
    }
  }

  func run() throws {
    if let cases { return try CaseBatch.run(cases, to: results) }
    for path in output { try ArrayOutput.check(path) }
    let run = try input.run()
    let gradients = try gradients(of: run)
    for path in output { try ArrayOutput(run, gradients).write(to: path) }
    if !output.isEmpty, !json { return }
    try Terminal.put(json ? jsonReport(run, gradients) : textReport(run, gradients))
  }

  private func gradients(of run: ProgramInput.Run) throws(Failure) -> [(name: String, Tensor?)] {
    guard case .tensor(let output) = run.output, output.requiresGrad else {
      return run.inputs.map { ($0.name, nil) }
    }
    do throws(TensorError) {
      let found = try Autograd.gradients(
        of: output, withRespectTo: run.inputs.map(\.tensor),
        seed: .ones(output.shape, dtype: output.dtype))
      return zip(run.inputs, found).map { ($0.name, $1) }
    } catch {
      throw .data(error.description)
    }
  }

  private func textReport(
    _ run: ProgramInput.Run, _ gradients: [(name: String, gradient: Tensor?)]
  ) -> String {
    let name = run.outputName ?? "output"
    if case .outputs(let outputs) = run.output {
      return zip(outputs.names, outputs.tensors)
        .map { "\(name).\($0) = \(Eval.text(.tensor($1)))\n" }.joined()
    }
    var lines = ["\(name) = \(Eval.text(run.output))"]
    if let output = run.output.operand {
      let goal = output.numel == 1 ? name : "sum(\(name))"
      // A complex output is differentiated as PyTorch does from a seed of 1: by its real part.
      let numerator = output.dtype.isComplex ? "Re \(goal)" : goal
      for ((input, gradient), tensor) in zip(gradients, run.inputs.map(\.tensor)) {
        let text =
          if let gradient {
            Eval.text(.tensor(gradient))
          } else if tensor.requiresGrad {
            "none (no gradient reaches \(input))"
          } else {
            "none (\(input) takes no gradient)"
          }
        lines.append("d \(numerator) / d \(input) = \(text)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Scalars with all their digits, tensors as PyTorch prints them.
  private static func text(_ value: ProgramValue) -> String {
    switch value {
    case .tensor(let tensor) where tensor.ndim > 0: tensor.detach().description
    case .tensor(let tensor) where tensor.dtype == .bool: text(.bool(tensor.scalars == [1]))
    case .tensor(let tensor): TensorValue(tensor).text(at: 0)
    case .integer(let n): n.description
    case .real(let x): ShortNumber.text(x)
    case .complex: value.operand.map { TensorValue($0).text(at: 0) } ?? "None"
    case .bool(let b): b ? "True" : "False"
    case .string(let s): "'" + s + "'"
    case .dtype(let dtype): dtype.name
    case .list(let items): "[" + items.map { text($0) }.joined(separator: ", ") + "]"
    case .outputs(let outputs):
      zip(outputs.names, outputs.tensors).map { "\($0) = \(text(.tensor($1)))" }
        .joined(separator: "\n")
    case .none: "None"
    }
  }

  private func jsonReport(
    _ run: ProgramInput.Run, _ gradients: [(name: String, gradient: Tensor?)]
  ) throws(Failure) -> String {
    guard let output = run.output.operand else {
      throw .data("the program ends in \(run.output.kindName); JSON is for tensors and numbers")
    }
    var grads: [String: JSONText] = [:]
    for (name, gradient) in gradients {
      grads[name] = gradient.map { TensorValue($0).jsonText } ?? .null
    }
    return JSONText.object([
      "name": .optional(run.outputName), "value": TensorValue(output).jsonText,
      "grads": .object(grads),
    ]).document
  }
}
