import ArgumentParser

/// `gradwire gallery` is a program of its own, so that drawing need not load what lessons need.
struct Gallery: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a site of lessons: 'gradwire gallery --help' tells how.",
    usage: "gradwire gallery <build|new|preview> [<options>]",
    helpNames: [])

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What gradwire-gallery is told.", valueName: "argument"))
  var arguments: [String] = []

  func run() throws { throw SiblingProgram("gradwire-gallery").replaceThis(arguments) }
}
