import Foundation

/// Puts a new site in the place of the old one, whole or not at all.
struct SiteFolder {
  let site: URL
  private let path: String

  /// Looks at where the site shall go.
  ///
  /// - Parameter path: A folder that does not exist, is empty, or holds a site of ours.
  /// - Throws: A `SiteFailure` where something else stands there.
  init(_ path: String) throws(SiteFailure) {
    self.path = path
    // A link to a folder stays one: what it leads to is replaced.
    site = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
      .resolvingSymlinksInPath()
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe files.fileExists(atPath: site.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw .unwritable(path: path, reason: "a file stands in its place")
    }
    let names = (try? files.contentsOfDirectory(atPath: site.path)) ?? []
    guard names.isEmpty || names.contains(BuildState.file) else { throw .notASite(path: path) }
  }

  /// Writes all files beside the old site and gives them its name.
  ///
  /// - Parameter contents: Names and contents.
  /// - Throws: `SiteFailure.unwritable`; the old site is then as it was.
  func replace(with contents: [(name: String, bytes: [UInt8])]) throws(SiteFailure) {
    let files = FileManager.default
    let parent = site.deletingLastPathComponent()
    let mark = ".\(site.lastPathComponent)-\(ProcessInfo.processInfo.processIdentifier)"
    let fresh = parent.appending(path: mark + "-new", directoryHint: .isDirectory)
    let old = parent.appending(path: mark + "-old", directoryHint: .isDirectory)
    defer {
      try? files.removeItem(at: fresh)
      try? files.removeItem(at: old)
    }
    do {
      try? files.removeItem(at: fresh)
      try files.createDirectory(at: fresh, withIntermediateDirectories: true)
      for (name, bytes) in contents { try Data(bytes).write(to: fresh.appending(path: name)) }
      if files.fileExists(atPath: site.path) {
        try files.moveItem(at: site, to: old)
        do { try files.moveItem(at: fresh, to: site) } catch {
          try? files.moveItem(at: old, to: site)
          throw error
        }
      } else {
        try files.moveItem(at: fresh, to: site)
      }
    } catch {
      throw .unwritable(path: path, reason: SiteFolder.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain
      ? unsafe String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }
}
