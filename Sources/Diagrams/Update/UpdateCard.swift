import Autograd
import Circuits

/// A gate or terminal of an optimizer's update: what is done, and under it the number that comes out.
///
/// No gradient runs here, and a value is the same on all wires that leave a card, so it stands on the
/// card and not on each wire. The size depends on the structure alone.
struct UpdateCard {
  enum Form {
    /// One operation.
    case gate
    /// The gradient that the circuit hands over.
    case gradient
    /// The parameter, before or after.
    case parameter
    /// What is remembered, before or after.
    case state
  }

  /// A line of text, with a number at its end or none.
  struct Line {
    let text: String
    let reading: Reading?
  }

  let form: Form
  let lines: [Line]
  /// In small print: the name under which something is remembered.
  let remark: String?
  let value: TextBlock
  let reading: Reading
  let width: Double
  let height: Double

  static let lineHeight = 15.0
  static let remarkHeight = 12.0
  static let remarkSize = 9.5
  static let pad = 5.0

  init(
    _ form: Form, _ lines: [Line], remark: String? = nil, _ value: TensorValue, _ reading: Reading
  ) {
    self.form = form
    self.lines = lines
    self.remark = remark
    self.value = TextBlock(value, isDimmed: false, isGradient: form == .gradient)
    self.reading = reading
    let size = UpdateCard.size(of: lines)
    var widest = max(self.value.width, remark.map { Metrics.sansWidth($0, size: 9.5) } ?? 0)
    for line in lines {
      // Room for any number: ten characters hold all but the longest exponents.
      let number = line.reading == nil ? 0 : 9 * 0.66 * size
      widest = max(widest, Metrics.sansWidth(line.text, size: size) + number)
    }
    width = (widest + 2 * UpdateCard.pad).rounded(.up)
    height =
      Double(lines.count) * UpdateCard.lineHeight + (remark == nil ? 0 : UpdateCard.remarkHeight)
      + self.value.height + 2 * UpdateCard.pad
  }

  var fontSize: Double { UpdateCard.size(of: lines) }

  /// Bare symbols are larger, as on the gates of the circuit.
  private static func size(of lines: [Line]) -> Double {
    lines.count == 1 && lines[0].reading == nil && lines[0].text.count == 1 ? 15 : 12
  }
}
