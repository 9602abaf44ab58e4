import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A terminal that nobody sits at.
struct PseudoTerminal {
  private let near: FileHandle
  private let far: FileHandle

  struct Unavailable: Error {}

  init() throws {
    var (near, far): (Int32, Int32) = (-1, -1)
    guard unsafe openpty(&near, &far, nil, nil, nil) == 0 else { throw Unavailable() }
    self.near = FileHandle(fileDescriptor: near, closeOnDealloc: true)
    self.far = FileHandle(fileDescriptor: far, closeOnDealloc: true)
    // Other tests start processes, too; those must not keep the terminal open.
    for file in [near, far] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
  }

  /// Runs the tool with standard output and standard error on the terminal; what it shows must fit
  /// the terminal's buffer of 4 kB.
  ///
  /// - Parameters:
  ///   - arguments: The tool's arguments.
  ///   - folder: Where it runs.
  ///   - noColor: The environment's NO_COLOR.
  /// - Returns: What stands on the terminal.
  /// - Throws: If there is no tool, or no process can be started.
  func run(_ arguments: [String], in folder: Folder, noColor: String? = nil) async throws -> String
  {
    let process = try Tool.process(
      Tool.productsFolder().appending(path: "gradwire"), arguments, in: folder)
    process.environment?["NO_COLOR"] = noColor
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = far
    process.standardError = far
    try await process.runToEnd()
    try far.close()
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(near.fileDescriptor, $0.baseAddress, $0.count)
      }
      // Linux ends with an error when the other side has closed.
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
