import Autograd
import Circuits

/// One run on the page.
struct PlayerRun {
  let film: Film
  /// What addresses call it, `adam-2`.
  let key: String
  /// What curves call it, `Adam`.
  let name: String
  /// For each of the film's scenes, its place among the page's.
  let scenes: [Int]

  var trace: Trace { film.trace }
  var setup: TraceSetup { film.trace.setup }

  /// Everything but the numbers, which go into the columns.
  func json(sceneCount: Int, _ columns: inout NumberColumns) -> JSONText {
    let frames = trace.frames
    var members: [String: JSONText] = [
      "key": .string(key), "name": .string(name), "label": .string(setup.label),
      "optimizer": .string(setup.optimizer), "zeroes": .bool(setup.zeroesGradients),
      "isPlain": .bool(isPlainDescent), "maximizes": .bool(setup.maximizes),
      "call": .string(setup.call),
      "outcome": outcome, "steps": .array(frames.map { .integer($0.step) }),
      "closes": .bool(frames.last?.isClosing == true), "sceneOfFrame": sceneOfFrame,
    ]
    members["losses"] = columns.add(frames.map(\.loss))
    members["rates"] = .array(
      (0..<(frames.first?.learningRates.count ?? 0)).map { k in
        columns.add(frames.map { $0.learningRates[k] })
      })
    members["parameters"] = .array(
      setup.parameters.indices.map { parameter($0, frames, &columns) })
    var perScene = [JSONText](repeating: .array([]), count: sceneCount)
    for (i, place) in scenes.enumerated() {
      perScene[place] = .array(numbers(of: frames.filter { $0.scene == i }, scene: i, &columns))
    }
    members["columns"] = .array(perScene)
    return .object(members)
  }

  private var outcome: JSONText {
    var members: [String: JSONText] = ["text": .string(outcomeText), "step": .null]
    switch trace.outcome {
    case .completed: members["kind"] = .string("completed")
    case .reached: members["kind"] = .string("reached")
    case .interrupted: members["kind"] = .string("interrupted")
    case .diverged(let divergence):
      members["kind"] = .string("diverged")
      members["step"] = .integer(divergence.step)
    }
    return .object(members)
  }

  /// How the run ended, in words.
  var outcomeText: String {
    let last = (trace.frames.last?.step ?? 0).description
    switch trace.outcome {
    case .completed: return "All \(last) steps were made."
    case .reached(let loss):
      return "Stopped at step \(last): the loss reached \(NumberText.text(loss))."
    case .interrupted: return "Interrupted at step \(last)."
    case .diverged(let divergence): return "Diverged at " + divergence.text + "."
    }
  }

  /// Whether every step is just the learning rate times the gradient.
  private var isPlainDescent: Bool {
    setup.optimizer == "SGD" && setup.isOff("momentum") && setup.isOff("weight_decay")
      && trace.frames.allSatisfy { $0.movedOptions.allSatisfy(\.isEmpty) }
  }

  /// `[[scene, frames], …]`, runs of frames in the same scene.
  private var sceneOfFrame: JSONText {
    var runs: [(scene: Int, count: Int)] = []
    for frame in trace.frames {
      let scene = scenes[frame.scene]
      if let last = runs.last, last.scene == scene {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((scene, 1))
      }
    }
    return .array(runs.map { .array([.integer($0.scene), .integer($0.count)]) })
  }

  /// The columns of a scene: those of its circuit, then those of the updates that are drawn.
  private func numbers(
    of frames: [Frame], scene: Int, _ columns: inout NumberColumns
  ) -> [JSONText] {
    guard !frames.isEmpty else { return [] }
    var list = PlayerRun.numbers(frames.map(\.numbers), &columns)
    for track in film.scenes[scene].notes.tracks() {
      list += track.columns(frames, setup, &columns)
    }
    return list
  }

  /// The columns of a circuit: nodes with values and gradients, then wires with gradients and local
  /// derivatives, in the order of the circuit.
  static func numbers(
    _ frames: [CircuitNumbers], _ columns: inout NumberColumns
  ) -> [JSONText] {
    guard let first = frames.first else { return [] }
    var list: [JSONText] = []
    for i in first.values.indices {
      list += tensor(frames.map { $0.values[i] }, &columns)
      if first.gradients[i].value != nil {
        list += tensor(frames.compactMap { $0.gradients[i].value }, &columns)
      }
    }
    for i in first.wireGradients.indices {
      if first.wireGradients[i].value != nil {
        list += tensor(frames.compactMap { $0.wireGradients[i].value }, &columns)
      }
      if first.locals[i] != nil {
        list.append(columns.add(frames.map { $0.locals[i] ?? .nan }))
      }
    }
    return list
  }

  static func tensor(
    _ values: [TensorValue], _ columns: inout NumberColumns
  ) -> [JSONText] {
    guard let type = values.first?.type else { return [] }
    if values[0].single != nil { return [columns.add(values.map(\.first))] }
    let rows =
      type.isListed ? values.map(\.listed) : values.map { Statistics($0.magnitudes).list }
    return (0..<type.columnCount).map { k in columns.add(rows.map { $0[k] }) }
  }

  private func parameter(
    _ index: Int, _ frames: [Frame], _ columns: inout NumberColumns
  ) -> JSONText {
    let states = frames.map { $0.parameters[index] }
    guard let type = states.first?.value.type else { return .null }
    return .object([
      "name": .string(setup.parameters[index]), "type": type.json,
      "group": .integer(setup.groupOfParameter[index]),
      "value": optional(states.map { $0.value }, type, &columns),
      "gradient": optional(states.map { $0.gradient.value }, type, &columns),
      "accumulated": optional(states.map { $0.accumulated }, type, &columns),
      "next": optional(states.map { $0.next }, type, &columns),
    ])
  }

  /// Columns of what some frames may lack; null where all do.
  private func optional(
    _ values: [TensorValue?], _ type: TensorType, _ columns: inout NumberColumns
  ) -> JSONText {
    guard let any = values.compactMap({ $0 }).first else { return .null }
    let isComplete = values.allSatisfy { $0 != nil }
    var members: [String: JSONText] = [
      "columns": .array(PlayerRun.tensor(values.map { $0 ?? any }, &columns))
    ]
    if !isComplete { members["present"] = columns.add(values.map { $0 == nil ? 0 : 1 }) }
    return .object(members)
  }
}

extension Statistics {
  /// In the order of a page's columns.
  fileprivate var list: [Double] {
    [mean, deviation, minimum, maximum, norm, Double(nonFinite)]
  }
}

extension TraceSetup {
  fileprivate var maximizes: Bool { !isOff("maximize") }

  /// The optimizer as it is written, with the options that are not as usual: `SGD(lr=0.1)`.
  fileprivate var call: String {
    let declared = try? OptimizerCatalog.named(optimizer)
    let told = options.filter { option in
      let usual = declared?.options.first { $0.name == option.name }?.standard
      return option.name == "lr" || usual?.text != option.value.text
    }
    return optimizer + "(" + told.map { "\($0.name)=\($0.value.text)" }.joined(separator: ", ")
      + ")"
  }

  /// Whether no parameter group makes use of an option.
  fileprivate func isOff(_ option: String) -> Bool {
    groups.allSatisfy { group in
      guard let value = group.first(where: { $0.name == option })?.value else { return true }
      return [.none, .bool(false), .integer(0), .real(0)].contains(value)
    }
  }
}
