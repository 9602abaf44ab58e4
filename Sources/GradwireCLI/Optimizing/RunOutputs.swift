/// Everything that the runs of one command are written to.
final class RunOutputs {
  private let runs: [String]
  private var shared: [any RunWriter] = []
  private var own: [[any RunWriter]]

  /// Opens all files before the first step, so that what cannot be written is known at once.
  ///
  /// - Parameters:
  ///   - files: Paths and formats.
  ///   - runs: What tells the runs apart in file names.
  ///   - setting: What all files have in common.
  /// - Throws: A `Failure` where a file cannot be written.
  init(
    _ files: [(path: String, format: RunFormat)], runs: [String], _ setting: RunFormat.Setting
  ) throws(Failure) {
    self.runs = runs
    own = runs.map { _ in [] }
    for (path, format) in files {
      if runs.count > 1, !format.holdsSeveralRuns {
        for (i, run) in runs.enumerated() {
          own[i].append(try format.open(RunFormat.path(path, of: run), setting))
        }
      } else {
        shared.append(try format.open(path, setting))
      }
    }
  }

  /// Adds what takes the frames of all runs.
  func addShared(_ writer: any RunWriter) { shared.append(writer) }

  /// Adds a folder, with one in it for each run where there are several.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - make: Makes what writes into a folder.
  /// - Throws: A `Failure` where a folder cannot be made.
  func add(
    _ folder: String, _ make: (String) throws(Failure) -> FrameFolder
  ) throws(Failure) {
    if runs.count > 1 { try FrameFolder.make(folder) }
    for (i, run) in runs.enumerated() {
      own[i].append(try make(runs.count > 1 ? folder + "/" + run : folder))
    }
  }

  /// What takes the frames of one run.
  func writers(ofRun run: Int) -> [any RunWriter] { own[run] + shared }

  /// Whether one of them says how runs end.
  var tellsEnding: Bool { shared.contains { $0 is RunTable } }

  /// Gives every file its name; nothing is renamed before all are complete.
  func commit() throws(Failure) {
    let all = own.flatMap { $0 } + shared
    for writer in all { try writer.finish() }
    for writer in all { try writer.commit() }
  }

  /// What is left after Ctrl-C.
  var keptAfterInterruption: String {
    var parts: [String] = []
    for writer in own.flatMap({ $0 }) + shared {
      if let folder = writer as? FrameFolder {
        parts.append("\(folder.path) keeps \(folder.count) whole frames")
      } else if !(writer is RunTable) {
        parts.append("\(writer.path) is not written")
      }
    }
    return "interrupted" + (parts.isEmpty ? "" : "; " + parts.joined(separator: ", "))
  }

  /// Names that tell runs apart in files: `sgd`, `adam`, or `sgd-1`, `sgd-2`.
  static func names(_ optimizers: [String]) -> [String] {
    let names = optimizers.map { $0.lowercased() }
    var counts: [String: Int] = [:]
    return names.map { name in
      guard names.count(where: { $0 == name }) > 1 else { return name }
      counts[name, default: 0] += 1
      return "\(name)-\(counts[name, default: 0])"
    }
  }
}
