import Circuits
import Diagrams
import Pages
import TestSupport

/// A page to be opened in the browser.
struct BrowserPage: Sendable {
  /// What checks call it.
  let name: String
  /// Makes the document.
  let html: @Sendable () throws -> String

  static let all =
    [
      shell, cells, numbers, landscape, film("square") { [try SampleRun.square()] },
      film("absolute") { [try SampleRun.absolute()] },
      film("added") { [try SampleRun.absolute(zeroGrad: false)] },
      film("broken") { [try SampleRun.broken()] }, film("rivals", SampleRun.rivals),
      film("layer") { [try SampleRun.layer()] }, film("scenes") { [try SampleRun.scenes()] },
      film("long") { [try SampleRun.long()] }, film("hostile") { [try SampleRun.hostile()] },
      film("extreme") { [try SampleRun.extreme()] },
      film("complex") { [try SampleRun.complex()] },
      film("collapsed") { [try SampleRun.scopes().collapsing(.all)] },
      film("optimizers", showsOptimizer: true, SampleRun.optimizers), lesson,
    ] + lives + quizzes + gallery

  /// Next to nothing, in the shell that all pages share.
  static let shell = BrowserPage(name: "shell") {
    var shell = PageShell(title: "A page & its <shell>", summary: "Nothing but one section.")
    shell.sections = ["<section><p>One section.</p></section>"]
    shell.data = [("data", #"["</script>", "<!--", "∞"]"#)]
    return shell.html
  }
}
