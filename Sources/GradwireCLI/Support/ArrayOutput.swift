import Autograd
import TensorFiles

/// A program's value and its gradients in files of arrays.
struct ArrayOutput {
  private var values: [String: Tensor] = [:]
  private var gradients: [String: Tensor] = [:]

  /// Collects what a run gave.
  init(
    _ run: ProgramInput.Run, _ gradients: [(name: String, gradient: Tensor?)]
  ) throws(Failure) {
    if case .outputs(let outputs) = run.output {
      for (name, tensor) in zip(outputs.names, outputs.tensors) { values[name] = tensor }
    } else if let value = run.output.operand {
      values[run.outputName ?? "output"] = value
    } else {
      throw .data(
        "the program ends in \(run.output.kindName); files of arrays hold tensors and numbers")
    }
    for (name, gradient) in gradients { self.gradients[name + ".grad"] = gradient }
  }

  /// Refuses names that no format goes by.
  static func check(_ path: String) throws(Failure) {
    do throws(TensorFileError) { try TensorFile.check(path) } catch {
      throw Failure(error, about: "-o")
    }
  }

  /// Writes what the file has room for: everything, or the value alone.
  func write(to path: String) throws(Failure) {
    let holdsOne = path.lowercased().hasSuffix(".npy")
    let arrays = holdsOne ? values : values.merging(gradients) { value, _ in value }
    do throws(TensorFileError) { try saveArrays(arrays, to: path) } catch {
      throw Failure(error, about: "-o")
    }
  }
}
