import Circuits
import Diagrams
import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("Formats")
struct DiagramFormatTests {
  private func bytes(_ sample: SampleCircuit, _ format: DiagramFormat) throws -> [UInt8] {
    try format.encode(Drawing(sample.circuit()))
  }

  private func text(_ sample: SampleCircuit, _ format: DiagramFormat) throws -> String {
    String(decoding: try bytes(sample, format), as: UTF8.self)
  }

  @Test("SVG is well-formed", arguments: SampleCircuit.all)
  func svg(_ sample: SampleCircuit) throws {
    let document = try #require(SVGDocument(try text(sample, .svg)))
    #expect(document.root.name == "svg")
    #expect(document.groups.count > sample.inputs.count)
    #expect(try text(sample, .svg) == sample.circuit().svg())
  }

  /// Width and height in the header of a PNG file.
  private func size(_ png: [UInt8]) -> (Int, Int) {
    func number(_ start: Int) -> Int { png[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  @Test("PNG has the size of the figure times the scale", arguments: [0.5, 1, 2, 3])
  func png(_ scale: Double) throws {
    for sample in [SampleCircuit.square, .loss, .cuts] {
      let circuit = try sample.circuit()
      let png = try circuit.png(scale: scale)
      #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      let page = try Drawing(circuit).laidOut().size
      let (width, height) = size(png)
      #expect(abs(Double(width) - page.width * scale) <= 2, "\(sample.name)")
      #expect(abs(Double(height) - page.height * scale) <= 2, "\(sample.name)")
    }
  }

  @Test("a scale that is no scale is refused", arguments: [0, -1, 0.05, 21, .nan, .infinity])
  func badScale(_ scale: Double) throws {
    let circuit = try SampleCircuit.square.circuit()
    let error = #expect(throws: DiagramError.self) { try circuit.png(scale: scale) }
    guard case .badScale = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("0.1 and 20") == true)
  }

  @Test("PDF has a page", arguments: [SampleCircuit.square, .network, .notFinite])
  func pdf(_ sample: SampleCircuit) throws {
    let pdf = try bytes(sample, .pdf)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    #expect(String(decoding: pdf.suffix(20), as: UTF8.self).contains("%%EOF"))
  }

  @Test("a PDF's page is the figure's, whatever the scale of bitmaps")
  func pdfScale() throws {
    let circuit = try SampleCircuit.square.circuit()
    var large = DiagramStyle()
    large.scale = 8
    let page = try Drawing(circuit).laidOut().size
    for style in [DiagramStyle(), large] {
      let pdf = String(
        decoding: try DiagramFormat.pdf.encode(Drawing(circuit, style: style)), as: UTF8.self)
      let box = try #require(pdf.firstMatch(of: /MediaBox \[ ?0 0 ([0-9.]+) ([0-9.]+)/))
      #expect(abs((Double(box.output.1) ?? 0) - page.width) <= 2)
      #expect(abs((Double(box.output.2) ?? 0) - page.height) <= 2)
    }
  }

  @Test("DOT is laid out by Graphviz just as the drawing is", arguments: SampleCircuit.all)
  func dot(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    let labelled = try GraphvizLibrary.layout(dotText: text(sample, .dot))
    let plain = try GraphvizLibrary.layout(Plan(circuit, DiagramStyle()).graph(labelled: false))
    #expect(labelled.nodes.count == plain.nodes.count)
    for (a, b) in zip(labelled.nodes, plain.nodes) {
      #expect(a.name == b.name)
      let distance = hypot(a.center.x - b.center.x, a.center.y - b.center.y)
      #expect(distance <= 1, "\(a.name) lies \(distance) away")
    }
  }

  @Test("DOT shows the same numbers as the drawing")
  func dotLabels() throws {
    let dot = try text(.loss, .dot)
    for number in ["0.1342", "−0.5092", "−0.02037", "1.200", "tanh", "loss"] {
      #expect(dot.contains(number), "\(number)")
    }
  }

  @Test("JSON and text are the circuit's own", arguments: SampleCircuit.all)
  func others(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    #expect(try text(sample, .json) == circuit.json)
    #expect(try text(sample, .text) == circuit.derivation)
  }

  @Test("the same circuit gives the same bytes", arguments: DiagramFormat.all.map(\.pathExtension))
  func determinism(_ name: String) throws {
    let format = try DiagramFormat.forFile("x.\(name)")
    for sample in [SampleCircuit.loss, .matrix] {
      var (first, second) = (try bytes(sample, format), try bytes(sample, format))
      // cairo writes the time into PDF files.
      if name == "pdf" { (first, second) = (undated(first), undated(second)) }
      #expect(first == second)
    }
  }

  private func undated(_ pdf: [UInt8]) -> [UInt8] {
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    return Array(text.replacing(/CreationDate \([^)]*\)/, with: "").utf8)
  }

  @Test("one drawing gives all formats from one layout")
  func sharedLayout() throws {
    let drawing = Drawing(try SampleCircuit.square.circuit())
    for format in DiagramFormat.all {
      let fresh = try format.encode(Drawing(SampleCircuit.square.circuit()))
      let shared = try format.encode(drawing)
      #expect(format.pathExtension == "pdf" ? undated(shared) == undated(fresh) : shared == fresh)
    }
  }

  @Test(
    "a file's extension names its format, in any case",
    arguments: ["a.svg", "a.SVG", "/x.y/a.b.svg", "./.svg", "é.Svg"])
  func extensions(_ path: String) throws {
    #expect(try DiagramFormat.forFile(path).pathExtension == "svg")
  }

  @Test(
    "an unknown extension is refused with the known ones",
    arguments: ["a", "a.gif", "a.svg.bak", "", "/", ".", "..", "a.", "x.svg/a", "a.svgz", "svg"])
  func unknown(_ path: String) throws {
    let error = #expect(throws: DiagramError.self) { try DiagramFormat.forFile(path) }
    guard case .unknownFormat(_, let known) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(known == ["svg", "png", "pdf", "dot", "json", "txt"])
    #expect(error?.description.contains(".svg .png .pdf .dot .json .txt") == true)
  }

  @Test("every format's file in the folder is in the catalog")
  func catalog() throws {
    // Tests/DiagramsTests/Formats → the package.
    let package = URL(filePath: #filePath).pathComponents.dropLast(4)
    let folder = NSString.path(withComponents: package + ["Sources", "Diagrams", "Formats"])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("DiagramFormat+") }
    #expect(files.count == DiagramFormat.all.count)
    for file in files {
      let name = file.dropFirst("DiagramFormat+".count).dropLast(".swift".count).lowercased()
      let known = DiagramFormat.all.contains {
        $0.pathExtension == name || (name == "text" && $0.pathExtension == "txt")
      }
      #expect(known, "\(file) is not in DiagramFormat.all")
    }
    #expect(Set(DiagramFormat.all.map(\.pathExtension)).count == DiagramFormat.all.count)
    #expect(DiagramFormat.all.allSatisfy { !$0.summary.isEmpty && $0.mediaType.contains("/") })
  }
}

@Suite("Circuits that are too large")
struct TooManyGatesTests {
  private var style: DiagramStyle {
    var style = DiagramStyle()
    style.largestCircuit = 10
    return style
  }

  @Test("are refused with advice, but for the formats without a layout")
  func limit() throws {
    let circuit = try SampleCircuit.chain.circuit()
    for format in DiagramFormat.all {
      let drawing = Drawing(circuit, style: style)
      if ["json", "txt"].contains(format.pathExtension) {
        #expect(try !format.encode(drawing).isEmpty)
      } else {
        let error = #expect(throws: DiagramError.tooManyGates(count: 40, limit: 10)) {
          try format.encode(drawing)
        }
        let text = error?.description ?? ""
        #expect(text.contains("40") && text.contains("10"))
        #expect(text.contains("smaller part") && text.contains(".json") && text.contains(".txt"))
      }
    }
    #expect(try !SampleCircuit.square.circuit().svg(style: style).isEmpty)
  }

  @Test("a hundred gates that share an input are laid out in time, and their DOT file likewise")
  func large() throws {
    var program = "v = x\n"
    for i in 0..<30 { program += "v = tanh(v * x) + sin(v + \(i))\n" }
    let circuit = try SampleCircuit("large", program + "v", ["x": 0.5]).circuit()
    #expect(circuit.gateCount == 150)
    let start = ContinuousClock.now
    #expect(try SVGDocument(circuit.svg()) != nil)
    // It takes less than a second where nothing else runs.
    #expect(ContinuousClock.now - start < .seconds(30))
    let dot = String(decoding: try DiagramFormat.dot.encode(Drawing(circuit)), as: UTF8.self)
    let plain = try GraphvizLibrary.layout(Plan(circuit, DiagramStyle()).graph(labelled: false))
    #expect(
      try GraphvizLibrary.layout(dotText: dot).nodes.map(\.center) == plain.nodes.map(\.center))
  }
}
