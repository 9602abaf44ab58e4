#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The lines of a file or of standard input, one after the other, never more than one in memory.
final class LineReader {
  /// A line without its end.
  enum Line {
    /// The whole line.
    case whole([UInt8])
    /// The beginning of a line that is longer than the limit.
    case tooLong([UInt8])
  }

  /// What to call the source in messages.
  let name: String
  /// The bytes that are known to be there, nil for pipes.
  let size: Int?
  /// The bytes that have been taken so far.
  private(set) var position = 0
  private let limit: Int
  private let file: Int32
  private var chunk: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  private static let chunkSize = 1 << 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for standard input.
  ///   - limit: The longest line that is read whole.
  /// - Throws: A `Failure` if it cannot be read.
  init(_ path: String, limit: Int) throws(Failure) {
    self.limit = limit
    name = path == "-" ? "standard input" : path
    file = path == "-" ? dup(STDIN_FILENO) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable("cannot read \(name): \(LineReader.reason)") }
    var status = stat()
    let isRegular = unsafe fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
    // Folders can be opened, but speak up only when they are read.
    try fill()
    if chunk.starts(with: LineReader.byteOrderMark) { start = LineReader.byteOrderMark.count }
  }

  deinit { if file >= 0 { _ = close(file) } }

  /// The next line, nil at the end.
  ///
  /// - Returns: The line.
  /// - Throws: A `Failure` if it cannot be read.
  func next() throws(Failure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if start == chunk.count {
        try fill()
        if isAtEnd {
          return line.isEmpty && !isTooLong ? nil : isTooLong ? .tooLong(line) : .whole(line)
        }
      }
      let rest = chunk[start...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let piece = rest[..<(end ?? rest.endIndex)]
      position += piece.count + (end == nil ? 0 : 1)
      start = end.map { $0 + 1 } ?? chunk.count
      if line.count + piece.count > limit { isTooLong = true }
      line += piece.prefix(max(0, limit - line.count))
      if end != nil { return isTooLong ? .tooLong(line) : .whole(line) }
    }
  }

  private func fill() throws(Failure) {
    if isAtEnd { return }
    start = 0
    while true {
      chunk = [UInt8](repeating: 0, count: LineReader.chunkSize)
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR && !Interrupt.isPending { continue }
      if count < 0 && errno != EINTR {
        throw .unreadable("cannot read \(name): \(LineReader.reason)")
      }
      isAtEnd = count <= 0
      chunk.removeLast(chunk.count - max(count, 0))
      return
    }
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
