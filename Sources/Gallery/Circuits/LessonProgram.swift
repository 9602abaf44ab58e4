import Autograd
import Circuits

/// A program that declares all its inputs, ready to be computed at any values of them.
struct LessonProgram {
  let program: Program
  private let text: ProgramText
  private let log: ErrorLog

  /// Reads a program; nil, with a note in the log, where it is none or lacks a value.
  init?(_ text: ProgramText, _ log: ErrorLog) {
    self.text = text
    self.log = log
    do throws(ProgramError) { program = try Program(text.text) } catch {
      log.add(error, in: text.place)
      return nil
    }
  }

  /// New leaves for everything that is declared.
  ///
  /// - Parameter given: Values that override declared ones.
  /// - Returns: The leaves by name, and those that optimizers move; nil where a value fails.
  func leaves(_ given: [String: Tensor] = [:]) -> (all: [String: Tensor], moved: [Tensor])? {
    do throws(ProgramError) {
      let leaves = try program.leaves(given)
      let names = program.parameterNames
      var all: [String: Tensor] = [:]
      var moved: [Tensor] = []
      for (declaration, leaf) in leaves {
        all[declaration.name] = leaf
        if leaf.requiresGrad, names.isEmpty || names.contains(declaration.name) {
          moved.append(leaf)
        }
      }
      return (all, moved)
    } catch {
      log.add(error, in: text.place)
      return nil
    }
  }

  /// The circuit at the declared values, or at others.
  ///
  /// - Parameter given: Values that override declared ones.
  /// - Returns: The circuit; nil, with a note in the log, where the program fails.
  func circuit(_ given: [String: Tensor] = [:]) -> Circuit? {
    guard let leaves = leaves(given) else { return nil }
    do throws(ProgramError) {
      // What is cut off and what needs no gradient is drawn, too.
      let output = try recordingEverything { () throws(ProgramError) in
        try program.evaluate(leaves.all).output
      }
      guard let tensor = output.operand else {
        log.add(
          "the program ends in \(output.kindName); only a tensor or a number can be drawn",
          at: text.place)
        return nil
      }
      // An input that no path leads from is shown as well.
      let inputs = leaves.all.sorted { $0.key < $1.key }.map(\.value).filter(\.requiresGrad)
      return Circuit(of: tensor, including: inputs)
    } catch {
      log.add(error, in: text.place)
      return nil
    }
  }

  /// The value of an input that a lesson writes as text, `4` or `[1, 2]`.
  static func value(_ text: String) -> Tensor? {
    guard let value = try? Program(text).evaluate().output else { return nil }
    return try? value.inputTensor()
  }
}
