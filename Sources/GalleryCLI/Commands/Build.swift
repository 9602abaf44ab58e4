import ArgumentParser
import Console
import Gallery
import Synchronization

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site: every number of every lesson is computed and checked.",
    usage: "gradwire gallery build [--lessons <folder>] [-o <folder>]",
    discussion: """
      The site is replaced as a whole, and only when there is no error. Lessons that have not changed \
      are not built again.

      EXAMPLES
        gradwire gallery build
        gradwire gallery build --lessons my-course -o my-site
      """)

  @Option(help: ArgumentHelp("The folder of the lessons.", valueName: "folder"))
  var lessons = "gallery/lessons"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var output = "site"

  func run() throws {
    var builder = SiteBuilder(lessons: lessons, output: output)
    try EngineFile.give(to: &builder)
    let progress = Mutex(Progress("building", unit: "lessons"))
    builder.progress = { _, done, count in
      progress.withLock { $0.update(done, part: Double(done) / Double(max(count, 1))) }
    }
    defer { progress.withLock { $0.end() } }
    let report = try builder.build()
    progress.withLock { $0.end() }
    for note in report.notes { Terminal.note("note: \(note)") }
    let made =
      report.made.count == 1 ? "1 lesson was built" : "\(report.made.count) lessons were built"
    Terminal.note(
      report.made.isEmpty ? "Nothing has changed since the last build." : "\(made).")
    print(report.index)
  }
}
