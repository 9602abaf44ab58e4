import Autograd
import Circuits
import Diagrams
import Foundation
import Graphviz
import Pages
import TestSupport
import Testing

@Suite("SVG")
struct SVGTests {
  private func document(_ circuit: Circuit, prefix: String = "gw") throws -> SVGDocument {
    var style = DiagramStyle()
    style.idPrefix = prefix
    return try #require(SVGDocument(try circuit.svg(style: style)))
  }

  /// A circuit in which a name stands everywhere it can.
  private func circuit(named name: String) -> Circuit {
    let x = Tensor(2.0, requiresGrad: true).named(name)
    let w = Tensor(3.0, requiresGrad: true).marked(as: .parameter).named(name)
    let k = Tensor(4.0).named(name)
    let y = (x * w).named(name)
    return Circuit(of: ((y + k).named(name).tanh() * y).named(name))
  }

  @Test("the value 63 and the gradient 42 stand where they are expected")
  func square() throws {
    let texts = try document(SampleCircuit.square.circuit()).texts
    for text in ["A", "B", "5", "x²", "+", "×", "9", "7", "63", "42", "output"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test("ids are unique and carry the prefix", arguments: ["gw", "figure-1", "x"])
  func ids(_ prefix: String) throws {
    for sample in [SampleCircuit.loss, .cuts, .network] {
      let svg = try document(sample.circuit(), prefix: prefix)
      let ids = svg.root.all.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(ids.first == prefix)
      #expect(ids.dropFirst().allSatisfy { $0.hasPrefix(prefix + "-") })
      let style = svg.root.children.first { $0.name == "style" }?.text ?? ""
      for rule in style.split(separator: "}") { #expect(rule.hasPrefix("#\(prefix) "), "\(rule)") }
    }
  }

  @Test(
    "a prefix that is no identifier becomes one",
    arguments: [("", "gw"), ("1", "gw"), ("a b\"><x", "abx"), ("-é", "gw"), ("9lives", "lives")])
  func oddPrefix(_ given: String, _ used: String) throws {
    let svg = try document(SampleCircuit.square.circuit(), prefix: given)
    #expect(svg.root.attributes["id"] == used)
  }

  @Test("has no script, no link, and nothing from outside", arguments: HostileNames.all)
  func contained(_ name: String) throws {
    let svg = try document(circuit(named: name))
    let allowed: Set = [
      "svg", "title", "desc", "style", "rect", "circle", "path", "polygon", "text", "g",
    ]
    let attributes: Set = [
      "id", "class", "role", "aria-label", "aria-labelledby", "aria-hidden", "width", "height",
      "viewBox", "x", "y", "rx", "cx", "cy", "r", "d", "points", "fill", "stroke", "stroke-width",
      "stroke-dasharray", "font-family", "font-size", "font-style", "font-weight", "text-anchor",
      "xmlns", "tabindex",
    ]
    for element in svg.root.all {
      #expect(allowed.contains(element.name), "\(element.name)")
      #expect(attributes.isSuperset(of: element.attributes.keys), "\(element.attributes.keys)")
      for key in ["fill", "stroke"] {
        let paint = element.attributes[key] ?? "none"
        #expect(paint == "none" || paint.wholeMatch(of: /#[0-9a-f]{6}/) != nil)
      }
    }
    let style = svg.root.all.first { $0.name == "style" }?.text ?? ""
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  /// The name as drawings have it: control characters made visible.
  private func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          let isControl =
            scalar.value < 32 || (127..<160).contains(scalar.value) || scalar.value == 0xFFFF
          return isControl ? "\u{FFFD}" : scalar
        }))
  }

  @Test("every name is shown as what it is", arguments: HostileNames.all)
  func names(_ name: String) throws {
    let drawn = circuit(named: name)
    let svg = try document(drawn)
    if name.count <= 24 {
      let wanted = Array(shown(name).unicodeScalars)
      let found = svg.texts.filter { Array($0.unicodeScalars) == wanted }
      // Two inputs, a constant, a trunk, a wire, the output.
      #expect(found.count == 6, "\(svg.texts)")
    }
    // Bitmaps and pages take the same names, and so does Graphviz when it draws the DOT file, with
    // fonts to measure labels by.
    let dot = String(decoding: try DiagramFormat.dot.encode(Drawing(drawn)), as: UTF8.self)
    #expect(try !GraphvizLibrary.render(dot, format: .png).isEmpty)
    #expect(try !drawn.png(scale: 0.5).isEmpty)
    #expect(try !DiagramFormat.pdf.encode(Drawing(drawn)).isEmpty)
  }

  @Test("a name of a megabyte is shortened", arguments: ["x", "é", "漢", "👩‍👩‍👧", "<", "\u{301}", "\0"])
  func longNames(_ part: String) throws {
    let name = String(repeating: part, count: (1 << 20) / part.utf8.count)
    let svg = try circuit(named: name).svg()
    #expect(svg.utf8.count < 200_000)
    let document = try #require(SVGDocument(svg))
    #expect(document.root.number("width") < 4000)
    for format in DiagramFormat.all where format.pathExtension != "json" {
      #expect(try format.encode(Drawing(circuit(named: name))).count < 1_000_000)
    }
  }

  @Test("title and description say what it is", arguments: SampleCircuit.all)
  func description(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    let svg = try document(circuit)
    let title = try #require(svg.root.children.first { $0.name == "title" })
    let desc = try #require(svg.root.children.first { $0.name == "desc" })
    #expect(title.text.contains(circuit.output.name ?? "an expression"))
    #expect(desc.text.contains("\(circuit.gateCount) gate"))
    #expect(svg.root.attributes["role"] == "graphics-document document")
    let ids = [title, desc].compactMap { $0.attributes["id"] }
    #expect(svg.root.attributes["aria-labelledby"] == ids.joined(separator: " "))
    for input in sample.inputs where input.takesGradient { #expect(desc.text.contains(input.name)) }
  }

  @Test("every wire tells its value and its gradient in words", arguments: SampleCircuit.all)
  func labels(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    let svg = try document(circuit)
    for (i, wire) in circuit.wires.enumerated() {
      let group = try #require(svg.groups.first { $0.attributes["id"] == "gw-w\(i)" })
      let label = group.attributes["aria-label"] ?? ""
      #expect(label.contains("value " + ValueText.inline(circuit.nodes[wire.source].value)))
      switch wire.gradient {
      case .value(let gradient): #expect(label.contains("gradient " + ValueText.inline(gradient)))
      case .cut(let reason): #expect(label.contains("no gradient: " + reason.text))
      }
      #expect(group.children.first { $0.name == "title" }?.text == label)
      #expect(group.attributes["role"] == "graphics-symbol")
    }
    for group in svg.groups where group.attributes["aria-hidden"] == nil {
      #expect(group.attributes["aria-label"]?.isEmpty == false)
    }
  }

  @Test("colours can be set by the page, and stand there without it")
  func customProperties() throws {
    let svg = try document(SampleCircuit.square.circuit())
    let style = svg.root.all.first { $0.name == "style" }?.text ?? ""
    for role in Theme.Role.allCases {
      let color = Theme.light[role].hex
      #expect(style.contains(".gw-f-\(role.rawValue){fill:var(--gw-\(role.rawValue),\(color))}"))
    }
    for text in svg.root.all where text.name == "text" { #expect(text.attributes["fill"] != nil) }
  }

  @Test("numbers that are not finite stand in a badge")
  func badges() throws {
    let svg = try document(SampleCircuit.notFinite.circuit())
    let badged = svg.groups.filter { $0.children.contains { $0.has("gw-f-alarm") } }
    #expect(!badged.isEmpty)
    for group in badged {
      let numbers = group.children.filter { $0.has("gw-f-alarmInk") }.map(\.text)
      #expect(!numbers.isEmpty && numbers.allSatisfy { ["NaN", "∞", "−∞"].contains($0) })
    }
    let plain = try document(SampleCircuit.square.circuit())
    #expect(!plain.root.all.contains { $0.has("gw-f-alarm") || $0.has("gw-f-alarmInk") })
  }

  @Test("a cut wire says why")
  func cuts() throws {
    let texts = try document(SampleCircuit.cuts.circuit()).texts
    for word in ["∅ detached", "∅ bool", "∅ int64", "∅ blocked", "∅ no path"] {
      #expect(texts.contains(word), "\(word)")
    }
  }
}
