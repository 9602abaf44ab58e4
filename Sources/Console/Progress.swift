#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A bar on the terminal for work that takes longer than a second; nowhere else does it show.
package struct Progress {
  private let label: String
  private let unit: String
  private let start = ContinuousClock.now
  private var shownAt: ContinuousClock.Instant?
  private let isShown = isatty(STDERR_FILENO) == 1

  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)
  private static let width = 24

  /// Work begins.
  ///
  /// - Parameters:
  ///   - label: What is done.
  ///   - unit: What is counted, in the plural.
  package init(_ label: String, unit: String) {
    self.label = label
    self.unit = unit
  }

  /// Tells how far it is; draws at most ten times a second.
  ///
  /// - Parameters:
  ///   - count: How many are done.
  ///   - part: Which part of the whole that is, nil where nobody knows.
  package mutating func update(_ count: Int, part: Double?) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let shownAt {
      if now - shownAt < Progress.pause { return }
    } else if now - start < Progress.patience {
      return
    }
    shownAt = now
    Progress.put("\r" + text(count, part, now - start) + "\u{1b}[K")
  }

  /// Takes the bar away.
  package mutating func end() {
    if shownAt != nil { Progress.put("\r\u{1b}[K") }
    shownAt = nil
  }

  private func text(_ count: Int, _ part: Double?, _ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = Int((Double(count) / seconds).rounded())
    let counted = "\(count) \(unit), \(rate)/s"
    guard let part, part > 0 else { return "\(label)  \(counted)" }
    let whole = min(max(part, 0), 1)
    let filled = Int(whole * Double(Progress.width))
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Progress.width - filled)
    let left = seconds * (1 - whole) / whole
    return "\(label)  \(bar) \(Int(whole * 100)) %  \(counted), \(Progress.duration(left)) left"
  }

  private static func duration(_ seconds: Double) -> String {
    let total = Int(min(seconds, 360_000).rounded(.up))
    if total < 60 { return "\(total) s" }
    return total < 3_600
      ? "\(total / 60) min \(total % 60) s" : "\(total / 3_600) h \(total % 3_600 / 60) min"
  }

  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
