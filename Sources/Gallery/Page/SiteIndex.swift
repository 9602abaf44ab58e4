import Circuits

/// The first page: all lessons with their pictures, and the search over their text.
struct SiteIndex {
  let cards: [Card]

  /// A lesson in the index.
  struct Card {
    let number: Int
    let page: String
    let title: String
    let summary: String
    let minutes: Int
    let picture: String
    let passages: [PageContext.Passage]
  }

  static let title = "Backpropagation, to be watched"
  static let summary =
    "Lessons in which every number is computed before your eyes: how values flow through a formula, "
    + "how gradients flow back, and what optimizers make of them."

  func page(_ templates: SiteTemplates) -> String {
    var frame = SiteTemplates.Frame(title: SiteIndex.title, summary: SiteIndex.summary)
    frame.styles = [SiteAssets.front]
    frame.data = [("search-data", searchData)]
    frame.scripts = [SiteAssets.search]
    let lessons = cards.map { card -> [String: Any] in
      let width = CardPicture.width(card.picture)
      return [
        "number": card.number, "page": card.page, "title": card.title,
        "summary": card.summary, "minutes": card.minutes, "picture": card.picture,
        "width": width, "isLong": width > 800,
      ]
    }
    return templates.page(
      "index", frame,
      [
        "title": SiteIndex.title, "summary": SiteIndex.summary, "lessons": lessons,
        "first": Array(lessons.prefix(1)), "hero": hero,
      ])
  }

  /// The first circuit, large, under ids of its own.
  private var hero: [[String: Any]] {
    guard let card = cards.first(where: { $0.picture.contains("class=\"gw-wire\"") }) else {
      return []
    }
    let name = CardPicture.prefix(card.number)
    let parts = card.picture.split(separator: name, omittingEmptySubsequences: false)
    return [["picture": parts.joined(separator: "hero")]]
  }

  private var searchData: String {
    let lessons: [JSONText] = cards.map { card in
      .object([
        "title": .string(card.title), "page": .string(card.page),
        "passages": .array(
          card.passages.map { passage in
            .object([
              "id": .string(passage.id), "heading": .string(passage.heading),
              "text": .string(SiteIndex.words(passage.text)),
            ])
          }),
      ])
    }
    return JSONText.array(lessons).line
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
