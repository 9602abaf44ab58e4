#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that lies beside this one.
struct SiblingProgram {
  private let name: String

  init(_ name: String) { self.name = name }

  /// Becomes that program; comes back only where that fails.
  ///
  /// - Parameter arguments: What it is told.
  /// - Returns: Why it could not be started.
  func replaceThis(_ arguments: [String]) -> Failure {
    let folder = SiblingProgram.folder()
    let path = folder + name
    var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(path)]
    for argument in arguments { unsafe words.append(strdup(argument)) }
    unsafe words.append(nil)
    defer { for i in unsafe words.indices { unsafe free(words[i]) } }
    _ = unsafe execv(path, &words)
    let reason = unsafe String(cString: strerror(errno))
    return .unavailable(
      "cannot start \(path): \(reason); it is built beside gradwire by "
        + "'swift build -c release --product \(name)'")
  }

  /// Where this program lies, with a slash at the end.
  static func folder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    #if canImport(Darwin)
      var size = UInt32(buffer.count)
      let isKnown = unsafe _NSGetExecutablePath(&buffer, &size) == 0
    #else
      let isKnown = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0
    #endif
    guard isKnown else { return "" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let path = String(decoding: bytes, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
