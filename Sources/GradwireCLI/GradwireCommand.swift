import ArgumentParser
import Console

@main
struct GradwireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradwire",
    abstract: "Draws backpropagation: every wire with its forward value and its gradient.",
    discussion: """
      EXAMPLES
        gradwire draw 'A²(B + 5)' A=3 B=2 -o a.svg
        gradwire eval 'loss = mse_loss(tanh(z), z)' z=1.2
        gradwire optimize 'abs(x - y)' x=5 y=1 --optimizer sgd --lr 0.1
        gradwire list functions
      """,
    version: "0.1.0",
    subcommands: [Draw.self, Eval.self, Optimize.self, Landscape.self, Gallery.self, List.self])

  /// Help is set for 80 columns everywhere, so that examples never break.
  private static let helpWidth = 80

  static func main() {
    Terminal.surviveFileSizeLimits()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(after: error)
    }
  }

  private static func end(after error: any Error) -> Never {
    if let failure = error as? Failure {
      Terminal.complain(failure.message)
      exit(withError: failure.exitCode)
    }
    let text = fullMessage(for: error, columns: helpWidth)
    let code = exitCode(for: error)
    guard code.isSuccess else {
      Terminal.complain(text)
      exit(withError: code)
    }
    // Help and version are data, too.
    do throws(Failure) { try Terminal.put(text + "\n") } catch { end(after: error) }
    exit()
  }
}
