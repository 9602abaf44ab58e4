#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Texts from files and from standard input.
enum InputFile {
  /// The largest program that is read; a line of text a gate would be millions of gates.
  private static let limit = 64 << 20

  /// The text of a file in UTF-8.
  static func text(_ path: String) throws(Failure) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable("cannot read \(path): \(reason)") }
    defer { _ = close(file) }
    return try contents(of: file, path)
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable("cannot read \(path): \(reason)") }
    defer { _ = close(file) }
    return try bytes(of: file, path)
  }

  /// All of standard input.
  static func standardInput() throws(Failure) -> String {
    try contents(of: STDIN_FILENO, "standard input")
  }

  private static func contents(of file: Int32, _ name: String) throws(Failure) -> String {
    guard let text = String(validating: try bytes(of: file, name), as: UTF8.self) else {
      throw .unreadable("\(name) is not text in UTF-8")
    }
    return text
  }

  private static func bytes(of file: Int32, _ name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable("cannot read \(name): \(reason)") }
      if count == 0 { break }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw .unreadable("\(name) is larger than \(limit >> 20) MB; that is no program")
      }
    }
    return bytes
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
