import Autograd
import Circuits

/// What stands on one wire: the value above, the gradient below, in a cell whose size depends on
/// types and options alone, never on the numbers.
struct WireCell {
  /// The name of the value, over everything.
  let caption: String?
  let value: TextBlock?
  let gradient: TextBlock?
  /// The local derivative, under everything.
  let local: String?
  /// Whether the wire passes no gradient.
  let isCut: Bool
  /// Where the numbers come from.
  let readings: Sources

  /// The readings of value, gradient and local derivative.
  struct Sources {
    let value: Reading
    let gradient: Reading
    var local: Reading?
  }

  static let captionHeight = 14.0
  static let localHeight = 14.0
  static let gap = 3.0

  /// A cell, nil where nothing is shown.
  ///
  /// `caption` is the name of the value; `local` is the gate's
  /// rule for this wire, nil for trunks and output wires.
  init?(
    value: TensorValue, gradient: Circuit.Gradient, readings: Sources, caption: String?,
    local: Circuit.Local?, isDimmed: Bool, show: DiagramStyle.Show
  ) {
    if show.isEmpty { return nil }
    self.readings = readings
    self.caption = caption.map { Metrics.shortened($0) }
    self.value =
      show.contains(.values) ? TextBlock(value, isDimmed: isDimmed, isGradient: false) : nil
    let isCut = gradient.value == nil
    self.isCut = isCut
    self.gradient =
      show.contains(.gradients) ? TextBlock(gradient, isDimmed: isDimmed, isGradient: true) : nil
    self.local = show.contains(.local) ? local.flatMap { WireCell.text($0, isCut: isCut) } : nil
  }

  /// The factor between scalars; otherwise the rule, which holds the gate's gradient `g` itself.
  private static func text(_ local: Circuit.Local, isCut: Bool) -> String? {
    if let value = local.value { return "× " + NumberText.padded(value) }
    return isCut ? nil : "= " + local.notation
  }

  /// Where the factor comes from; a rule in notation stays as it is.
  var localReading: Reading? { local?.hasPrefix("×") == true ? readings.local : nil }

  var above: Double {
    (caption == nil ? 0 : WireCell.captionHeight) + (value?.height ?? 0) + WireCell.gap
  }

  var below: Double {
    (gradient?.height ?? 0) + (local == nil ? 0 : WireCell.localHeight) + WireCell.gap
  }

  /// Twice the taller half, because the wire runs through the middle.
  var height: Double { 2 * max(above, below) }

  var width: Double {
    var width = max(value?.width ?? 0, gradient?.width ?? 0)
    if let caption { width = max(width, Metrics.sansWidth(caption, size: 11)) }
    if let local {
      let budget = max(local.count, NumberText.budget + 2)
      width = max(width, Double(budget) * Metrics.monoAdvance(10))
    }
    return (width + 8).rounded(.up)
  }
}

/// Lines of numbers in a monospace font.
struct TextBlock {
  /// Lines of text; for a matrix its numbers, row by row.
  let lines: [String]
  /// Numbers a line, 1 unless this is a matrix.
  let columns: Int
  let fontSize: Double
  let lineHeight: Double
  /// Characters there is room for.
  let budget: Int
  let isMatrix: Bool
  let isDimmed: Bool
  /// Whether something in it is not finite.
  let isAlarming: Bool
  /// Whether it says why there is no gradient.
  var isCut = false

  static let matrixBudget = 8
  /// Two numbers, a sign with spaces around it, and i.
  static let complexBudget = 20
  /// The same without spaces.
  static let complexMatrixBudget = 2 * matrixBudget + 2
  /// Characters between the columns of a matrix.
  var gap = 1
  /// Characters there are for a number of a matrix.
  private var numberBudget = matrixBudget

  init(_ value: TensorValue, isDimmed: Bool, isGradient: Bool) {
    self.isDimmed = isDimmed
    isAlarming = !value.isFinite
    if value.isScalar {
      fontSize = 12
      lineHeight = 15
      budget = value.dtype.isComplex ? TextBlock.complexBudget : NumberText.budget
      isMatrix = false
      columns = 1
      lines = [TextBlock.number(value)]
    } else if ValueText.isWrittenOut(value.shape) {
      let columns = value.shape.last ?? 1
      fontSize = 11
      lineHeight = 14
      let isComplex = value.dtype.isComplex
      numberBudget = isComplex ? TextBlock.complexMatrixBudget : TextBlock.matrixBudget
      gap = isComplex ? 2 : 1
      budget = columns * (numberBudget + gap) + 1
      isMatrix = true
      self.columns = columns
      lines = TextBlock.numbers(value)
    } else {
      fontSize = 10
      lineHeight = 13
      // Sizes may be long; they are known before any number is.
      budget = max(23, TextBlock.head(value).count)
      isMatrix = false
      columns = 1
      lines = TextBlock.summary(value, isGradient: isGradient)
    }
  }

  init(_ gradient: Circuit.Gradient, isDimmed: Bool, isGradient: Bool) {
    switch gradient {
    case .value(let value): self.init(value, isDimmed: isDimmed, isGradient: isGradient)
    case .cut(let reason): self.init(cut: reason)
    }
  }

  private init(cut reason: CutReason) {
    lines = ["∅ " + reason.word]
    fontSize = 11
    lineHeight = 15
    budget = NumberText.budget
    isMatrix = false
    columns = 1
    isDimmed = true
    isAlarming = false
    isCut = true
  }

  /// The most characters of a line, or of a matrix's number.
  var lineBudget: Int { isMatrix ? numberBudget : budget }

  /// The lines as plain text, columns of a matrix filled up with spaces that do not collapse.
  var textLines: [String] {
    guard isMatrix else { return lines }
    let width = lines.map(\.count).max() ?? 1
    return stride(from: 0, to: lines.count, by: columns).map { start in
      lines[start..<(start + columns)].map { text in
        String(repeating: "\u{a0}", count: width - text.count) + text
      }.joined(separator: String(repeating: "\u{a0}", count: gap))
    }
  }

  var height: Double { Double(lines.count / columns) * lineHeight }
  var width: Double { Double(budget) * Metrics.monoAdvance(fontSize) }

  private static func number(_ value: TensorValue) -> String {
    switch value.dtype.kind {
    case .bool: value.first == 0 ? "False" : "True"
    case .complex: complex(value.first, value.imaginaryScalars[0])
    case .integer, .floating: NumberText.padded(value.first)
    }
  }

  /// `1 + 2i`, never longer than `complexBudget`.
  private static func complex(_ real: Double, _ imaginary: Double) -> String {
    let sign = imaginary < 0 ? NumberText.minus : "+"
    let text =
      "\(NumberText.padded(real)) \(sign) \(NumberText.padded(imaginary.magnitude))i"
    return text.count <= complexBudget ? text : denseComplex(real, imaginary)
  }

  /// `1+2i`, never longer than `complexMatrixBudget`: numbers beside each other are told apart by the
  /// spaces between them.
  private static func denseComplex(_ real: Double, _ imaginary: Double) -> String {
    NumberText.fitted(real, width: matrixBudget) + (imaginary < 0 ? NumberText.minus : "+")
      + NumberText.fitted(imaginary.magnitude, width: matrixBudget) + "i"
  }

  private static func numbers(_ value: TensorValue) -> [String] {
    if value.dtype.isComplex {
      return zip(value.scalars, value.imaginaryScalars).map { denseComplex($0, $1) }
    }
    return value.scalars.map { number in
      switch value.dtype.kind {
      case .bool: number == 0 ? "False" : "True"
      case .integer: NumberText.fitted(number, width: matrixBudget)
      case .floating, .complex: NumberText.fitted(number, width: matrixBudget, keepsZeros: true)
      }
    }
  }

  private static func summary(_ value: TensorValue, isGradient: Bool) -> [String] {
    if value.count == 0 { return [ValueText.sizes(value.shape), "empty"] }
    let s = Statistics(value.magnitudes)
    func short(_ x: Double) -> String { NumberText.fitted(x, width: 9) }
    var lines: [String] = isGradient ? [] : [head(value)]
    // Complex numbers have no order; how large they are has one.
    if value.dtype.isComplex {
      lines.append("|·| \(short(s.minimum)) … \(short(s.maximum))")
    } else {
      lines.append("μ \(short(s.mean)) ± \(short(s.deviation))")
      lines.append("\(short(s.minimum)) … \(short(s.maximum))")
    }
    // The norm of what is left over would say little.
    lines.append(s.nonFinite > 0 ? "\(s.nonFinite) × NaN/∞" : "‖·‖ \(short(s.norm))")
    return lines
  }

  private static func head(_ value: TensorValue) -> String {
    ValueText.sizes(value.shape) + " " + value.dtype.name
  }
}

extension CutReason {
  /// The reason in a word that fits a cell.
  var word: String {
    switch self {
    case .detached: "detached"
    case .withoutGradient: "no grad"
    case .dtype(let dtype): dtype.name
    case .notDifferentiable: "blocked"
    case .unreachable: "no path"
    }
  }
}
