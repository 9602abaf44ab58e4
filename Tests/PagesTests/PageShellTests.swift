import Pages
import Testing

@Suite("Page shell")
struct PageShellTests {
  private static func page() -> PageShell {
    var shell = PageShell(title: "x < y & \"z\"", summary: "One <b>sentence</b>.")
    shell.sections = ["<section id=\"first\"></section>", "<section id=\"second\"></section>"]
    return shell
  }

  @Test("title and summary are text, not markup")
  func escaped() {
    let html = PageShellTests.page().html
    #expect(html.contains("<title>x &lt; y &amp; &quot;z&quot;</title>"))
    #expect(html.contains("<h1>x &lt; y &amp; &quot;z&quot;</h1>"))
    #expect(!html.contains("<b>"))
  }

  @Test("language, encoding, width and a policy without network stand in the head")
  func head() throws {
    let html = PageShellTests.page().html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"))
    let end = try #require(html.firstRange(of: "</head>"))
    let head = html[..<end.lowerBound]
    #expect(head.contains("name=\"viewport\" content=\"width=device-width, initial-scale=1\""))
    #expect(head.contains("content=\"default-src 'none';"))
    // Nothing is named that a browser would fetch.
    for address in ["http:", "https:", "src=", "href=", "@import", "url("] {
      #expect(!html.contains(address), "\(address)")
    }
  }

  @Test("an engine stands in the page as text, and only where there is one")
  func engine() {
    var shell = PageShellTests.page()
    #expect(!shell.html.contains("id=\"engine\""))
    shell.engine = [0, 1, 2, 255]
    #expect(shell.html.contains("<script type=\"text/plain\" id=\"engine\">AAEC/w==</script>"))
  }

  @Test("sections, data and scripts come in order")
  func order() throws {
    var shell = PageShellTests.page()
    shell.data = [("numbers", "[1,2]")]
    shell.scripts = ["start()"]
    let html = shell.html
    let marks = [
      "id=\"first\"", "id=\"second\"", "id=\"numbers\">[1,2]</script>", "start()", "</html>",
    ]
    let places = try marks.map { try #require(html.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  @Test("neither data nor scripts nor styles can end their element")
  func sealed() {
    var shell = PageShellTests.page()
    shell.data = [("d", #"["</script><script>alert(1)","<!--"]"#)]
    shell.scripts = [#"const s = "</SCRIPT>" + "<!--" + (1 < 2);"#]
    shell.styles = [#"a::before { content: "</style>"; }"#]
    let html = shell.html
    #expect(html.contains(#"["\u003c/script>\u003cscript>alert(1)","\u003c!--"]"#))
    #expect(html.contains(#"const s = "<\/SCRIPT>" + "<\!--" + (1 < 2);"#))
    #expect(html.contains(#"content: "<\/style>""#))
  }

  @Test("pictures inside take the colours of the page, light and dark")
  func colours() {
    let html = PageShellTests.page().html
    for theme in [Theme.light, Theme.dark] {
      #expect(html.contains("--gw-gradient:\(theme[.gradient].hex)"), "\(theme.name)")
    }
    #expect(html.contains(":root[data-theme=\"dark\"]"))
  }
}
