internal import Autograd

/// `trace.json`, version 1: a canonical dump of a run, whole or frame by frame.
///
/// The same run always gives the same bytes. Layout of the document, keys sorted, one frame a line:
///
/// | key | meaning |
/// |---|---|
/// | `format` | `"gradwire-trace"` |
/// | `version` | 1; a change of meaning raises it |
/// | `title` | what the run is called, or null |
/// | `optimizer` | `name`, and `groups`: the `options` of each parameter group by PyTorch's names, and its `parameters`, places in the list of their names |
/// | `scheduler` | `name` and `options`; null without one |
/// | `zeroesGradients` | whether gradients were cleared before each step |
/// | `parameters` | the parameters' names; frames hold them in this order |
/// | `frames` | one a step: see below |
/// | `scenes` | one a topology: `circuit` as in `circuit.json`, with the numbers of its first frame, and `parameters`, the ids of their nodes |
/// | `outcome` | `kind`: `completed`, `reached` (with `loss`), `diverged` (with `step` and `text`) or `interrupted` |
///
/// A frame has `step`, `scene`, `loss`, `learningRates`; `values` and `gradients` by the ids of the
/// scene's nodes, `wires` (gradients) and `locals` in the order of the scene's wires; and
/// `parameters`: `value`, `gradient` (of this step), `accumulated` (what the optimizer saw), `state`,
/// and after the step `next` and `nextState`. `memory` and `nextMemory` are what the optimizer
/// remembers of all parameters together; `movedOptions` has for each group what a scheduler has
/// moved besides the rate, or nothing at all. One number stands for itself, several are a list in
/// row-major order whose sizes the scene tells; null is a cut gradient, or a closing frame's `next`;
/// what is not finite is `"nan"`, `"inf"` or `"-inf"`.
///
/// ```swift
/// var writer = TraceWriter(trace.setup)
/// var text = writer.head
/// for frame in trace.frames { text += writer.text(of: frame) }
/// text += writer.tail(scenes: trace.scenes, outcome: trace.outcome)   // trace.json
/// ```
public struct TraceWriter: Sendable {
  private let setup: TraceSetup
  private var isFirst = true

  /// Makes a writer of one document.
  ///
  /// - Parameter setup: What is run.
  public init(_ setup: TraceSetup) { self.setup = setup }

  /// How the document begins.
  public var head: String { "{\n  \"format\": \"gradwire-trace\",\n  \"frames\": [" }

  /// A frame's line.
  ///
  /// - Parameter frame: The next frame.
  /// - Returns: What goes into the document.
  public mutating func text(of frame: Frame) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n    " : ",\n    ") + frame.jsonLine
  }

  /// How the document ends.
  ///
  /// - Parameters:
  ///   - scenes: The scenes of all frames.
  ///   - outcome: How the run ended.
  /// - Returns: What closes the document, with a line break.
  public func tail(scenes: [Trace.Scene], outcome: Trace.Outcome) -> String {
    var members: [String: JSONText] = [
      "optimizer": setup.optimizerText,
      "outcome": outcome.jsonText, "parameters": .array(setup.parameters.map { .string($0) }),
      "scenes": .array(scenes.map { $0.jsonText }),
      "scheduler": .null, "title": .optional(setup.title), "version": .integer(1),
      "zeroesGradients": .bool(setup.zeroesGradients),
    ]
    if let scheduler = setup.scheduler {
      members["scheduler"] = .object([
        "name": .string(scheduler), "options": .options(setup.schedulerOptions),
      ])
    }
    // The keys that come before these are in `head`.
    return (isFirst ? "],\n" : "\n  ],\n") + JSONText.object(members).document.dropFirst(2)
  }

}

extension TraceSetup {
  fileprivate var optimizerText: JSONText {
    var texts: [JSONText] = []
    for (i, options) in groups.enumerated() {
      let places = groupOfParameter.indices.filter { groupOfParameter[$0] == i }
      texts.append(
        .object([
          "options": .options(options), "parameters": .array(places.map { .integer($0) }),
        ]))
    }
    return .object(["name": .string(optimizer), "groups": .array(texts)])
  }
}

extension Trace {
  /// The trace as canonical JSON, ending in a line break; `TraceWriter` describes it.
  public var json: String {
    var writer = TraceWriter(setup)
    var text = writer.head
    for frame in frames { text += writer.text(of: frame) }
    return text + writer.tail(scenes: scenes, outcome: outcome)
  }
}

extension Trace.Outcome {
  var jsonText: JSONText {
    switch self {
    case .completed: .object(["kind": .string("completed")])
    case .reached(let loss): .object(["kind": .string("reached"), "loss": .real(loss)])
    case .diverged(let divergence):
      .object([
        "kind": .string("diverged"), "step": .integer(divergence.step),
        "text": .string(divergence.text),
      ])
    case .interrupted: .object(["kind": .string("interrupted")])
    }
  }
}

extension Trace.Scene {
  var jsonText: JSONText {
    .object([
      "circuit": .written(circuit.jsonLine),
      "parameters": .array(parameters.map { place in place.map { .integer($0) } ?? .null }),
    ])
  }
}
