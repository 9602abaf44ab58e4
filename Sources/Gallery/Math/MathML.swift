import Pages

/// Writes formulas as MathML, which browsers set without help.
///
/// ```swift
/// try MathML.formula("A²(B + 5)", isDisplay: false)
/// // <math><mrow><msup><mi>A</mi><mn>2</mn></msup>…
/// ```
package enum MathML {
  /// A formula as an element of a page.
  ///
  /// - Parameters:
  ///   - text: The formula.
  ///   - isDisplay: Whether it stands on a line of its own.
  /// - Returns: A `math` element.
  /// - Throws: `MathError` with the place.
  package static func formula(_ text: String, isDisplay: Bool) throws(MathError) -> String {
    let node = try MathParser.parse(text)
    let attribute = isDisplay ? " display=\"block\"" : ""
    let label = XML.escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return "<math\(attribute) alttext=\"\(label)\"><mrow>\(element(node))</mrow></math>"
  }

  static func element(_ node: MathNode) -> String {
    switch node {
    case .number(let text): return number(text)
    case .name(let name): return self.name(name)
    case .text(let text): return "<mtext>\(XML.escaped(text))</mtext>"
    case .sign(let sign): return "<mi mathvariant=\"normal\">\(XML.escaped(sign))</mi>"
    case .unary(let sign, let operand):
      return row(mark(sign == "~" ? "¬" : sign, "prefix") + bracketed(operand, MathSigns.unary))
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    case .fraction(let above, let below):
      return "<mfrac>\(row(element(above)))\(row(element(below)))</mfrac>"
    case .power(let base, let exponent):
      // A fraction bar looks like part of what stands beside it.
      return "<msup>\(bracketed(base, MathSigns.atom))\(row(element(exponent)))</msup>"
    case .derivative(let above, let below):
      return "<mfrac>\(row(above.map(element).joined()))\(row(below.map(element).joined()))</mfrac>"
    case .call(let function, let arguments): return call(function, arguments)
    case .index(let base, let indices):
      return "<msub>\(bracketed(base, MathSigns.atom))\(row(joined(indices)))</msub>"
    case .marked(let base, let sign):
      if sign == "′" { return "<msup>\(bracketed(base, MathSigns.atom))<mo>′</mo></msup>" }
      return row(bracketed(base, MathSigns.atom) + mark(sign, "postfix"))
    case .bars(let sign, let inner): return bars(sign, inner)
    case .list(let items): return list(items)
    case .sequence(let sign, let parts): return joined(parts, sign)
    }
  }

  // MARK: Names and numbers

  private static func number(_ text: String) -> String {
    let parts = text.split(separator: "e", maxSplits: 1)
    guard parts.count == 2 else { return "<mn>\(text)</mn>" }
    let exponent =
      parts[1].hasPrefix("−")
      ? "<mrow><mo>−</mo><mn>\(parts[1].dropFirst())</mn></mrow>"
      : "<mn>\(parts[1].drop { $0 == "+" })</mn>"
    return row("<mn>\(parts[0])</mn><mo>·</mo><msup><mn>10</mn>\(exponent)</msup>")
  }

  private static func name(_ name: String) -> String {
    let (base, index) = MathNames.parts(name)
    if let sign = MathNames.largeOperator(base), MathNames.isLargeOperator(name) {
      let big = "<mo largeop=\"true\">\(sign)</mo>"
      return index.map { "<munder>\(big)\(letters($0))</munder>" } ?? big
    }
    if base.count > 1, let sign = base.first, sign == "∂" || sign == "∇" {
      return row("<mo rspace=\"0\">\(sign)</mo>" + self.name(String(name.dropFirst())))
    }
    return index.map { "<msub>\(letters(base))\(letters($0))</msub>" } ?? letters(base)
  }

  private static func letters(_ text: String) -> String {
    if text.allSatisfy(\.isNumber) { return "<mn>\(text)</mn>" }
    return "<mi>\(XML.escaped(MathNames.letter(text)))</mi>"
  }

  // MARK: Operators

  private static let written = ["%": "mod", "&": "∧", "|": "∨"]

  private static func binary(_ sign: String, _ left: MathNode, _ right: MathNode) -> String {
    if sign == "." { return row(element(left) + "<mo>.</mo>" + element(right)) }
    if sign == "//" {
      return row("<mo>⌊</mo><mfrac>\(row(element(left)))\(row(element(right)))</mfrac><mo>⌋</mo>")
    }
    let precedence = MathSigns.precedence(sign) ?? MathSigns.product
    var rightFloor = precedence + 1
    // A sign directly behind a sign would read as one.
    if precedence == MathSigns.sum { rightFloor = MathSigns.product }
    if precedence <= 2 { rightFloor = precedence }
    let a = bracketed(left, precedence)
    let b =
      startsWithSign(right) && precedence > 2
      ? brackets(element(right)) : bracketed(right, rightFloor)
    return row(a + between(sign, left, right) + b)
  }

  private static func between(_ sign: String, _ left: MathNode, _ right: MathNode) -> String {
    if sign == MathSigns.apart { return "<mspace width=\"0.35em\"/>" }
    if sign.isEmpty, case .text = left { return "<mspace width=\"0.35em\"/>" }
    if sign.isEmpty || sign == "@" {
      // Digits side by side, and words, need a sign between them.
      if case .number = right { return "<mo>·</mo>" }
      if isWord(left), isWord(right) { return "<mo>·</mo>" }
      return "<mo>&#x2062;</mo>"
    }
    return mark(written[sign] ?? sign, "infix")
  }

  private static func isWord(_ node: MathNode) -> Bool {
    if case .name(let name) = node { return MathNames.parts(name).base.count > 1 }
    return false
  }

  /// Whether the first thing to be seen of a part is a sign.
  private static func startsWithSign(_ node: MathNode) -> Bool {
    switch node {
    case .unary: true
    case .binary(_, let left, _): startsWithSign(left)
    default: false
    }
  }

  private static func mark(_ sign: String, _ form: String) -> String {
    "<mo form=\"\(form)\">\(XML.escaped(sign))</mo>"
  }

  // MARK: Brackets

  private static func bracketed(_ node: MathNode, _ floor: Int) -> String {
    // Fractions hold themselves together in a product, and not as a base.
    if case .fraction = node, floor <= MathSigns.unary { return element(node) }
    if case .binary = node, node.precedence < floor { return brackets(element(node)) }
    return node.precedence < floor ? brackets(element(node)) : element(node)
  }

  static func brackets(_ inner: String) -> String {
    "<mrow><mo>(</mo>\(inner)<mo>)</mo></mrow>"
  }

  private static func bars(_ sign: String, _ inner: MathNode) -> String {
    if sign == "()" { return brackets(element(inner)) }
    return row(
      "<mo form=\"prefix\" stretchy=\"true\">\(sign)</mo>\(element(inner))"
        + "<mo form=\"postfix\" stretchy=\"true\">\(sign)</mo>")
  }

  static func row(_ inner: String) -> String { "<mrow>\(inner)</mrow>" }

  static func joined(_ nodes: [MathNode], _ sign: String = ",") -> String {
    nodes.map(element).joined(separator: "<mo separator=\"true\">\(sign)</mo>")
  }

  private static func list(_ items: [MathNode]) -> String {
    let rows = items.compactMap { item -> [MathNode]? in
      if case .list(let cells) = item { return cells }
      return nil
    }
    guard !rows.isEmpty, rows.count == items.count else {
      return row("<mo>[</mo>\(joined(items))<mo>]</mo>")
    }
    let table = rows.map { cells in
      "<mtr>" + cells.map { "<mtd>\(element($0))</mtd>" }.joined() + "</mtr>"
    }
    return row("<mo>[</mo><mtable>\(table.joined())</mtable><mo>]</mo>")
  }
}
