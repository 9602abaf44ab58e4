/// Why there is no new site.
public enum SiteFailure: Error, Sendable, Equatable {
  /// Something is wrong with the lessons.
  case lessons(LessonErrors)
  /// A folder or file cannot be read.
  case unreadable(path: String, reason: String)
  /// The folder has no lessons.
  case noLessons(path: String)
  /// The site cannot be written.
  case unwritable(path: String, reason: String)
  /// Where the site should go lies something else.
  case notASite(path: String)
  /// A defect of this program.
  case defect(String)
}

extension SiteFailure: CustomStringConvertible {
  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .lessons(let errors): errors.description
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .noLessons(let path):
      "there are no lessons in \(path); a lesson's file is called like 01-numbers-flow.md, and "
        + "'gradwire gallery new NAME' writes one to begin with"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .notASite(let path):
      "\(path) holds files that no gallery wrote; choose another folder with -o, or remove it first"
    case .defect(let text): "a defect of gradwire-gallery: \(text)"
    }
  }
}
