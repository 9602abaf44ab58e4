public import Gradwire

/// A table that is too large to stand in this repository, and is fetched once.
public enum TableFile {
  /// Where the script for setting up puts the tables, as seen from the package's folder.
  public static let folder = ".build/tables"

  /// Reads a table.
  ///
  /// - Parameter path: A `.npy` file.
  /// - Returns: Its numbers, a row a sample.
  /// - Throws: `Missing` where the file cannot be read.
  public static func load(_ path: String) throws -> Tensor {
    do {
      return try Tensor(contentsOf: path)
    } catch {
      throw Missing(reason: "\(error)")
    }
  }

  /// A table that cannot be read.
  public struct Missing: Error, CustomStringConvertible {
    /// What is wrong with the file.
    public let reason: String

    /// The reason, and how to come by the table.
    public var description: String {
      reason + "\nhint: 'scripts/setup.sh tables' fetches the tables into \(folder)"
    }
  }
}
