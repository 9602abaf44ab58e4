import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG file says, read by an XML parser.
final class SVGText: NSObject, XMLParserDelegate {
  /// The content of each text element.
  private(set) var texts: [String] = []
  /// The attributes of all elements, as `element@name`.
  private(set) var attributes: [String: [String]] = [:]
  private(set) var elements: Set<String> = []
  private var isInText = false

  /// Reads a file; `nil` if it is not well-formed.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// All text, a line for each element; Graphviz writes every second space as a fixed one.
  var joined: String {
    texts.joined(separator: "\n").replacingOccurrences(of: "\u{A0}", with: " ")
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(element)
    for (name, value) in attributes {
      self.attributes["\(element)@\(name)", default: []].append(value)
    }
    isInText = element == "text"
    if isInText { texts.append("") }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if isInText { texts[texts.count - 1] += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    isInText = false
  }
}
