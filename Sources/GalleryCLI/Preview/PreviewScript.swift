import Pages

/// What makes a previewed page load itself again.
enum PreviewScript {
  /// Where pages listen.
  static let address = "/-/events"

  /// A page of the site with its preview's script; only there a page may ask its server.
  static func added(to html: String, _ version: Int) -> String {
    html.replacing(
      PageShell.policy, with: PageShell.policy + "; connect-src 'self'", maxReplacements: 1
    )
    .replacing("</body>", with: element(version) + "</body>", maxReplacements: 1)
  }

  static func element(_ version: Int) -> String {
    PageShell.element(
      script: """
        "use strict";
        new EventSource("\(address)").onmessage = (event) => {
          if (event.data !== "\(version)") location.reload();
        };

        """)
  }
}

/// The page that stands in place of a site with errors.
enum ErrorPage {
  static func html(_ message: String, _ version: Int) -> String {
    var shell = PageShell(
      title: "The lessons have errors",
      summary: "This page loads itself again when a file is saved.")
    shell.styles = [
      "pre.errors{overflow-x:auto;font:0.9375rem/1.6 var(--mono);white-space:pre-wrap}"
    ]
    shell.sections = ["<pre class=\"errors\" tabindex=\"0\">\(XML.escaped(message))</pre>"]
    return PreviewScript.added(to: shell.html, version)
  }
}
