import Autograd
import Circuits

/// Shape and size of a gate or terminal, from its label alone.
struct NodeBox {
  enum Form {
    /// A round gate.
    case circle
    /// A gate whose symbol does not fit into a circle.
    case pill
    /// An input: its name and nothing else.
    case bare
    /// A filled parameter.
    case parameter
    /// A dashed constant.
    case constant
    /// The thick-rimmed output.
    case output
    /// A whole scope, two sheets with what is inside in a few words.
    case scope
  }

  let form: Form
  let label: String
  /// A remark in small print under the label.
  let remark: String?
  /// What is inside a scope, line by line under the label.
  let contents: [String]
  /// Numbers of a film under the label.
  let notes: [Reading]
  let width: Double
  let height: Double

  static let noteSize = 10.0
  static let noteHeight = 12.0
  /// From a scope's front sheet to the one behind it.
  static let sheet = 3.5

  init(
    _ form: Form, _ label: String, remark: String? = nil, contents: [String] = [],
    notes: [Reading] = []
  ) {
    self.notes = notes
    self.contents = contents
    self.form = form
    self.label = Metrics.shortened(label)
    self.remark = remark
    let text = Metrics.sansWidth(self.label, size: Metrics.nameSize)
    switch form {
    case .circle:
      width = 2 * Metrics.gateRadius
      height = width
    case .pill:
      width = (max(Metrics.sansWidth(self.label, size: Metrics.symbolSize), 20) + 22).rounded(.up)
      height = Metrics.gateHeight
    case .scope:
      let widths = contents.map { Metrics.sansWidth($0, size: NodeBox.noteSize) }
      width = (max(text, widths.max() ?? 0, 30) + 22 + NodeBox.sheet).rounded(.up)
      height =
        Metrics.terminalHeight + Double(contents.count) * NodeBox.noteHeight + 6 + NodeBox.sheet
    case .bare:
      let remarkWidth = remark.map { Metrics.sansWidth($0, size: 10) } ?? 0
      width = (max(text, remarkWidth) + 8).rounded(.up)
      height = Metrics.terminalHeight + (remark == nil ? 0 : NodeBox.noteHeight)
    case .parameter, .constant, .output:
      let remarkWidth = remark.map { Metrics.sansWidth($0, size: 10) } ?? 0
      // A sign and a space stand before the number.
      let noteWidth =
        notes.isEmpty ? 0 : Double(NumberText.budget + 2) * Metrics.monoAdvance(NodeBox.noteSize)
      width = (max(text, remarkWidth, noteWidth, 12) + 20).rounded(.up)
      let lines = (remark == nil ? 0 : 1) + notes.count
      height = Metrics.terminalHeight + Double(lines) * NodeBox.noteHeight
    }
  }

  /// The box of a terminal or gate of a circuit.
  init(_ node: Circuit.Node, in circuit: Circuit, notes: [Reading] = []) {
    switch node.kind {
    case .gate(let gate):
      if let inside = gate.inside {
        self.init(.scope, gate.symbol, contents: inside.lines(node, in: circuit))
        return
      }
      let fits = Metrics.sansWidth(gate.symbol, size: 12) <= 30
      self.init(fits ? .circle : .pill, gate.symbol)
    case .terminal(let role, let isNumber, let cut):
      let label = NodeBox.terminalLabel(node, isNumber: isNumber, in: circuit)
      let isLonely = circuit.wires(from: node.id).isEmpty
      let remark = isLonely ? "no path to the output" : cut?.word
      switch role {
      case .input: self.init(.bare, label, remark: remark)
      case .parameter: self.init(.parameter, label, remark: remark, notes: notes)
      case .constant: self.init(.constant, label, remark: remark)
      }
    }
  }

  /// The box of the terminal where the output leaves.
  init(outputOf circuit: Circuit) {
    let isScalar = circuit.nodes[circuit.output.source].value.isScalar
    // Where no gradient starts, there is no seed either.
    let isCut = circuit.wires.last?.gradient.value == nil
    let isComplex = circuit.output.seed.dtype.isComplex
    let ones = isComplex ? (isScalar ? "seed: 1, of Re" : "seed: ones, of Re") : "seed: ones"
    let seed =
      circuit.output.hasOwnSeed ? "own seed" : ((isScalar && !isComplex) || isCut ? nil : ones)
    self.init(.output, circuit.output.name ?? "output", remark: seed)
  }

  private static func terminalLabel(
    _ node: Circuit.Node, isNumber: Bool, in circuit: Circuit
  ) -> String {
    if let name = node.name { return name }
    return isNumber && !node.value.dtype.isComplex
      ? NumberText.text(node.value.first) : circuit.label(of: node.id)
  }

  /// The symbol's size: long symbols shrink a little before their gate grows.
  var fontSize: Double {
    switch form {
    case .circle:
      let width = Metrics.sansWidth(label, size: Metrics.symbolSize)
      return label.count == 1 ? 17 : (width > 26 ? 12 : Metrics.symbolSize)
    case .pill: return 13
    case .bare, .parameter, .constant, .output, .scope: return Metrics.nameSize
    }
  }
}
