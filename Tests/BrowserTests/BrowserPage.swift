import Pages

/// A page to be opened in the browser.
struct BrowserPage: Sendable {
  /// What checks call it.
  let name: String
  /// Makes the document.
  let html: @Sendable () throws -> String

  static let all = [shell, cells]

  /// Next to nothing, in the shell that all pages share.
  static let shell = BrowserPage(name: "shell") {
    var shell = PageShell(title: "A page & its <shell>", summary: "Nothing but one section.")
    shell.sections = ["<section><p>One section.</p></section>"]
    shell.data = [("data", #"["</script>", "<!--", "∞"]"#)]
    return shell.html
  }
}
