#if !hasFeature(Embedded)
  /// `backward.json`, version 1: a canonical dump of both passes.
  ///
  /// | key | meaning |
  /// |---|---|
  /// | `format` | `"gradwire-backward"` |
  /// | `version` | 1; a change of meaning raises it |
  /// | `forward` | the circuit that is differentiated, as in `circuit.json` |
  /// | `nodes` | `id`, `kind` (`seed`, `constant`, `gate`), `label`, `value`, `gradientOf`; gates have `primitive`, `symbol`, `notation` |
  /// | `wires` | `from` (`forward` or `backward`), `source`, `gate`, `slot` |
  /// | `gradients` | `name`, `leaf`, `from`, `source` |
  ///
  /// `source` is an id of the pass that `from` names; `gradientOf` and `leaf` are ids of `forward`.
  extension BackwardCircuit {
    /// Both passes as canonical JSON, ending in a line break.
    public var json: String {
      JSONText.object([
        "format": .string("gradwire-backward"), "version": .integer(1),
        "forward": .written(forward.jsonLine), "nodes": .array(nodes.map(\.json)),
        "wires": .array(
          wires.map { wire in
            .object(
              ["gate": .integer(wire.gate), "slot": .integer(wire.slot)]
                .merging(wire.source.json) { a, _ in a })
          }),
        "gradients": .array(
          gradients.map { gradient in
            .object(
              ["leaf": .integer(gradient.leaf), "name": .string(gradient.name)]
                .merging(gradient.source.json) { a, _ in a })
          }),
      ]).document
    }
  }

  extension BackwardCircuit.Node {
    fileprivate var json: JSONText {
      var members: [String: JSONText] = [
        "id": .integer(id), "label": .string(label), "value": value.jsonText,
        "gradientOf": gradientOf.map { .integer($0) } ?? .null,
      ]
      switch kind {
      case .seed: members["kind"] = .string("seed")
      case .constant: members["kind"] = .string("constant")
      case .gate(let primitive, let symbol):
        members["kind"] = .string("gate")
        members["primitive"] = .string(primitive)
        members["symbol"] = .string(symbol)
        members["notation"] = .string(notation)
      }
      return .object(members)
    }
  }

  extension BackwardCircuit.Source {
    fileprivate var json: [String: JSONText] {
      switch self {
      case .forward(let id): ["from": .string("forward"), "source": .integer(id)]
      case .backward(let id): ["from": .string("backward"), "source": .integer(id)]
      }
    }
  }
#endif
