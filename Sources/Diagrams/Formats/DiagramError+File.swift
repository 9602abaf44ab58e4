internal import Files

extension DiagramError {
  /// Writes a file whole or not at all.
  static func writing(_ bytes: [UInt8], to path: String) throws(DiagramError) {
    do throws(FileError) { try WholeFile.write(bytes, to: path) } catch {
      throw DiagramError(error)
    }
  }

  private init(_ error: FileError) {
    switch error {
    case .unreadable(let path, let reason), .unwritable(let path, let reason):
      self = .unwritable(path: path, reason: reason)
    }
  }
}
