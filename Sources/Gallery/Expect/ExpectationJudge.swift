import Autograd
import Circuits
import Plots

/// Compares the numbers that a lesson states with those of its circuits.
struct ExpectationJudge {
  /// What the numbers are about.
  enum Subject {
    case circuit(LessonProgram, Circuit)
    case runs(LessonProgram, Circuit, [Trace])
    case landscape(Landscape)
  }

  let subject: Subject
  let log: ErrorLog

  /// Checks one line; what is wrong goes to the log.
  func check(_ line: ExpectBlock.Line) {
    let expectation: Expectation
    do throws(Expectation.Refusal) { expectation = try Expectation(line.text) } catch {
      let place = Place(line: line.place.line, column: line.place.column + error.column)
      return log.add(error.message, at: place, hint: Expectation.example)
    }
    do throws(CircuitPlace.Refusal) {
      guard let truth = try truth(of: expectation, line) else { return }
      if expectation.number.holds(for: truth.numbers) { return }
      let written = line.text[
        line.text.index(after: line.text.lastIndex(of: "=") ?? line.text.startIndex)...]
      log.add(
        "\(ExpectationJudge.words(expectation)) is \(truth.text), not \(written.trimmed)",
        at: line.place, length: line.text.count,
        hint: expectation.number.isNear(truth.numbers)
          ? "a number holds to its last digit; write more of them, or how far off it may be: "
            + "\(written.trimmed) ± 0.01" : nil)
    } catch {
      log.add(error.message, at: line.place, length: line.text.count, hint: error.hint)
    }
  }

  private struct Truth {
    let numbers: [Double]
    let text: String

    init(_ value: TensorValue) {
      numbers = value.scalars
      let items = (0..<value.count).map { value.text(at: $0) }
      text = value.isScalar ? items[0] : "[" + items.joined(separator: ", ") + "]"
    }

    init(_ number: Double) {
      numbers = [number]
      text = TensorValue(number, TensorType(.float64, [])).text(at: 0)
    }
  }

  /// The true number; nil where it cannot be computed, which the log has been told.
  private func truth(
    of expectation: Expectation, _ line: ExpectBlock.Line
  ) throws(CircuitPlace.Refusal) -> Truth? {
    switch subject {
    case .landscape(let landscape): return try onPath(landscape, expectation)
    case .circuit(let program, let circuit):
      if expectation.condition.step != nil {
        throw CircuitPlace.Refusal(
          message: "this circuit makes no steps", hint: "only film, compare and landscape do")
      }
      return try inCircuit(program, circuit, expectation, line)
    case .runs(let program, let circuit, let traces):
      guard let step = expectation.condition.step else {
        return try inCircuit(program, circuit, expectation, line)
      }
      let trace = try trace(expectation.condition.run, traces)
      guard let index = trace.frames.firstIndex(where: { $0.step == step }) else {
        throw CircuitPlace.Refusal(
          message: "there is no step \(step)",
          hint: "the run has the steps 0 to \(trace.frames.last?.step ?? 0)")
      }
      if expectation.quantity == .value("loss") { return Truth(trace.frames[index].loss) }
      return try number(expectation.quantity, trace.circuit(at: index))
    }
  }

  private func inCircuit(
    _ program: LessonProgram, _ circuit: Circuit, _ expectation: Expectation,
    _ line: ExpectBlock.Line
  ) throws(CircuitPlace.Refusal) -> Truth? {
    if expectation.condition.inputs.isEmpty { return try number(expectation.quantity, circuit) }
    var given: [String: Tensor] = [:]
    let declared = program.program.declarations.map(\.name)
    for input in expectation.condition.inputs {
      guard declared.contains(input.name) else {
        throw CircuitPlace.Refusal(
          message: "the circuit has no input \(ErrorLog.quoted(input.name))",
          hint: ErrorLog.hint(input.name, among: declared, "its inputs"))
      }
      guard let value = LessonProgram.value(input.value) else {
        throw CircuitPlace.Refusal(
          message: "\(ErrorLog.quoted(input.value)) is no value for \(input.name)",
          hint: "write a number or a list")
      }
      given[input.name] = value
    }
    guard let moved = program.circuit(given) else { return nil }
    return try number(expectation.quantity, moved)
  }

  private func number(
    _ quantity: Expectation.Quantity, _ circuit: Circuit
  ) throws(CircuitPlace.Refusal) -> Truth {
    let place = CircuitPlace(circuit: circuit)
    switch quantity {
    case .value(let word): return Truth(circuit.nodes[try place.node(word)].value)
    case .gradient(let word, nil):
      return try gradient(circuit.nodes[try place.node(word)].gradient, word)
    case .gradient(let word, let wire?):
      return try gradient(circuit.wires[try place.wire(from: word, to: wire)].gradient, word)
    case .local(let word, let wire):
      guard let local = circuit.wires[try place.wire(from: word, to: wire)].local?.value else {
        throw CircuitPlace.Refusal(
          message: "this wire has no local derivative that is one number",
          hint: "only wires between single numbers have")
      }
      return Truth(local)
    }
  }

  private func gradient(
    _ gradient: Circuit.Gradient, _ word: String
  ) throws(CircuitPlace.Refusal) -> Truth {
    switch gradient {
    case .value(let value): return Truth(value)
    case .cut(let reason):
      throw CircuitPlace.Refusal(
        message: "\(word) has no gradient: \(reason.text)",
        hint: "an input takes a gradient, a const none")
    }
  }

  private func trace(
    _ name: String?, _ traces: [Trace]
  ) throws(CircuitPlace.Refusal) -> Trace {
    let index = try run(name, traces.map(\.setup.optimizer))
    return traces[index]
  }

  /// The run that a name means: `adam`, and `sgd-2` for the second of that name.
  private func run(_ name: String?, _ names: [String]) throws(CircuitPlace.Refusal) -> Int {
    guard let name else {
      if names.count == 1 { return 0 }
      throw CircuitPlace.Refusal(
        message: "several optimizers run here", hint: "write '\(names[0].lowercased()) step 10: …'")
    }
    var counts: [String: Int] = [:]
    var keys: [String] = []
    for name in names.map({ $0.lowercased() }) {
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      keys.append(count == 1 ? name : "\(name)-\(count)")
    }
    if let index = keys.firstIndex(of: name.lowercased()) { return index }
    throw CircuitPlace.Refusal(
      message: "no optimizer here is called \(ErrorLog.quoted(name))",
      hint: ErrorLog.hint(name.lowercased(), among: keys, "they are called"))
  }

  private func onPath(
    _ landscape: Landscape, _ expectation: Expectation
  ) throws(CircuitPlace.Refusal) -> Truth {
    let path = landscape.paths[try run(expectation.condition.run, landscape.paths.map(\.name))]
    guard let step = expectation.condition.step else {
      throw CircuitPlace.Refusal(
        message: "a landscape is asked step by step", hint: "write 'step 10: loss = …'")
    }
    guard step < path.points.count else {
      throw CircuitPlace.Refusal(
        message: "there is no step \(step)",
        hint: "the path has the steps 0 to \(path.points.count - 1)")
    }
    let point = path.points[step]
    let (x, y) = (landscape.surface.x.name, landscape.surface.y.name)
    switch expectation.quantity {
    case .value("loss"), .value("output"): return Truth(point.loss)
    case .value(x): return Truth(point.x)
    case .value(y): return Truth(point.y)
    default:
      throw CircuitPlace.Refusal(
        message: "a landscape tells no such number", hint: "it tells \(x), \(y) and loss")
    }
  }

  private static func words(_ expectation: Expectation) -> String {
    var words =
      switch expectation.quantity {
      case .value(let name): name
      case .gradient(let name, nil): "grad \(name)"
      case .gradient(let name, let wire?): "grad \(name) -> \(wire.text)"
      case .local(let name, let wire): "local \(name) -> \(wire.text)"
      }
    if let step = expectation.condition.step {
      words += " at step \(step)" + (expectation.condition.run.map { " of \($0)" } ?? "")
    }
    if !expectation.condition.inputs.isEmpty {
      words +=
        " with "
        + expectation.condition.inputs.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    }
    return words
  }
}
