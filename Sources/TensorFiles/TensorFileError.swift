public import Autograd
public import Files

/// Why arrays could not be read from a file or written to one.
public enum TensorFileError: Error, Sendable, Equatable {
  /// The system refuses.
  case file(FileError)
  /// The file is not what its name says.
  case malformed(path: String, ArrayFormatError)
  /// A file name that no format of arrays goes by.
  case unknownFormat(path: String, known: [String])
  /// An array that the file does not hold, and those that it holds.
  case noArray(named: String, path: String, known: [String])
  /// A file with several arrays, where one is wanted.
  case severalArrays(path: String, known: [String])
  /// A format that holds one array, where there are several.
  case oneArrayOnly(path: String)
  /// A tensor that the format has no place for, and why.
  case notStorable(name: String, path: String, reason: String)
  /// Arrays that are not those of the module.
  case notFitting(path: String, StateDictError)
}

extension TensorFileError: CustomStringConvertible {
  /// Which file, what is wrong, and what to do.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .malformed(let path, let error): "\(path), \(error.description)"
    case .unknownFormat(let path, let known):
      "\(path): no format of arrays goes by that name; use one of "
        + known.map { "." + $0 }.joined(separator: " ")
    case .noArray(let name, let path, let known):
      "\(path) has no array '\(TensorFileError.short(name))'; it has \(TensorFileError.list(known))"
    case .severalArrays(let path, let known):
      "\(path) has \(known.count) arrays; choose one of \(TensorFileError.list(known))"
    case .oneArrayOnly(let path):
      "\(path): such a file holds one array; use .npz or .safetensors for several"
    case .notStorable(let name, let path, let reason):
      "\(path): '\(TensorFileError.short(name))' cannot be written: \(reason)"
    case .notFitting(let path, let error): "\(path): \(error.description)"
    }
  }

  /// A name that fits a line; hostile files have longer ones.
  private static func short(_ name: String) -> String {
    name.count > 40 ? name.prefix(40) + "…" : name
  }

  /// The first few names.
  private static func list(_ names: [String]) -> String {
    if names.isEmpty { return "none" }
    return names.prefix(12).map { short($0) }.joined(separator: ", ")
      + (names.count > 12 ? " and more" : "")
  }
}

extension TensorFileError {
  /// Names the file in errors of its format.
  static func reading<R>(
    _ path: String, _ body: () throws(ArrayFormatError) -> R
  ) throws(TensorFileError) -> R {
    do throws(ArrayFormatError) { return try body() } catch {
      throw .malformed(path: path, error)
    }
  }
}
