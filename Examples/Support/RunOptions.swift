public import ArgumentParser
import Foundation

/// What can be said to every example.
public struct RunOptions: ParsableArguments {
  /// Where pictures and pages go; the folder is made where it is missing.
  @Option(name: [.short, .long], help: "The folder that pictures and pages are written into.")
  public var output = "training"

  /// Which random numbers the run draws: data, first weights, order of the samples.
  @Option(help: "Which random numbers are drawn.")
  public var seed: UInt64 = 0

  /// Where data, first weights and losses go for another program to repeat the run.
  @Option(
    help: ArgumentHelp(
      "Also write data, first weights and losses, so that PyTorch can make the same run.",
      valueName: "file.safetensors"))
  public var export: String?

  /// The options as nobody has changed them.
  public init() {}

  /// Reads how many steps or epochs there shall be.
  ///
  /// - Parameter text: What stands on the command line.
  /// - Returns: The number.
  /// - Throws: A `ValidationError` unless it is a whole number from 1 on.
  public static func count(_ text: String) throws -> Int {
    guard let count = Int(text), count > 0 else {
      throw ValidationError("'\(text)' is no whole number from 1 on")
    }
    return count
  }

  /// The path of a file in the output folder.
  ///
  /// - Parameter name: What the file is called, `moons.svg`.
  /// - Returns: Its path. The folder exists afterwards.
  /// - Throws: A `ValidationError` where the folder cannot be made.
  public func path(_ name: String) throws -> String {
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw ValidationError(
        "the folder '\(output)' cannot be made: \(error.localizedDescription)")
    }
    return output + "/" + name
  }
}
