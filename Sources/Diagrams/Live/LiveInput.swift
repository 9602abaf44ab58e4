import Autograd
import Circuits

/// A named terminal whose value the reader may change.
struct LiveInput: Sendable {
  let name: String
  /// `input`, `parameter` or `constant`.
  let kind: String
  let node: Circuit.Node

  var value: TensorValue { node.value }
  /// Whether every number has a field of its own.
  var isListed: Bool { value.type.isListed && value.count > 0 }

  /// Nil for gates, plain numbers and what has no name.
  init?(_ node: Circuit.Node) {
    guard case .terminal(let role, isNumber: false, _) = node.kind, let name = node.name else {
      return nil
    }
    self.name = name
    self.kind = role.name
    self.node = node
  }

  /// What the n-th number is called: the name, and in tensors its place.
  func label(at index: Int) -> String {
    var place = ""
    var rest = index
    for size in value.shape.reversed() {
      place = "[\(rest % size)]" + place
      rest /= size
    }
    return name + place
  }

  var json: JSONText {
    .object([
      "name": .string(name), "kind": .string(kind), "node": .integer(node.id),
      "type": value.type.json, "value": .array(isListed ? value.scalars.map { .real($0) } : []),
    ])
  }
}
