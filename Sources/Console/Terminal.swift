#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output for data, standard error for messages.
package enum Terminal {
  /// Whether people read standard output.
  package static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The characters that fit a line of the terminal.
  package static var width: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Makes a limit on the size of files an error like a full disk; else it would end the process
  /// halfway through a file.
  package static func surviveFileSizeLimits() { _ = signal(SIGXFSZ, SIG_IGN) }

  /// Tells what went wrong, on a terminal with the word "error" in red.
  package static func complain(_ message: String) {
    let label = "error: "
    let shownLabel = hasColor ? "\u{1b}[1;31merror:\u{1b}[0m " : label
    var lines = printable(message).split(separator: "\n", omittingEmptySubsequences: false)
    // Messages about programs have the word below the name of the file.
    let first = lines.firstIndex { $0.lowercased().hasPrefix(label) }
    let rest = first.map { lines[$0].dropFirst(label.count) } ?? lines[0]
    lines[first ?? 0] = shownLabel + rest
    note(lines.joined(separator: "\n"))
  }

  /// Tells something that is no data.
  package static func note(_ message: String) {
    var text = message
    if !text.hasSuffix("\n") { text += "\n" }
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static var hasColor: Bool {
    let isRefused = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    return isatty(STDERR_FILENO) == 1 && !isRefused
  }

  /// Names of files and arguments may hold bytes that would command the terminal.
  private static func printable(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      view.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(view)
  }
}
