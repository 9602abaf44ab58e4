import Autograd
import TensorFiles

/// An array of a file as the value of an input: `x.npy`, `data.npz:x`.
struct ArrayArgument {
  private let input: String
  private let path: String
  private let array: String?

  /// What may follow a file's name, after a colon, if it ends so.
  private static let severalArrays = [".npz:", ".safetensors:"]

  /// Splits what stands behind the `@`.
  init(_ text: Substring, of input: String) throws(Failure) {
    self.input = input
    if text.isEmpty { throw .usage("\(input)=@ names no file; write for instance \(input)=@x.npy") }
    let bytes = Array(text.utf8)
    for ending in ArrayArgument.severalArrays {
      let ending = Array(ending.utf8)
      for start in bytes.indices where bytes[start...].starts(with: ending) {
        path = String(decoding: bytes[..<(start + ending.count - 1)], as: UTF8.self)
        array = String(decoding: bytes[(start + ending.count)...], as: UTF8.self)
        return
      }
    }
    path = String(text)
    array = nil
  }

  /// The array, with the input's name.
  func tensor() throws(Failure) -> Tensor {
    do throws(TensorFileError) {
      return try Tensor(contentsOf: path, named: array).named(input)
    } catch .severalArrays(_, let known) {
      let example = known.first.map { "\(input)=@\(path):\($0)" } ?? ""
      let error = TensorFileError.severalArrays(path: path, known: known)
      throw .data("the value of \(input): \(error.description); for instance \(example)")
    } catch {
      throw Failure(error, about: "the value of \(input)")
    }
  }
}
