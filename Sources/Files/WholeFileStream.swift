#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that grows piece by piece and has its name only when it is complete.
///
/// Everything goes to a passing name in the same folder. What stood there before stays until
/// `commit()`; a stream that is dropped before takes its passing file along. Devices and pipes are
/// written directly.
///
/// ```swift
/// let stream = try WholeFileStream("run.csv")
/// try stream.write(Array("step,loss\n".utf8))
/// try stream.finish()   // all bytes are on their way to the disk
/// try stream.commit()   // run.csv is there
/// ```
public final class WholeFileStream {
  /// Where to, as it was given.
  public let path: String
  private let target: String
  /// The passing name; nil for devices.
  private var passing: String?
  /// The permissions of the file that is replaced.
  private let permissions: mode_t?
  private var file: Int32
  private var pending: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Makes the passing file.
  ///
  /// - Parameter path: Where to.
  /// - Throws: `unwritable` with the system's reason.
  public init(_ path: String) throws(FileError) {
    self.path = path
    // A link stays a link; what it names is replaced.
    target = PathTarget.resolved(path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR {
      throw .unwritable(path: path, reason: "it is a directory")
    }
    permissions = exists ? status.st_mode & 0o777 : nil
    // Nothing in /dev may ever be replaced, whatever it leads to.
    if (exists && kind != S_IFREG) || path.hasPrefix("/dev/") {
      passing = nil
      file = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let isWritable = unsafe access(target, W_OK) == 0
      if exists && !isWritable { throw WholeFile.failure(path) }
      // A name of its own for every writer, and none that a crash left behind is in the way of.
      let number = UInt64.random(in: 0...UInt64.max)
      let name = PathTarget.folder(of: target) + ".\(String(number, radix: 36)).part"
      // The usual permissions of new files, less the process's mask.
      file = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      passing = file >= 0 ? name : nil
    }
    guard file >= 0 else { throw WholeFile.failure(path) }
  }

  deinit {
    if file >= 0 { _ = close(file) }
    if let passing { _ = unsafe unlink(passing) }
  }

  /// Adds bytes; they may wait in memory for more.
  ///
  /// - Parameter bytes: What comes next in the file.
  /// - Throws: `unwritable` with the system's reason.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    pending += bytes
    if pending.count >= WholeFileStream.bufferSize { try flush() }
  }

  private func flush() throws(FileError) {
    try WholeFile.write(pending, toDescriptor: file, named: path)
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and closes; nothing can be added any more.
  ///
  /// - Throws: `unwritable` with the system's reason.
  public func finish() throws(FileError) {
    guard file >= 0 else { return }
    try flush()
    let closed = file
    file = -1
    // Full disks and quotas may speak up only here.
    guard close(closed) == 0 else { throw WholeFile.failure(path) }
  }

  /// Finishes, and gives the file its name.
  ///
  /// - Throws: `unwritable` with the system's reason.
  public func commit() throws(FileError) {
    try finish()
    guard let passing else { return }
    if let permissions { _ = unsafe chmod(passing, permissions) }
    guard unsafe rename(passing, target) == 0 else { throw WholeFile.failure(path) }
    self.passing = nil
  }
}

/// Where paths lead.
private enum PathTarget {
  /// Where a path leads, also by way of a link to what does not exist yet.
  static func resolved(_ path: String) -> String {
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
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
