import ArgumentParser
import Autograd
import Circuits
import Diagrams
import Files
import Graphviz
import SVGRaster
import TensorFiles

/// Why a command ends early: one message, one exit code of sysexits.h.
struct Failure: Error {
  let message: String
  let exitCode: ExitCode

  /// The command line itself is wrong: 64.
  static func usage(_ message: String) -> Failure {
    Failure(message: message, exitCode: ExitCode(64))
  }

  /// A program or its data are wrong: 65.
  static func data(_ message: String) -> Failure {
    Failure(message: message, exitCode: ExitCode(65))
  }

  /// Something that this system should have is not there: 69.
  static func unavailable(_ message: String) -> Failure {
    Failure(message: message, exitCode: ExitCode(69))
  }

  /// Something cannot be read: 66.
  static func unreadable(_ message: String) -> Failure {
    Failure(message: message, exitCode: ExitCode(66))
  }

  /// Somebody stopped the command: 130 after Ctrl-C, 128 and the signal's number in general.
  static func interrupted(_ message: String, signal: Int32) -> Failure {
    Failure(message: message, exitCode: ExitCode(128 + signal))
  }

  /// A program that cannot be understood or computed; `place` says which text it is about.
  init(_ error: ProgramError, in place: String? = nil) {
    message = (place.map { "in \($0):\n" } ?? "") + error.description
    exitCode = ExitCode(65)
  }

  /// A drawing that cannot be made; `subject` says which part of the command line it is about.
  init(_ error: DiagramError, about subject: String? = nil) {
    message = (subject.map { $0 + ": " } ?? "") + error.description
    switch error {
    case .unknownFormat, .badScale, .noPlace, .notAskable, .noWorksheet, .noScope:
      exitCode = ExitCode(64)
    case .tooManyGates, .tooManyLongWires, .emptyTrace, .nothingToAsk, .noBackward:
      exitCode = ExitCode(65)
    case .unwritable: exitCode = ExitCode(73)
    // What the system lacks, what is too large, what took too long: no defect of ours.
    case .graphviz(.unavailable): exitCode = ExitCode(69)
    case .graphviz(.tooLarge), .graphviz(.timedOut): exitCode = ExitCode(65)
    case .graphviz: exitCode = ExitCode(70)
    }
  }

  /// A bitmap that cannot be made.
  init(_ error: SVGRasterError) {
    message = error.description
    switch error {
    case .badScale: exitCode = ExitCode(64)
    case .tooLarge: exitCode = ExitCode(65)
    case .unavailable: exitCode = ExitCode(69)
    case .failed: exitCode = ExitCode(70)
    }
  }

  /// A loss that cannot be followed; `place` says which text the program came from.
  init(_ error: Optimization.Failure, in place: String?) {
    switch error {
    case .program(let error): self.init(error, in: place)
    case .tensor(.notOneElement):
      self = .data(
        "\(error.description); only one number can be minimized, so let the program end in "
          + "sum(…) or mean(…) of it")
    case .tensor, .notATensor: self = .data(error.description)
    case .optimizer: self = .usage(error.description)
    }
  }

  /// An optimizer or an option that was written wrongly.
  init(_ refusal: OptionCall.Refusal) {
    self = refusal.concernsData ? .data(refusal.message) : .usage(refusal.message)
  }

  /// Turns refusals of what was written into failures.
  static func refusing<R>(_ body: () throws(OptionCall.Refusal) -> R) throws(Failure) -> R {
    do throws(OptionCall.Refusal) { return try body() } catch { throw Failure(error) }
  }

  /// Turns errors of drawing and writing into failures.
  static func writing<R>(_ body: () throws(DiagramError) -> R) throws(Failure) -> R {
    do throws(DiagramError) { return try body() } catch { throw Failure(error) }
  }

  /// A file that cannot be read or written.
  init(_ error: FileError) {
    message = error.description
    switch error {
    case .unreadable: exitCode = ExitCode(66)
    case .unwritable: exitCode = ExitCode(73)
    }
  }

  /// A file of arrays that cannot be read or written; `subject` says which part of the command line
  /// it is about.
  init(_ error: TensorFileError, about subject: String? = nil) {
    message = (subject.map { $0 + ": " } ?? "") + error.description
    switch error {
    case .file(let error): exitCode = Failure(error).exitCode
    case .malformed, .noArray, .severalArrays, .notStorable, .notFitting: exitCode = ExitCode(65)
    case .unknownFormat, .oneArrayOnly: exitCode = ExitCode(64)
    }
  }

  /// Turns errors of reading and writing files into failures.
  static func writing<R>(_ body: () throws(FileError) -> R) throws(Failure) -> R {
    do throws(FileError) { return try body() } catch { throw Failure(error) }
  }

  private init(message: String, exitCode: ExitCode) {
    self.message = message
    self.exitCode = exitCode
  }
}
