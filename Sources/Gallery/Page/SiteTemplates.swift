import Mustache
import Pages

/// The templates of the site, and the frame around every page.
struct SiteTemplates {
  /// A template of ours that does not compile: a defect of this program.
  struct Defect: Error, CustomStringConvertible {
    let description: String
  }

  private let library: MustacheLibrary

  init() throws(Defect) {
    let sources = [
      ("page", PackageResources.page_mustache), ("lesson", PackageResources.lesson_mustache),
      ("index", PackageResources.index_mustache),
      ("glossary", PackageResources.glossary_mustache),
    ]
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in sources {
      do {
        templates[name] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
      } catch { throw Defect(description: "the template \(name) is broken: \(error)") }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// What the frame of a page is told.
  struct Frame {
    let title: String
    let summary: String
    var styles: [String] = []
    var scripts: [String] = []
    var data: [(id: String, json: String)] = []
    /// The engine in base64, where the page computes.
    var engine: String?
  }

  /// A page.
  ///
  /// - Parameters:
  ///   - name: The template of its contents.
  ///   - frame: What stands around them.
  ///   - values: What the template is told.
  /// - Returns: The whole document.
  func page(_ name: String, _ frame: Frame, _ values: [String: Any]) -> String {
    let main = library.render(values, withTemplate: name) ?? ""
    let styles = PageShell.baseStyles + frame.styles + SiteAssets.styles
    let scripts = [PageShell.baseScript] + frame.scripts + [SiteAssets.script]
    let engine = frame.engine.map { "<script type=\"text/plain\" id=\"engine\">\($0)</script>\n" }
    let values: [String: Any] = [
      "title": frame.title, "summary": frame.summary, "policy": PageShell.policy, "main": main,
      "styles": styles.map { PageShell.element(style: Compact.lines($0)) }.joined(),
      "data": frame.data.map { PageShell.element(json: $0.json, id: $0.id) }.joined(),
      "engine": engine ?? "",
      "scripts": scripts.map { PageShell.element(script: Compact.lines($0)) }.joined(),
    ]
    return library.render(values, withTemplate: "page") ?? ""
  }
}

/// Styles and scripts of the site.
enum SiteAssets {
  static let styles = [
    PackageResources.site_css, PackageResources.lesson_css, PackageResources.blocks_css,
    PackageResources.paper_css,
  ].map { String(decoding: $0, as: UTF8.self) }
  /// For the index and the glossary alone.
  static let front = String(decoding: PackageResources.front_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.site_js, as: UTF8.self)
  static let search = String(decoding: PackageResources.search_js, as: UTF8.self)
}
