import Foundation
import Pages

/// Makes a site of lessons: one page each, an index with search, a glossary.
///
/// ```swift
/// let builder = SiteBuilder(lessons: "gallery/lessons", output: "site")
/// let report = try builder.build()
/// report.index   // "site/index.html"
/// ```
public struct SiteBuilder: Sendable {
  /// The folder of the lessons.
  public var lessons: String
  /// The folder of the site.
  public var output: String
  /// The engine for pages that compute, gzipped; nil where there is none.
  public var engine: [UInt8]?
  /// What tells one release of the program from another, its own bytes for instance.
  public var tool: [UInt8] = []
  /// Told before each page that is made: its name, how many are done, how many there are.
  public var progress: @Sendable (String, Int, Int) -> Void = { _, _, _ in }

  /// What a build did.
  public struct Report: Sendable, Equatable {
    /// The pages that were made anew; all others were kept.
    public let made: [String]
    /// How many pages the site has.
    public let pageCount: Int
    /// What the author should know.
    public let notes: [String]
    /// The path of the first page.
    public let index: String
  }

  /// A page is to stay smaller than this.
  static let heaviestPage = 700_000

  /// Makes a builder.
  ///
  /// - Parameters:
  ///   - lessons: The folder of the lessons.
  ///   - output: The folder of the site.
  public init(lessons: String, output: String) {
    self.lessons = lessons
    self.output = output
  }

  /// Builds the site; what stood there before stays until all of the new one is written.
  ///
  /// - Returns: What was done.
  /// - Throws: A `SiteFailure` with all errors of all lessons; the site is then as it was.
  @discardableResult
  public func build() throws(SiteFailure) -> Report {
    let folder = try LessonFolder(lessons)
    guard !folder.files.isEmpty || !folder.errors.isEmpty else {
      throw .noLessons(path: lessons)
    }
    let target = try SiteFolder(output)
    let templates: SiteTemplates
    do throws(SiteTemplates.Defect) { templates = try SiteTemplates() } catch {
      throw .defect(error.description)
    }
    var run = BuildRun(self, folder, BuildState.read(target.site), target.site, templates)
    run.readLessons()
    run.makePages()
    let errors = folder.errors + run.errors
    guard errors.isEmpty else { throw .lessons(LessonErrors(errors)) }
    try target.replace(with: run.files())
    return Report(
      made: run.made, pageCount: run.pageCount, notes: run.notes,
      index: output.hasSuffix("/") ? output + "index.html" : output + "/index.html")
  }
}
