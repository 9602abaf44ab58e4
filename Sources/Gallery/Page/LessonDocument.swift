import Diagrams

/// The whole page of a lesson.
struct LessonDocument {
  let lesson: Lesson
  let page: LessonPage
  let previous: Lesson?
  let next: Lesson?
  /// The engine in base64, where the page computes.
  let engine: String?

  func html(_ templates: SiteTemplates) -> String {
    var frame = SiteTemplates.Frame(title: lesson.front.title, summary: lesson.front.summary)
    if page.isFigured {
      frame.styles = FigureAssets.styles
      frame.scripts = FigureAssets.scripts
    }
    frame.data = page.data
    frame.engine = engine
    let contents = page.headings.filter { $0.level == 2 }
    return templates.page(
      "lesson", frame,
      [
        "number": lesson.number, "minutes": lesson.front.minutes, "title": lesson.front.title,
        "summary": lesson.front.summary, "hasContents": contents.count > 2,
        "headings": contents.map { ["id": $0.id, "text": $0.text] }, "body": page.main,
        "hasSources": !lesson.front.sources.isEmpty,
        "sources": lesson.front.sources.map(LessonDocument.values),
        "previous": LessonDocument.step(previous), "next": LessonDocument.step(next),
      ])
  }

  private static func values(_ source: FrontMatter.Source) -> [String: Any] {
    var values: [String: Any] = ["title": source.title]
    values["author"] = source.author
    values["note"] = source.note
    values["url"] = source.url
    return values
  }

  private static func step(_ lesson: Lesson?) -> [[String: Any]] {
    lesson.map { [["page": $0.page, "number": $0.number, "title": $0.front.title]] } ?? []
  }
}
