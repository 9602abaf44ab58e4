#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import Autograd
internal import Files

extension HeldBytes {
  /// Files from this size on are mapped instead of read: their arrays come from the disk when they are
  /// looked at.
  static let largestCopied = 16 << 20

  /// The most that a pipe may bring; a file's size is known beforehand.
  private static let largestPiped = 1 << 30

  /// The bytes of a file.
  ///
  /// A mapped file must not be shortened while tensors use it; the system then ends the program. Files
  /// that are replaced, as we and most others write them, stay what they were.
  static func file(_ path: String) throws(FileError) -> HeldBytes {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { _ = close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let size = Int(status.st_size)
      if size >= largestCopied, let mapped = mapped(file, size) { return mapped }
      return unsafe try HeldBytes(count: size) { room throws(FileError) in
        unsafe try fill(room, from: file, path)
      }
    case S_IFIFO: return HeldBytes(try piped(file, path))
    case S_IFDIR: throw .unreadable(path: path, reason: "it is a directory")
    default: throw .unreadable(path: path, reason: "it is neither a file nor a pipe")
    }
  }

  /// The file in memory; what is written there, the file never sees.
  private static func mapped(_ file: Int32, _ size: Int) -> HeldBytes? {
    let start = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0)
    guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
    return unsafe HeldBytes(adopting: start, count: size) { unsafe _ = munmap($0, $1) }
  }

  private static func fill(
    _ room: UnsafeMutableRawBufferPointer, from file: Int32, _ path: String
  ) throws(FileError) {
    var done = 0
    while done < room.count {
      let count = unsafe read(file, room.baseAddress.map { unsafe $0 + done }, room.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      guard count > 0 else {
        throw .unreadable(path: path, reason: "it became shorter while it was read")
      }
      done += count
    }
  }

  private static func piped(_ file: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= largestPiped else {
        throw .unreadable(
          path: path, reason: "more than \(largestPiped >> 30) GB came by a pipe; use a file")
      }
    }
  }

  private static func failure(_ path: String) -> FileError {
    .unreadable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
