import ArgumentParser
import Console
import Gallery

@main
struct GalleryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradwire gallery",
    abstract: "Makes a site of lessons: text in Markdown, circuits that compute, checked numbers.",
    discussion: """
      Lessons are files such as gallery/lessons/01-numbers-flow.md; gallery/README.md tells how they \
      are written.

      EXAMPLES
        gradwire gallery new softplus
        gradwire gallery preview
        gradwire gallery build -o site
      """,
    version: "0.1.0",
    subcommands: [Build.self, New.self, Preview.self])

  /// Help is set for 80 columns everywhere, so that examples never break.
  private static let helpWidth = 80

  static func main() async {
    Terminal.surviveFileSizeLimits()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(after: error)
    }
  }

  private static func end(after error: any Error) -> Never {
    if let failure = error as? SiteFailure {
      Complaint(failure).show()
      exit(withError: Complaint(failure).exitCode)
    }
    if let failure = error as? PreviewFailure {
      Terminal.complain(failure.description)
      exit(withError: ExitCode(69))
    }
    let text = fullMessage(for: error, columns: helpWidth)
    let code = exitCode(for: error)
    guard code.isSuccess else {
      Terminal.complain(text)
      exit(withError: code)
    }
    print(text)
    exit()
  }
}
