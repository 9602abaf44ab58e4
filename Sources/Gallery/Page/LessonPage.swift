import Circuits
import Diagrams
import Foundation
import Pages

/// A lesson as a page of the site, and what other pages need to know of it.
struct LessonPage {
  /// What stands between head and foot of the page.
  let main: String
  let headings: [PageContext.Heading]
  let passages: [PageContext.Passage]
  /// The picture in the index, empty where the lesson has none.
  let picture: String
  /// Data, and whether styles and scripts of figures are needed.
  let data: [(id: String, json: String)]
  let isFigured: Bool
  let needsEngine: Bool
  /// Files that the page embeds, beside the lesson.
  let embedded: [String]

  /// Computes and writes a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - site: What pages there are.
  ///   - folder: The lessons' folder.
  ///   - hasEngine: Whether pages can compute.
  ///   - log: What takes errors.
  init(_ lesson: Lesson, _ site: SiteMap, folder: URL, hasEngine: Bool, _ log: ErrorLog) {
    let context = PageContext(log, site, folder: folder, hasEngine: hasEngine)
    // Figures and questions keep their names; headings that would have the same get a number.
    for id in lesson.ids { context.reserve(id) }
    var maker = Maker(context: context, lesson: lesson)
    for block in lesson.blocks { maker.add(block) }
    maker.check(lesson.expectations)
    context.checkAnchors()
    main = maker.html
    headings = context.headings
    passages = context.passages.filter { !$0.text.trimmed.isEmpty || !$0.heading.isEmpty }
    picture = maker.picture
    data = maker.data
    isFigured = maker.isFigured
    needsEngine = maker.needsEngine
    embedded = context.embedded.sorted()
  }

  /// Puts the parts together.
  private struct Maker {
    let context: PageContext
    let lesson: Lesson
    var html = ""
    var picture = ""
    var data: [(id: String, json: String)] = []
    var isFigured = false
    var needsEngine = false
    private var subjects: [String: ExpectationJudge.Subject] = [:]
    private var codeCount = 0

    init(context: PageContext, lesson: Lesson) {
      self.context = context
      self.lesson = lesson
    }

    mutating func add(_ block: Block) {
      switch block {
      case .prose(let nodes):
        html += "<div class=\"prose\">\n\(ProseRenderer(context: context).blocks(nodes))</div>\n"
      case .remember(let nodes):
        let text = ProseRenderer(context: context, hasPlaces: false).blocks(nodes)
        html += """
          <aside class="remember" aria-labelledby="remember-title">
          <h2 id="remember-title">To remember</h2>
          \(text)</aside>

          """
      case .code(let group):
        codeCount += 1
        html += CodeWriter(context: context, group: group, index: codeCount).write()
      case .question(let question):
        html += QuestionWriter(context: context, question: question).write()
      case .circuit(let block):
        guard let result = CircuitWriter(context: context, block: block).write() else { return }
        add(result, block.id)
      case .landscape(let block):
        guard let result = LandscapeWriter(context: context, block: block).write() else { return }
        add(result, block.id)
      }
    }

    private mutating func add(_ result: CircuitWriter.Result, _ id: String) {
      html += result.part.html
      data += result.part.data
      isFigured = isFigured || result.part.isFigure
      needsEngine = needsEngine || result.part.needsEngine
      subjects[id] = result.subject
      let wanted = lesson.front.picture?.name
      if picture.isEmpty, wanted == nil || wanted == id {
        picture = CardPicture.svg(result.subject, prefix: CardPicture.prefix(lesson.number))
      }
    }

    func check(_ expectations: [ExpectBlock]) {
      for block in expectations {
        guard let subject = subjects[block.target] else { continue }
        let judge = ExpectationJudge(subject: subject, log: context.log)
        for line in block.lines { judge.check(line) }
      }
    }
  }
}
