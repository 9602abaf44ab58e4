import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG document as a tree, read by an XML parser of somebody else's.
final class SVGDocument: NSObject, XMLParserDelegate {
  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var text = ""
    fileprivate(set) var children: [Element] = []

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// This element and everything inside it, in document order.
    var all: [Element] { [self] + children.flatMap(\.all) }

    /// An attribute as a number, 0 where it is missing.
    func number(_ attribute: String) -> Double { attributes[attribute].flatMap(Double.init) ?? 0 }

    /// Whether a class is among the element's.
    func has(_ name: String) -> Bool {
      attributes["class"]?.split(separator: " ").contains(Substring(name)) == true
    }
  }

  private(set) var root = Element("", [:])
  private var open: [Element] = []

  /// Reads a document; nil if it is not well-formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// Everything of a document but its numbers: shapes, places and sizes, one element a line, without
  /// texts, labels and colours.
  static func geometry(of text: String) -> String {
    guard let document = SVGDocument(text) else { return "not well-formed" }
    let free: Set = ["fill", "class", "aria-label"]
    return document.root.all.map { element in
      let attributes = element.attributes.filter { !free.contains($0.key) }
        .map { "\($0.key)=\"\($0.value)\"" }.sorted().joined(separator: " ")
      return "<\(element.name) \(attributes)>"
    }.joined(separator: "\n")
  }

  /// The groups of the drawing.
  var groups: [Element] { root.children.filter { $0.name == "g" } }

  /// The contents of all text elements.
  var texts: [String] { root.all.filter { $0.name == "text" }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    if let parent = open.last { parent.children.append(element) } else { root = element }
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    open.last?.text += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
