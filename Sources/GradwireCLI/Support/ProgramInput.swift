import ArgumentParser
import Autograd
import Circuits

/// A program and the values of its inputs, as several commands take them.
struct ProgramInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The program: text, a file ending in .circuit, or - for standard input.",
      valueName: "program"))
  var program: String?

  @Argument(
    help: ArgumentHelp(
      "Values of its inputs: a number, a list such as [[1, 2], [3, 4]], or any constant expression.",
      valueName: "name=value"))
  var values: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "An input that takes no gradient; may be given several times.", valueName: "name"))
  var freeze: [String] = []

  /// Refuses a command line without a program.
  func requireProgram() throws {
    if program == nil { throw ValidationError("Missing expected argument '<program>'") }
  }

  /// The result of running the program.
  struct Run {
    let program: Program
    /// Where the program came from if not from the command line itself.
    let place: String?
    let output: ProgramValue
    let outputName: String?
    let inputs: [(name: String, tensor: Tensor)]
  }

  /// Reads, computes, and keeps the history of everything.
  func run() throws(Failure) -> Run {
    let (program, place) = try parsed()
    var inputs: [(name: String, tensor: Tensor)] = []
    for value in values {
      let (name, tensor) = try input(value)
      if inputs.contains(where: { $0.name == name }) {
        throw .usage("\(name) is given twice; each input has one value")
      }
      inputs.append((name, tensor))
    }
    for name in freeze where !inputs.contains(where: { $0.name == name }) {
      throw .usage("--freeze \(name): there is no input of that name")
    }
    for (name, _) in inputs where !program.freeNames.contains(name) {
      Terminal.note("note: the program does not use \(name)")
    }
    var table: [String: Tensor] = [:]
    for (name, tensor) in inputs { table[name] = tensor }
    do throws(ProgramError) {
      let evaluation = try recordingEverything { () throws(ProgramError) in
        try program.evaluate(table)
      }
      return Run(
        program: program, place: place, output: evaluation.output,
        outputName: evaluation.outputName, inputs: inputs)
    } catch {
      throw Failure(error, in: place)
    }
  }

  /// The program, and where it came from if not from the command line itself.
  private func parsed() throws(Failure) -> (Program, place: String?) {
    guard let program else { throw .usage("there is no program") }
    var text = program
    var place: String?
    if program == "-" {
      text = try InputFile.standardInput()
      place = "standard input"
    } else if program.hasSuffix(".circuit") {
      text = try InputFile.text(program)
      place = program
    }
    do throws(ProgramError) { return (try Program(text), place) } catch {
      throw Failure(error, in: place)
    }
  }

  private func input(_ argument: String) throws(Failure) -> (String, Tensor) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let shown = argument.count > 40 ? argument.prefix(40) + "…" : argument[...]
    guard parts.count == 2 else {
      throw .usage("'\(shown)' is not NAME=VALUE; write for instance A=3")
    }
    let name = String(parts[0])
    let text = String(parts[1])
    guard ProgramInput.isName(name) else {
      throw .usage("'\(shown)': what stands before = is not a name that an input can have")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .usage("\(name) has no value; write for instance \(name)=3")
    }
    if text.first == "=" {
      throw .usage("'\(shown)' has one = too many; write for instance \(name)=3")
    }
    if text.first == "@" {
      throw .usage("\(name)=@FILE: reading arrays from files is not available yet")
    }
    return (name, try tensor(name, text))
  }

  private static func isName(_ text: String) -> Bool {
    guard let program = try? Program(text) else { return false }
    return program.freeNames == [text]
  }

  private func tensor(_ name: String, _ text: String) throws(Failure) -> Tensor {
    let program: Program
    let value: ProgramValue
    do throws(ProgramError) {
      program = try Program(text)
      value = try withoutGradient { () throws(ProgramError) in try program.evaluate().output }
    } catch {
      throw Failure(error, in: "the value of \(name)")
    }
    guard program.statements.count == 1, program.outputName == nil else {
      throw .usage("the value of \(name) must be an expression, without a name of its own")
    }
    do throws(TensorError) {
      let tensor: Tensor
      switch value {
      // A tensor says what it is; plain numbers and lists are float64.
      case .tensor(let given): tensor = try value.makeTensor(dtype: given.dtype)
      case .string, .dtype, .none:
        throw TensorError.badArgument(
          operation: "input", reason: "\(value.kindName) is no value; give a number or a list")
      default: tensor = try value.makeTensor(dtype: .float64)
      }
      if tensor.dtype.isFloating, !freeze.contains(name) { tensor.requiresGrad = true }
      return tensor.named(name)
    } catch {
      throw .data("the value of \(name): \(error.description)")
    }
  }
}
