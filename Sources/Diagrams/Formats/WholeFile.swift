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
  public static func write(_ bytes: [UInt8], to path: String) throws(DiagramError) {
    // A link stays a link; what it names is replaced.
    let target = resolved(path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR {
      throw .unwritable(path: path, reason: "it is a directory")
    }
    // Nothing in /dev may ever be replaced, whatever it leads to.
    if (exists && kind != S_IFREG) || path.hasPrefix("/dev/") {
      return try finish(bytes, unsafe open(path, O_WRONLY | O_CLOEXEC), path)
    }
    let isWritable = unsafe access(target, W_OK) == 0
    if exists && !isWritable { throw failure(path) }
    // A name of its own for every writer, and none that a crash left behind is in the way of.
    let number = UInt64.random(in: 0...UInt64.max)
    let passing = folder(of: target) + ".\(String(number, radix: 36)).part"
    // The usual permissions of new files, less the process's mask.
    let file = unsafe open(passing, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(path) }
    do throws(DiagramError) {
      try finish(bytes, file, path)
      if exists { _ = unsafe chmod(passing, status.st_mode & 0o777) }
      guard unsafe rename(passing, target) == 0 else { throw failure(path) }
    } catch {
      _ = unsafe unlink(passing)
      throw error
    }
  }

  /// Where a path leads, also by way of a link to what does not exist yet.
  private static func resolved(_ path: String) -> String {
    var path = path
    // Links may lead in circles; the system, too, gives up after so many.
    for _ in 0..<40 {
      if let real = unsafe realpath(path, nil) {
        defer { unsafe free(real) }
        return unsafe String(cString: real)
      }
      guard let next = link(path) else { return path }
      path = next.hasPrefix("/") ? next : folder(of: path) + next
    }
    return path
  }

  /// What a link says, nil where there is none.
  private static func link(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = unsafe readlink(path, &bytes, bytes.count)
    guard length > 0 else { return nil }
    return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A path up to its last slash, that included.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// Writes everything and closes.
  private static func finish(_ bytes: [UInt8], _ file: Int32, _ path: String) throws(DiagramError) {
    guard file >= 0 else { throw failure(path) }
    do throws(DiagramError) { try write(bytes, toDescriptor: file, named: path) } catch {
      _ = close(file)
      throw error
    }
    // Full disks and quotas may speak up only here.
    guard close(file) == 0 else { throw failure(path) }
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
  ) throws(DiagramError) {
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

  private static func failure(_ path: String) -> DiagramError {
    .unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}

/// `write` of the C library, out of reach of the methods of that name.
private func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, start, count)
}
