import Pages

/// Writes code in two languages as tabs, with what it prints below.
struct CodeWriter {
  let context: PageContext
  let group: CodeGroup
  /// Which group of the page it is.
  let index: Int

  func write() -> String {
    var panels: [(id: String, name: String, html: String)] = []
    if let swift = group.swift {
      panels.append(("swift", "Swift", CodePainter.html(swift.text, "swift")))
    }
    if let python = group.python {
      panels.append(("python", "PyTorch", CodePainter.html(python.text, "python")))
    }
    for code in [group.swift, group.python, group.output] {
      context.addText((code?.text ?? "") + "\n")
    }
    let name = "code-\(index)"
    let bodies = panels.map { id, title, html in
      """
      <div class="code-panel" id="\(name)-\(id)" data-panel="\(id)" role="group" aria-label="\(title)">
      <h3 class="code-title">\(title)</h3>
      <pre class="code" tabindex="0"><code>\(html)</code></pre></div>

      """
    }
    let output = group.output.map {
      """
      <div class="code-output"><h3 class="code-title">Output</h3>
      <pre tabindex="0"><samp>\(XML.escaped($0.text))</samp></pre></div>

      """
    }
    // Tabs are made by the script: without it, both stand below each other.
    return "<div class=\"code-group\" data-code>\n\(bodies.joined())\(output ?? "")</div>\n"
  }
}
