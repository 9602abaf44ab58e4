#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Console
import Files

extension Terminal {
  /// Writes data, whole, to standard output.
  static func put(_ bytes: [UInt8]) throws(Failure) {
    do throws(FileError) {
      try WholeFile.write(bytes, toDescriptor: STDOUT_FILENO, named: "standard output")
    } catch {
      throw Failure(error)
    }
  }

  /// Writes text to standard output.
  static func put(_ text: String) throws(Failure) { try put(Array(text.utf8)) }
}
