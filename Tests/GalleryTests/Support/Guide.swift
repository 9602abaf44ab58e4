import Foundation

/// The teacher's guide, `gallery/README.md`.
enum Guide {
  static let url = LessonCode.folder.appending(path: "../README.md").standardizedFileURL

  /// What stands between fences of four backticks: examples of blocks.
  static func examples() throws -> [String] {
    try fenced("````markdown", until: "````")
  }

  /// The example of a front matter, marks included.
  static func frontMatter() throws -> String {
    try fenced("```yaml", until: "```")[0]
  }

  private static func fenced(_ start: String, until end: String) throws -> [String] {
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    var found: [String] = []
    var open: [String]?
    for line in lines {
      if let block = open {
        if line == end {
          found.append(block.joined(separator: "\n") + "\n")
          open = nil
        } else {
          open = block + [line]
        }
      } else if line == start {
        open = []
      }
    }
    return found
  }
}
