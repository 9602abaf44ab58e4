/// A property of a graph, a cluster, a node or an edge.
///
/// The set is closed: an attribute that would read a file, carry a link or exhaust the memory cannot be
/// said. Each one is made by the function of its name, and its value cannot break out of it:
///
/// ```swift
/// let style: [DOTAttribute] = [.shape(.circle), .width(0.5), .label(.text("x\"y"))]
/// ```
///
/// Numbers outside an attribute's range become the nearer end of it, what is not a number the lower end.
public struct DOTAttribute: Sendable, Hashable, CustomStringConvertible {
  package let name: DOTAttributeName
  /// Written after the equals sign: quoted text, or markup in angle brackets.
  let value: String

  /// The attribute as it stands in DOT text, `width="0.5"` for one.
  public var description: String { "\(name.rawValue)=\(value)" }

  init(_ name: DOTAttributeName, markup: DOTHTML) {
    self.name = name
    value = "<\(markup.text)>"
  }

  /// Text that Graphviz expands, here escaped.
  init(_ name: DOTAttributeName, text: String) {
    self.name = name
    value = DOTEscape.quoted(text)
  }

  /// One line of such text that is not centred.
  init(_ name: DOTAttributeName, flushLeft text: String) {
    self.name = name
    value = String(DOTEscape.quoted(text).dropLast()) + #"\l""#
  }

  /// A value known to need no escaping.
  init(_ name: DOTAttributeName, plain: String) {
    self.name = name
    value = "\"\(plain)\""
  }

  init(_ name: DOTAttributeName, _ flag: Bool) {
    self.init(name, plain: flag ? "true" : "false")
  }

  init(_ name: DOTAttributeName, _ color: DOTColor) {
    self.init(name, plain: color.text)
  }

  init(_ name: DOTAttributeName, _ number: Double, in range: ClosedRange<Double>) {
    self.init(name, plain: DOTNumber.text(number, in: range))
  }

  init(_ name: DOTAttributeName, _ number: Int, in range: ClosedRange<Int>) {
    self.init(name, plain: DOTNumber.text(number, in: range))
  }
}

/// Every attribute that this module will write.
package enum DOTAttributeName: String, Sendable, CaseIterable {
  case arrowhead, arrowsize, bgcolor, `class`, color, compound, constraint, dir, dpi, fillcolor,
    fixedsize
  case fontcolor, fontname, fontsize, group, headclip, height, id, label, labeljust, labelloc,
    margin
  case mclimit, minlen, newrank, nodesep, nslimit, nslimit1, ordering, outputorder, pad, penwidth
  case peripheries, pos, rank, rankdir, ranksep, searchsize, shape, splines, style, tailclip,
    tooltip
  case weight, width
}
