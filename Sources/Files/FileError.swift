/// Why a file could not be read or written.
public enum FileError: Error, Sendable, Equatable {
  /// A file that could not be read, and why.
  case unreadable(path: String, reason: String)
  /// A file that could not be written, and why.
  case unwritable(path: String, reason: String)
}

extension FileError: CustomStringConvertible {
  /// Which file, and the system's reason.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    }
  }
}
