import Foundation
import Testing

@Suite("Code in lessons")
struct LessonCodeTests {
  private static let modules = [
    "Kernels", "Autograd", "Circuits", "Files", "TensorFiles", "Pages", "Graphviz", "Diagrams",
    "Plots", "Gradwire",
  ]

  /// The C libraries that the modules name.
  private var moduleMaps: [String] {
    let sources = LessonCode.folder.appending(path: "../../Sources").standardizedFileURL
    return ["CMath", "CGraphviz", "CZlib", "Kernels/include"].flatMap { module in
      ["-Xcc", "-fmodule-map-file=\(sources.path)/\(module)/module.modulemap"]
    }
  }

  /// One program of all codes: each is a function, so that one compilation does for all.
  private func program(_ codes: [LessonCode]) -> String {
    var text = "import Gradwire\n"
    for (i, code) in codes.enumerated() {
      let body = (code.swift ?? "").components(separatedBy: "\n").map { line in
        line == "import Gradwire" ? "" : line
      }
      text += "func lesson\(i)() throws {\n"
      text += "#sourceLocation(file: \"\(code.lesson)\", line: \(code.line))\n"
      text += body.joined(separator: "\n") + "#sourceLocation()\n}\n"
    }
    for i in codes.indices { text += "print(\"\(Self.mark)\")\ntry lesson\(i)()\n" }
    return text
  }

  private static let mark = "=== next ==="

  /// What the tests themselves were linked from: folders may hold objects of files that are gone.
  private func objects(_ products: URL) throws -> [String] {
    let list = products.appending(path: "gradwirePackageTests.product/Objects.LinkFileList")
    return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { path in Self.modules.contains { path.contains("/\($0).build/") } }
  }

  @Test("in Swift compiles, and prints what the lessons say", .timeLimit(.minutes(5)))
  func swiftRuns() throws {
    let codes = try LessonCode.all().filter { $0.swift != nil }
    #expect(codes.count >= 10)
    let workshop = try Workshop()
    let source = workshop.folder.appending(path: "main.swift")
    try Data(program(codes).utf8).write(to: source)
    let products = try Products.folder()
    let binary = workshop.folder.appending(path: "lessons-code").path
    _ = try Command.output(
      "swiftc",
      ["-swift-version", "6"] + moduleMaps + [
        "-I", products.appending(path: "Modules").path, source.path,
      ]
        + objects(products) + ["-lgvc", "-lcgraph", "-lcdt", "-lz", "-lm", "-o", binary],
      in: workshop.folder)
    let printed = try Command.output(binary, [], in: workshop.folder)
    let parts = printed.components(separatedBy: Self.mark + "\n").dropFirst()
    #expect(parts.count == codes.count)
    for (code, part) in zip(codes, parts) {
      if let output = code.output { #expect(part == output, "\(code)") }
    }
  }

  @Test(
    "in PyTorch prints the same",
    .enabled(if: PyTorch.python != nil, "PyTorch is not installed for python3 or GRADWIRE_PYTHON"))
  func pythonAgrees() throws {
    let python = try #require(PyTorch.python)
    let workshop = try Workshop()
    for code in try LessonCode.all() {
      guard let text = code.python, let output = code.output else { continue }
      let file = workshop.folder.appending(path: "code.py")
      try Data(text.utf8).write(to: file)
      let printed = try Command.output(python, [file.path], in: workshop.folder)
      #expect(printed == output, "\(code)")
    }
  }
}
