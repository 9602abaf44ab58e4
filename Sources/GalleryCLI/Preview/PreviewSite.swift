import Console
import Foundation
import Gallery

/// The site as it is now: its pages, or what keeps it from being built.
actor PreviewSite {
  private let builder: SiteBuilder
  /// Counts the builds that changed something; pages ask whether theirs is the latest.
  private(set) var version = 0
  private var failure: String?
  private var seen = ""

  private static let pause = Duration.milliseconds(300)

  init(_ builder: SiteBuilder) { self.builder = builder }

  /// Builds anew whenever a file of the lessons has changed, until it is cancelled.
  func watch() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: PreviewSite.pause)
      refresh()
    }
  }

  /// Builds the site if a file has changed.
  func refresh() {
    let now = stamp()
    guard now != seen else { return }
    seen = now
    do throws(SiteFailure) {
      let report = try builder.build()
      if failure != nil || !report.made.isEmpty || version == 0 { version += 1 }
      if failure != nil { Terminal.note("The errors are gone.") }
      failure = nil
      let made = report.made.joined(separator: ", ")
      if !report.made.isEmpty { Terminal.note("built \(made)") }
      for note in report.notes { Terminal.note("note: \(note)") }
    } catch {
      version += 1
      failure = error.description
      Terminal.complain(Complaint(error).message)
    }
  }

  /// Names, sizes and times of everything that the lessons are made of.
  private func stamp() -> String {
    let files = FileManager.default
    var lines: [String] = []
    func add(_ path: String) {
      guard let facts = try? files.attributesOfItem(atPath: path) else { return }
      let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      lines.append("\(path) \(facts[.size] as? Int ?? 0) \(time)")
    }
    let names = (try? files.subpathsOfDirectory(atPath: builder.lessons)) ?? []
    for name in names.sorted().prefix(2_000) { add(builder.lessons + "/" + name) }
    add(builder.lessons + "/../glossary.md")
    return lines.joined(separator: "\n")
  }

  /// A page, nil where there is no such file.
  func page(_ name: String) -> Data? {
    if let failure { return Data(ErrorPage.html(failure, version).utf8) }
    // Only names, so that nothing outside of the site can be asked for.
    guard !name.contains("/"), !name.hasPrefix("."), name.hasSuffix(".html") else { return nil }
    let path = builder.output + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return Data(PreviewScript.added(to: String(decoding: data, as: UTF8.self), version).utf8)
  }
}
