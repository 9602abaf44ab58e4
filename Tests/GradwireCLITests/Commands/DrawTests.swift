import Foundation
import Testing

/// `gradwire draw`: what it draws.
struct DrawTests {
  @Test func oneRunWritesEveryFormat() async throws {
    let folder = try Folder()
    let names = ["a.dot", "a.json", "a.pdf", "a.png", "a.svg", "a.txt"]
    let outcome = try await Tool.run(
      ["draw", "A^2*(B+5)", "A=3", "B=2"] + names.flatMap { ["-o", $0] }, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "")
    #expect(folder.names == names)
    #expect(try folder.text("a.dot").hasPrefix("digraph"))
    #expect(try folder.text("a.pdf").hasPrefix("%PDF-"))
    #expect(
      try folder.bytes("a.png").prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(try folder.text("a.svg").hasPrefix("<svg"))
    #expect(try folder.text("a.svg").hasSuffix("</svg>\n"))
    #expect(try folder.text("a.txt").contains("42"))
  }

  @Test func everyWireHasItsGradient() async throws {
    let folder = try Folder()
    _ = try await Tool.run(["draw", "A^2*(B+5)", "A=3", "B=2", "-o", "a.json"], in: folder)
    let circuit = try CircuitDocument(folder.bytes("a.json"))
    #expect(circuit.format == "gradwire-circuit")
    var labels: [Int: String] = [:]
    for terminal in circuit.terminals { labels[terminal.id] = terminal.name ?? "number" }
    for gate in circuit.gates { labels[gate.id] = gate.primitive }
    #expect(circuit.gates.map(\.primitive) == ["pow", "add", "mul"])
    #expect(circuit.gates.map(\.value.numbers) == [[9], [7], [63]])
    var gradients: [String: [Double]] = [:]
    for wire in circuit.wires {
      let end = wire.gate.flatMap { labels[$0] } ?? "output"
      gradients["\(labels[wire.source] ?? "?") → \(end)"] = wire.gradient.data?.map(\.value)
    }
    // A² (B + 5) at 3, 2: d/dA = 2A (B + 5), d/dB = A², into × stand B + 5 and A².
    #expect(
      gradients == [
        "A → pow": [42], "B → add": [9], "number → add": [9], "pow → mul": [7],
        "add → mul": [9], "mul → output": [1],
      ])
  }

  @Test(arguments: ["A²(B + 5)", "A² (B+5)", "A**2 * (B + 5)", "(A)^2*(B+5)"])
  func spellingsGiveTheSameBytes(_ program: String) async throws {
    let folder = try Folder()
    _ = try await Tool.run(["draw", "A^2*(B+5)", "A=3", "B=2", "-o", "a.json"], in: folder)
    _ = try await Tool.run(["draw", program, "A=3", "B=2", "-o", "b.json"], in: folder)
    #expect(try folder.bytes("a.json") == folder.bytes("b.json"))
  }

  @Test func pipesGetSVG() async throws {
    let folder = try Folder()
    let piped = try await Tool.shell(
      "gradwire draw 'x*y' x=2 y=3 -o a.svg && gradwire draw 'x*y' x=2 y=3 | cat", in: folder)
    #expect(piped.messages == "")
    #expect(try folder.bytes("a.svg") == piped.output)
    #expect(piped.text.hasPrefix("<svg"))
  }

  @Test func frozenInputsAreConstants() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      ["draw", "A*B*C", "A=3", "B=2", "C=4", "--freeze", "B", "--freeze", "C", "-o", "a.json"],
      in: folder)
    #expect(outcome.code == 0)
    let terminals = try CircuitDocument(folder.bytes("a.json")).terminals
    #expect(terminals.map(\.name) == ["A", "B", "C"])
    #expect(terminals.map(\.kind) == ["input", "constant", "constant"])
  }

  @Test func optionsReachTheDrawing() async throws {
    let folder = try Folder()
    func svg(_ options: [String]) async throws -> String {
      try await Tool.run(["draw", "x*y", "x=2.5", "y=-7.25"] + options, in: folder).text
    }
    let plain = try await svg([])
    #expect(plain.contains(">2.500<"))
    #expect(plain.contains("above the wire"))
    #expect(try await svg(["--show", "none"]).contains(">2.500<") == false)
    #expect(try await svg(["--show", "values"]).contains(">2.500<"))
    #expect(try await svg(["--no-legend"]).contains("above the wire") == false)
    #expect(try await svg(["--show", "values,gradients"]) == plain)
    #expect(try await svg(["--show", "gradients,values,local"]) != plain)
    #expect(try await svg(["--theme", "light"]) == plain)
    for theme in ["dark", "print", "classic"] {
      #expect(try await svg(["--theme", theme]) != plain, "\(theme)")
    }
  }

  @Test func scaleMultipliesPixels() async throws {
    let folder = try Folder()
    func width(_ scale: String) async throws -> Int {
      _ = try await Tool.run(
        ["draw", "x*y", "x=2", "y=3", "--scale", scale, "-o", "a.png"], in: folder)
      // The width stands big-endian after signature, length and "IHDR".
      return try folder.bytes("a.png")[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    let (one, three) = (try await width("1"), try await width("3"))
    #expect(abs(three - 3 * one) <= 3)
    #expect(one > 50)
  }

  @Test(arguments: [
    Refusal(["--theme", "sepia"], 64, "sepia", "light, dark"),
    Refusal(["--theme", ""], 64, "light, dark"),
    Refusal(["--show", "value"], 64, "'value'", "values, gradients, local"),
    Refusal(["--show", "values,,local"], 64, "''"),
    Refusal(["--show", "values,none"], 64, "'none'"),
    Refusal(["--scale", "0"], 64, "0.1", "20"),
    Refusal(["--scale", "nan"], 64, "0.1", "20"),
    Refusal(["--scale", "1e9"], 64, "0.1", "20"),
    Refusal(["--scale", "big"], 64, "big", "--scale"),
    Refusal(["--scale=-1"], 64, "0.1", "20"),
  ])
  func badOptionsAreRefused(_ refusal: Refusal) async throws {
    let whole = Refusal(
      arguments: ["draw", "x", "x=1", "-o", "x.svg"] + refusal.arguments, refusal)
    try await whole.check(in: Folder())
  }

  @Test(arguments: ["'text'", "[1, 2]", "None", "float32"])
  func onlyTensorsAreDrawn(_ program: String) async throws {
    try await Refusal(["draw", program, "-o", "x.svg"], 65, "only a tensor or a number").check(
      in: Folder())
  }
}
