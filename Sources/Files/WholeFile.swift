#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that are written whole or not at all.
public enum WholeFile {
  /// Writes bytes under a passing name in the same folder, then gives the file its name.
  ///
  /// What stood there before stays until the new file is complete. Devices and pipes are written
  /// directly.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: Where to.
  /// - Throws: `unwritable` with the system's reason; nothing is left behind.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let stream = try WholeFileStream(path)
    try stream.write(bytes)
    try stream.commit()
  }

  /// Writes all bytes to an open file, standard output for instance.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - file: An open descriptor, which stays open.
  ///   - name: What to call it in an error.
  /// - Throws: `unwritable` with the system's reason.
  public static func write(
    _ bytes: [UInt8], toDescriptor file: Int32, named name: String
  ) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes[done...].withUnsafeBytes { rest in
        unsafe systemWrite(file, rest.baseAddress, rest.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw failure(name) }
      done += written
    }
  }

  static func failure(_ path: String) -> FileError {
    .unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}

/// `write` of the C library, out of reach of the methods of that name.
private func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, start, count)
}
