import Testing

/// A command line that must be refused, with one clear message and no file left behind.
struct Refusal: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let code: Int32
  /// What the message must contain.
  let parts: [String]

  init(_ arguments: [String], _ code: Int32, _ parts: String...) {
    self.arguments = arguments
    self.code = code
    self.parts = parts
  }

  /// The same refusal of a longer command line.
  init(arguments: [String], _ other: Refusal) {
    self.arguments = arguments
    code = other.code
    parts = other.parts
  }

  var testDescription: String { arguments.joined(separator: " ").prefix(60).debugDescription }

  /// Runs the command line and checks all of it.
  func check(in folder: Folder, input: String = "") async throws {
    let before = folder.names
    let outcome = try await Tool.run(arguments, in: folder, input: input)
    outcome.checkRefused(code, parts)
    #expect(folder.names == before, "files are left behind")
  }
}

extension Tool.Outcome {
  /// Checks exit code and message.
  func checkRefused(
    _ code: Int32, _ parts: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.code == code, "\(messages)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, "data of a failed command", sourceLocation: sourceLocation)
    let errors = messages.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 1, "\(messages)", sourceLocation: sourceLocation)
    for part in parts {
      #expect(messages.contains(part), "\(messages)", sourceLocation: sourceLocation)
    }
    // A message fits a terminal: no backtrace, no megabyte of somebody's program.
    #expect(messages.utf8.count < 1500, sourceLocation: sourceLocation)
    #expect(messages.hasSuffix("\n"), sourceLocation: sourceLocation)
    let isClean = messages.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    #expect(isClean, "control characters reach the terminal", sourceLocation: sourceLocation)
  }
}
