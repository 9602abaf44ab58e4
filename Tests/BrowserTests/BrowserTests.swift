import Testing

/// Pages as readers meet them: in a real browser, headless Chromium.
///
/// All checks share one browser process. Every check is a named test; what it finds wrong, console
/// messages, network requests and layout that moves become issues.
///
/// To check a page:
/// 1. Add a line to `BrowserPage.all` that makes it.
/// 2. Add functions marked `@check("its name")` to `Checks/<topic>_checks.py`; `Checks/browser.py` says
///    what they are given and which screens, colours and media they can ask for.
///
/// The gallery's own pages are all there under names that begin with `site/`.
///
/// `BROWSER_CHECKS=word` runs the checks with that word in their name; `BROWSER_SCREENSHOTS=folder`
/// keeps a picture of each page as its check left it, `BROWSER_PAGES=folder` the pages themselves, on
/// which `Checks/browser.py folder` can be run again by hand.
@Suite("Pages in a browser")
struct BrowserTests {
  @Test("a page does what it should", arguments: BrowserRun.checkNames)
  func check(name: String) async throws {
    let results = try await BrowserRun.results()
    let result = try #require(results[name], "the check did not run")
    for problem in result.problems { Issue.record("\(name): \(problem)") }
  }

  @Test("every page is named once, and checks exist")
  func pages() {
    let names = BrowserPage.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!BrowserRun.checkNames.isEmpty)
    #expect(Set(BrowserRun.checkNames).count == BrowserRun.checkNames.count)
  }
}
