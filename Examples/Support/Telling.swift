import Gradwire

/// Tells on standard output how a run goes, ten times at most.
public struct Telling {
  private let unit: String
  private let count: Int
  private let start = ContinuousClock.now

  /// A run begins.
  ///
  /// - Parameters:
  ///   - unit: What is counted, `step`.
  ///   - count: How many there will be.
  public init(_ unit: String = "step", of count: Int) {
    self.unit = unit
    self.count = count
  }

  /// Tells of one step, unless it is one of those left out.
  ///
  /// - Parameters:
  ///   - step: Its number, from 0.
  ///   - loss: Its loss.
  ///   - more: What else there is to say.
  public func step(_ step: Int, loss: Double, _ more: @autoclosure () -> String = "") {
    guard (step + 1).isMultiple(of: max(count / 10, 1)) || step == count - 1 else { return }
    let number = (step + 1).description
    let gap = String(repeating: " ", count: max(count.description.count - number.count, 0))
    print("\(unit) \(gap)\(number)   loss \(NumberText.padded(loss))\(more())")
  }

  /// A part of a whole as `97.5 %`.
  ///
  /// - Parameter part: From 0 to 1.
  /// - Returns: The text.
  public static func percent(_ part: Double) -> String {
    let tenths = Int((part * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// Tells how long the run took.
  public func end() {
    let time = ContinuousClock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print("\(count) \(unit)s in \(NumberText.text(seconds, digits: 3)) s")
  }
}
