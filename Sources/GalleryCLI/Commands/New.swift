import ArgumentParser
import Console
import Gallery

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a small lesson to begin with, which builds as it is.",
    usage: "gradwire gallery new <name> [--lessons <folder>]",
    discussion: """
      The lesson gets the next free number, or the one that the name begins with.

      EXAMPLES
        gradwire gallery new softplus
        gradwire gallery new 12-softplus
        gradwire gallery new "The slope of softplus" --lessons my-course
      """)

  @Argument(help: "What the lesson is called.")
  var name: String

  @Option(help: ArgumentHelp("The folder of the lessons.", valueName: "folder"))
  var lessons = "gallery/lessons"

  func run() throws {
    let path = try NewLesson(name, in: lessons).write()
    Terminal.note("Edit it, and watch it with 'gradwire gallery preview'.")
    print(path)
  }
}
