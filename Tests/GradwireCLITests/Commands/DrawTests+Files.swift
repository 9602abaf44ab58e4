import Foundation
import Testing

/// `gradwire draw -o`: files that cannot be written, and files that can.
struct DrawFileTests {
  @Test func onePathTwiceIsOneFile() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      ["draw", "x", "x=1", "-o", "x.svg", "-o", "x.svg"], in: folder)
    #expect(outcome.code == 0)
    #expect(folder.names == ["x.svg"])
  }

  @Test func extensionsMayBeCapitals() async throws {
    let folder = try Folder()
    #expect(try await Tool.run(["draw", "x", "x=1", "-o", "X.SVG"], in: folder).code == 0)
    #expect(folder.names == ["X.SVG"])
  }

  @Test func namesMayBeStrange() async throws {
    let folder = try Folder()
    let name = "ein Ω \"<>& 图.svg"
    #expect(try await Tool.run(["draw", "x", "x=1", "-o", name], in: folder).code == 0)
    #expect(folder.names == [name])
  }

  @Test(arguments: [
    Refusal(["-o", "x.gif"], 64, "x.gif", ".svg .png .pdf .dot .json .txt"),
    Refusal(["-o", "x"], 64, "-o x", "no extension"),
    Refusal(["-o", "ok.svg", "-o", "x."], 64, "-o x."),
    Refusal(["-o", "svg"], 64, "no extension"),
    Refusal(["-o", ""], 64, "no extension"),
    Refusal(["-o", "-"], 64, "no extension"),
    Refusal(["-o", "folder.svg/x"], 64, "no extension"),
    Refusal(["-o", "missing/x.svg"], 73, "missing/x.svg"),
    Refusal(["-o", "folder.svg"], 73, "folder.svg", "directory"),
    Refusal(["-o", "file/x.svg"], 73, "file/x.svg"),
    Refusal(["-o", "\u{1B}[31m/x.svg"], 73, "x.svg"),
    Refusal(["-o", "/dev/missing.svg"], 73, "/dev/missing.svg"),
    Refusal(["-o", String(repeating: "x", count: 300) + ".svg"], 73, "xxx"),
  ])
  func badPathsAreRefused(_ refusal: Refusal) async throws {
    let folder = try Folder()
    _ = try await Tool.shell("mkdir folder.svg && touch file", in: folder)
    try await Refusal(arguments: ["draw", "x", "x=1"] + refusal.arguments, refusal).check(
      in: folder)
  }

  @Test func whatStoodThereStaysAfterAFailure() async throws {
    let folder = try Folder()
    try folder.write("x.svg", "old")
    try await Refusal(["draw", "x", "-o", "x.svg"], 65, "'x'").check(in: folder)
    #expect(try folder.text("x.svg") == "old")
  }

  /// A link to a device that is always full needs no rights.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func fullDevicesAreTold() async throws {
    let folder = try Folder()
    _ = try await Tool.shell("ln -s /dev/full x.svg", in: folder)
    try await Refusal(["draw", "x", "x=1", "-o", "x.svg"], 73, "x.svg").check(in: folder)
  }

  /// What stands after the colon of a listing made inside a file system of the test's own.
  private static let listing = "; code=$?; ls -A disk >left; test ! -s left || cat left; exit $code"

  @Test(.enabled("file systems cannot be mounted here") { try await Mounts.arePossible() })
  func fullDisksAreTold() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      Mounts.inside("size=16k") + "gradwire draw 'x*x*x*x*x*x' x=1 -o disk/x.png" + Self.listing
        + "'", in: folder)
    outcome.checkRefused(73, ["disk/x.png", "No space left"])
  }

  @Test(.enabled("file systems cannot be mounted here") { try await Mounts.arePossible() })
  func readOnlyDisksAreTold() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      Mounts.inside("ro") + "gradwire draw x x=1 -o disk/x.svg" + Self.listing + "'", in: folder)
    outcome.checkRefused(73, ["disk/x.svg", "Read-only"])
  }

  @Test func fileSizeLimitsAreTold() async throws {
    let folder = try Folder()
    // In blocks of 512 or 1024 bytes, according to the shell.
    let outcome = try await Tool.shell(
      "ulimit -f 1; exec gradwire draw 'x*x*x' x=1 -o x.svg", in: folder)
    outcome.checkRefused(73, ["x.svg", "too large"])
    #expect(folder.names == [])
  }

  @Test(.enabled("root cannot give up its rights here") { try await Rights.canBeGivenUp() })
  func missingRightsAreTold() async throws {
    let folder = try Folder()
    let outcome = try await Tool.shell(
      """
      mkdir closed && echo old >old.svg && chmod 444 old.svg && chmod 555 closed
      \(Rights.givenUp) gradwire draw x x=1 -o closed/x.svg; first=$?
      \(Rights.givenUp) gradwire draw x x=1 -o old.svg 2>second; test $? = $first || exit 1
      ls -A closed
      exit $first
      """, in: folder)
    outcome.checkRefused(73, ["closed/x.svg", "Permission denied"])
    #expect(try folder.text("second") == "error: cannot write old.svg: Permission denied\n")
    #expect(try folder.text("old.svg") == "old\n")
    #expect(folder.names == ["closed", "old.svg", "second"])
  }
}

/// File systems of a test's own, in a namespace that ends with the command.
private enum Mounts {
  /// Begins a command that runs with an empty file system mounted at `disk`; a quote ends it.
  static func inside(_ options: String) -> String {
    "mkdir -p disk; unshare -rm sh -c 'mount -t tmpfs -o \(options) tmpfs disk && "
  }

  static func arePossible() async throws -> Bool {
    try await Tool.shell(inside("size=16k") + "true'", in: Folder()).code == 0
  }
}

/// Rights that root has and others do not.
private enum Rights {
  /// Stands before a command that shall not override permissions.
  static let givenUp = #"$(test "$(id -u)" != 0 || echo setpriv --bounding-set=-all)"#

  static func canBeGivenUp() async throws -> Bool {
    try await Tool.shell("\(givenUp) true", in: Folder()).code == 0
  }
}
