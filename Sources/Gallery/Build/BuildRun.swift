import Foundation
import Pages

/// One build: the lessons that were read, and the pages that became of them.
struct BuildRun {
  private let builder: SiteBuilder
  private let folder: LessonFolder
  private let before: BuildState
  private let site: URL
  private let templates: SiteTemplates
  private var lessons: [(lesson: Lesson, log: ErrorLog)] = []
  private var glossary: (page: GlossaryPage, log: ErrorLog)?
  private var pages: [(name: String, html: [UInt8])] = []
  private var state = BuildState()
  private var cards: [SiteIndex.Card] = []
  private let engineText: String?
  private(set) var errors: [LessonError] = []
  private(set) var made: [String] = []
  private(set) var notes: [String] = []

  init(
    _ builder: SiteBuilder, _ folder: LessonFolder, _ before: BuildState, _ site: URL,
    _ templates: SiteTemplates
  ) {
    self.builder = builder
    self.folder = folder
    self.before = before
    self.site = site
    self.templates = templates
    engineText = builder.engine.map { Data($0).base64EncodedString() }
  }

  var pageCount: Int { pages.count }

  private var map: SiteMap {
    SiteMap(
      pages: Dictionary(
        folder.files.map { ($0.name + ".md", $0.name + ".html") }, uniquingKeysWith: { a, _ in a }),
      hasGlossary: folder.glossary != nil)
  }

  /// Reads all lessons; what is wrong with their form is known then.
  mutating func readLessons() {
    for file in folder.files {
      do throws(LessonError) {
        let source = LessonSource(file: file.path, text: try LessonFolder.text(file.path))
        let log = ErrorLog(source)
        lessons.append(
          (LessonReader.read(source, number: file.number, name: file.name, log), log))
      } catch {
        errors.append(error)
      }
    }
  }

  /// Makes every page that is new, and takes the others from the old site.
  mutating func makePages() {
    for i in lessons.indices {
      builder.progress(lessons[i].lesson.name, i, lessons.count)
      makeLesson(i)
    }
    makeGlossary()
    errors += lessons.flatMap { $0.log.errors } + (glossary?.log.errors ?? [])
    guard errors.isEmpty else { return }
    let index = SiteIndex(cards: cards).page(templates)
    pages.append(("index.html", Array(index.utf8)))
  }

  /// All files of the site.
  func files() throws(SiteFailure) -> [(name: String, bytes: [UInt8])] {
    pages.map { ($0.name, $0.html) } + [(BuildState.file, try state.bytes())]
  }

  private func fingerprint(_ i: Int, embedding names: [String]) -> String {
    var print = Fingerprint()
    print.add(builder.tool)
    print.add(builder.engine ?? [])
    let map = map
    for file in map.files { print.add(file) }
    for k in [i - 1, i, i + 1] {
      let lesson = lessons.indices.contains(k) ? lessons[k].lesson : nil
      print.add((lesson?.name ?? "") + "\n" + (lesson?.front.title ?? ""))
    }
    for line in lessons[i].lesson.source.lines { print.add(String(line)) }
    for name in names {
      let data = try? Data(contentsOf: folder.folder.appending(path: name))
      print.add(data.map { Array($0) } ?? [0])
    }
    return print.text
  }

  private static func fingerprint(_ bytes: [UInt8]) -> String {
    var print = Fingerprint()
    print.add(bytes)
    return print.text
  }

  private mutating func makeLesson(_ i: Int) {
    let (lesson, log) = lessons[i]
    if let known = before.pages[lesson.page],
      known.source == fingerprint(i, embedding: known.embedded),
      let old = try? Array(Data(contentsOf: site.appending(path: lesson.page))),
      known.result == BuildRun.fingerprint(old)
    {
      return keep(lesson, old, known)
    }
    let page = LessonPage(
      lesson, map, folder: folder.folder, hasEngine: builder.engine != nil, log)
    guard log.errors.isEmpty else { return }
    let document = LessonDocument(
      lesson: lesson, page: page, previous: i > 0 ? lessons[i - 1].lesson : nil,
      next: i + 1 < lessons.count ? lessons[i + 1].lesson : nil,
      engine: page.needsEngine ? engineText : nil)
    let html = Array(document.html(templates).utf8)
    var said: [String] = []
    if html.count > SiteBuilder.heaviestPage {
      said.append(
        "\(lesson.source.file): its page has \(html.count / 1000) kB; "
          + "with fewer figures or steps it would open faster")
    }
    made.append(lesson.page)
    keep(
      lesson, html,
      BuildState.Page(
        source: fingerprint(i, embedding: page.embedded), result: BuildRun.fingerprint(html),
        embedded: page.embedded, picture: page.picture, passages: page.passages, notes: said))
  }

  private mutating func keep(_ lesson: Lesson, _ html: [UInt8], _ page: BuildState.Page) {
    pages.append((lesson.page, html))
    state.pages[lesson.page] = page
    notes += page.notes
    cards.append(
      SiteIndex.Card(
        number: lesson.number, page: lesson.page, title: lesson.front.title,
        summary: lesson.front.summary, minutes: lesson.front.minutes, picture: page.picture,
        passages: page.passages))
  }

  private mutating func makeGlossary() {
    let source: LessonSource
    guard let path = folder.glossary else {
      // The navigation leads there from every page.
      pages.append(("glossary.html", Array(GlossaryPage.empty(templates).utf8)))
      return
    }
    do throws(LessonError) {
      source = LessonSource(file: path, text: try LessonFolder.text(path))
    } catch {
      errors.append(error)
      return
    }
    let log = ErrorLog(source)
    let page = GlossaryPage(source, map, folder: folder.folder, log)
    glossary = (page, log)
    pages.append(("glossary.html", Array(page.html(templates).utf8)))
  }
}
