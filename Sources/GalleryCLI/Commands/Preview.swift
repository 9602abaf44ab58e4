import ArgumentParser
import Console
import Foundation
import Gallery

struct Preview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in a browser and builds it anew whenever a lesson is saved.",
    usage: "gradwire gallery preview [--lessons <folder>] [--port <number>]",
    discussion: """
      The page loads itself again. Where a lesson has an error, the page says so in place of the site, \
      and so does the terminal. Nothing is written but a temporary folder, and only this computer can \
      see the pages.

      EXAMPLES
        gradwire gallery preview
        gradwire gallery preview --lessons my-course --port 9000
      """)

  @Option(help: ArgumentHelp("The folder of the lessons.", valueName: "folder"))
  var lessons = "gallery/lessons"

  @Option(help: ArgumentHelp("The port on this computer.", valueName: "number"))
  var port: UInt16 = 8765

  func run() async throws {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "gradwire-preview-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: output) }
    var builder = SiteBuilder(lessons: lessons, output: output.path)
    try EngineFile.give(to: &builder)
    let site = PreviewSite(builder)
    let server = try PreviewServer(site, port: port)
    await site.refresh()
    try await PreviewEnd.race {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await site.watch() }
        group.addTask { try await server.run() }
        try await group.next()
        group.cancelAll()
      }
    }
  }
}
