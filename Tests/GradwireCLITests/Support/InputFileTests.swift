import Testing

/// Programs from files and from standard input.
struct InputFileTests {
  private static let answer = "z = 7\nd z / d A = 2\n"

  @Test(arguments: [
    "y = A*2\nz = y + 1\n", "y = A*2\r\nz = y + 1\r\n", "y = A*2\rz = y + 1",
    "\u{FEFF}y = A*2\nz = y + 1", "\u{FEFF}y = A*2; z = y + 1\r\n",
    "# twice\n\ny = 2A # and\n\nz = (y\n+ 1)",
  ])
  func filesAreRead(_ program: String) async throws {
    let folder = try Folder()
    try folder.write("lesson.circuit", program)
    let outcome = try await Tool.run(["eval", "lesson.circuit", "A=3"], in: folder)
    #expect(outcome.text == Self.answer)
    #expect(outcome.messages == "")
  }

  @Test func standardInputIsRead() async throws {
    let outcome = try await Tool.run(
      ["eval", "-", "A=3"], in: Folder(), input: "y = A*2\nz = y + 1\n")
    #expect(outcome.text == Self.answer)
  }

  @Test func pipesAreRead() async throws {
    let outcome = try await Tool.shell(
      "{ printf 'y = A*2\\n'; sleep 0.1; printf 'z = y + 1'; } | gradwire eval - A=3", in: Folder())
    #expect(outcome.text == Self.answer)
  }

  @Test func foldersAndStrangeNamesAreFine() async throws {
    let folder = try Folder()
    _ = try await Tool.shell("mkdir 'Übung 1'", in: folder)
    try folder.write("Übung 1/a b.circuit", "y = A*2\nz = y + 1\n")
    let outcome = try await Tool.run(["eval", "Übung 1/a b.circuit", "A=3"], in: folder)
    #expect(outcome.text == Self.answer)
  }

  @Test(arguments: [
    Refusal(["eval", "missing.circuit"], 66, "missing.circuit"),
    Refusal(["eval", "missing/a.circuit"], 66, "missing/a.circuit"),
    Refusal(["eval", "\u{1B}]0;title\u{7}.circuit"], 66, "title"),
    Refusal(["eval", "folder.circuit"], 66, "folder.circuit", "directory"),
    Refusal(["eval", "bytes.circuit"], 66, "bytes.circuit", "UTF-8"),
    Refusal(["eval", "wide.circuit", "A=3"], 66, "wide.circuit", "UTF-8"),
    Refusal(["eval", "empty.circuit"], 65, "empty.circuit", "empty"),
  ])
  func badFilesAreRefused(_ refusal: Refusal) async throws {
    let folder = try Folder()
    _ = try await Tool.shell("mkdir folder.circuit", in: folder)
    try folder.write("bytes.circuit", UInt8.min...UInt8.max)
    try folder.write("wide.circuit", [0xFF, 0xFE] + "A*2".utf8.flatMap { [$0, 0] })
    try folder.write("empty.circuit", "")
    try await refusal.check(in: folder)
  }

  @Test func tooLargeFilesAreRefused() async throws {
    let folder = try Folder()
    _ = try await Tool.shell("head -c 70000000 /dev/zero >big.circuit", in: folder)
    try await Refusal(["eval", "big.circuit"], 66, "big.circuit", "64 MB").check(in: folder)
  }

  @Test(arguments: [
    ("gradwire eval - <&-", 66 as Int32), ("gradwire eval - </", 66),
    ("gradwire eval - </dev/null", 65),
  ])
  func badStandardInputIsTold(_ script: String, _ code: Int32) async throws {
    try await Tool.shell(script, in: Folder()).checkRefused(code, ["standard input"])
  }

  @Test func errorsNameTheFile() async throws {
    let folder = try Folder()
    try folder.write("lesson.circuit", "y = A*2\nz = y + b\n")
    try await Refusal(
      ["eval", "lesson.circuit", "A=3"], 65, "in lesson.circuit:\n", "'b'", "2 | z"
    ).check(
      in: folder)
    try folder.write("lesson.circuit", "y = A*2\nz = (y\n")
    try await Refusal(["eval", "lesson.circuit", "A=3"], 65, "in lesson.circuit:\n").check(
      in: folder)
  }
}
