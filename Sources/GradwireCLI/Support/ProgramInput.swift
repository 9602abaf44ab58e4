import ArgumentParser
import Autograd
import Circuits
import Console

/// A program and the values of its inputs, as several commands take them.
struct ProgramInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The program: text, a file ending in .circuit, or - for standard input. It may declare its own "
        + "values: input x = 3, param w = [1, 2], const k = 5.",
      valueName: "program"))
  var program: String?

  @Argument(
    help: ArgumentHelp(
      "Values of its inputs: a number, a list such as [[1, 2], [3, 4]], any constant expression, or "
        + "a file of arrays: @x.npy, @data.npz:x, @model.safetensors:w. "
        + "They override those that the program declares.",
      valueName: "name=value"))
  var values: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "An input that takes no gradient; may be given several times.", valueName: "name"))
  var freeze: [String] = []

  @Option(help: ArgumentHelp("Seed of random numbers. (default: 0)", valueName: "number"))
  var seed: UInt64?

  /// Refuses a command line without a program.
  func requireProgram() throws {
    if program == nil { throw ValidationError("Missing expected argument '<program>'") }
  }

  /// A program's text in one line, or the name of its file.
  var title: String {
    guard let program, program != "-" else { return "Loss" }
    if !program.hasSuffix(".circuit") {
      return program.split(separator: "\n").joined(separator: "; ")
    }
    let name = program.split(separator: "/").last ?? ""
    return String(name.dropLast(".circuit".count))
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

  /// A program with values for its inputs, to be computed as often as wanted.
  struct Prepared {
    let program: Program
    /// The program as it was written.
    let text: String
    /// Where it came from, if not from the command line itself.
    let place: String?
    fileprivate let values: [Value]

    /// The inputs as leaves of their own, so that no run changes those of another.
    func inputs() -> [(name: String, tensor: Tensor)] {
      values.map { value in
        if !value.isFree { return (value.name, value.tensor) }
        let leaf = value.tensor.alias()
        leaf.requiresGrad = true
        return (value.name, leaf.named(value.name).marked(as: value.role))
      }
    }
  }

  /// A value of an input.
  fileprivate struct Value {
    let name: String
    let tensor: Tensor
    /// Whether it takes a gradient.
    let isFree: Bool
    var role = Tensor.Role.input
  }

  /// Reads, computes, and keeps the history of everything.
  func run() throws(Failure) -> Run {
    let prepared = try prepared()
    let inputs = prepared.inputs()
    var table: [String: Tensor] = [:]
    for (name, tensor) in inputs { table[name] = tensor }
    do throws(ProgramError) {
      let evaluation = try recordingEverything { () throws(ProgramError) in
        try prepared.program.evaluate(table)
      }
      return Run(
        program: prepared.program, place: prepared.place, output: evaluation.output,
        outputName: evaluation.outputName, inputs: inputs)
    } catch {
      throw Failure(error, in: prepared.place)
    }
  }

  /// Reads the program and the values.
  ///
  /// Random numbers begin with the seed here: those of the values come first, the program's follow.
  func prepared() throws(Failure) -> Prepared {
    manualSeed(seed ?? Generator.standardSeed)
    let (program, text, place) = try parsed()
    var given: [String: Tensor] = [:]
    var values: [Value] = []
    let declared = Set(program.declarations.map(\.name))
    let used = program.inputNames
    for value in self.values {
      let (name, tensor) = try input(value)
      if given.updateValue(tensor, forKey: name) != nil {
        throw .usage("\(name) is given twice; each input has one value")
      }
      if declared.contains(name) { continue }
      values.append(
        Value(
          name: name, tensor: tensor,
          isFree: tensor.dtype.isDifferentiable && !freeze.contains(name)))
      if !used.contains(name) { Terminal.note("note: the program does not use \(name)") }
    }
    values += try declaredValues(program, given, place)
    for name in freeze where !values.contains(where: { $0.name == name }) {
      throw .usage("--freeze \(name): there is no input of that name")
    }
    return Prepared(program: program, text: text, place: place, values: values)
  }

  /// What the program declares, with the values of the command line where it gives some.
  private func declaredValues(
    _ program: Program, _ given: [String: Tensor], _ place: String?
  ) throws(Failure) -> [Value] {
    do throws(ProgramError) {
      return try program.leaves(given).map { declaration, leaf in
        let name = declaration.name
        if freeze.contains(name) {
          leaf.requiresGrad = false
          leaf.marked(as: .constant)
        }
        return Value(
          name: name, tensor: leaf, isFree: leaf.requiresGrad, role: declaration.kind.role)
      }
    } catch {
      throw Failure(error, in: place)
    }
  }

  /// The program, and where it came from if not from the command line itself.
  private func parsed() throws(Failure) -> (Program, text: String, place: String?) {
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
    do throws(ProgramError) { return (try Program(text), text, place) } catch {
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
      return (name, try ArrayArgument(text.dropFirst(), of: name).tensor())
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
      return try value.inputTensor().named(name)
    } catch {
      throw .data("the value of \(name): \(error.description)")
    }
  }
}
