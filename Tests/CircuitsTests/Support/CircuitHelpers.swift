import Autograd
import Circuits

/// The only wire out of a named value, or the one into a gate and slot.
extension Circuit {
  /// The first node of a name.
  func node(_ name: String) -> Node? { nodes.first { $0.name == name } }

  /// The first gate of a primitive.
  func gate(_ primitive: String) -> Node? { nodes.first { $0.gate?.primitive == primitive } }

  /// The wires into a gate, in slot order.
  func wires(into node: Node?) -> [Wire] { wires.filter { $0.gate == node?.id } }

  /// The scalar gradients of the wires into a gate, nil where cut.
  func gradients(into primitive: String) -> [Double?] {
    wires(into: gate(primitive)).map { $0.gradient.value?.first }
  }
}

extension Circuit.Gradient {
  /// Why nothing passes.
  var cutReason: CutReason? {
    if case .cut(let reason) = self { return reason }
    return nil
  }
}

/// A float64 input of a name.
func input(_ name: String, _ value: Double, takesGradient: Bool = true) -> Tensor {
  Tensor(value, dtype: .float64, requiresGrad: takesGradient).named(name)
}

/// Bits, which tell −0 from 0 and know when two NaN are the same.
func bits(_ tensor: Tensor?) -> [UInt64]? { tensor?.scalars.map(\.bitPattern) }
