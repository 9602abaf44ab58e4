import ArgumentParser
import Console
import Gallery

/// A failure as the terminal shows it, and the exit code of sysexits.h.
struct Complaint {
  let message: String
  let exitCode: ExitCode

  init(_ failure: SiteFailure) {
    switch failure {
    case .lessons(let errors):
      let count = errors.errors.count
      message =
        errors.description + "\n\n"
        + (count == 1 ? "1 error" : "\(count) errors") + "; the site is as it was"
      exitCode = ExitCode(65)
    case .noLessons: (message, exitCode) = (failure.description, ExitCode(66))
    case .unreadable: (message, exitCode) = (failure.description, ExitCode(66))
    case .unwritable, .notASite: (message, exitCode) = (failure.description, ExitCode(73))
    case .defect: (message, exitCode) = (failure.description, ExitCode(70))
    }
  }

  /// Tells it on standard error.
  func show() { Terminal.complain(message) }
}
