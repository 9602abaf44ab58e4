#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Circuits
import Console
import Diagrams
import Files

/// A folder with a picture of every frame, each written as the frame is made.
final class FrameFolder: RunWriter {
  let path: String
  private let formats: [DiagramFormat]
  private let style: DiagramStyle
  private let lastStep: Int
  private let every: Int
  private var drawer: FrameDrawer?
  private var newest: Int?

  /// Makes the folder where it is missing.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - formats: The kinds of files.
  ///   - style: How frames are drawn.
  ///   - lastStep: The last step there can be.
  ///   - every: Which steps have a frame.
  /// - Throws: A `Failure` where the folder cannot be made.
  init(
    _ path: String, _ formats: [DiagramFormat], _ style: DiagramStyle, lastStep: Int, every: Int
  ) throws(Failure) {
    self.path = path
    self.formats = formats
    self.style = style
    self.lastStep = lastStep
    self.every = every
    try FrameFolder.make(path)
  }

  /// The pictures written so far, one a format and frame.
  private(set) var count = 0

  func begin(_ setup: TraceSetup) throws(Failure) {
    drawer = FrameDrawer(setup, lastStep: lastStep, style: style)
  }

  func add(_ frame: Frame, _ scene: Trace.Scene) throws(Failure) {
    guard let drawer else { return }
    for format in formats {
      let name = path + "/" + Film.fileName(ofStep: frame.step, format)
      let bytes = try Failure.writing { () throws(DiagramError) in
        try drawer.encode(frame, of: scene, format)
      }
      try Failure.writing { () throws(FileError) in try WholeFile.write(bytes, to: name) }
    }
    count += 1
    newest = frame.step
  }

  func end(_ trace: Trace) throws(Failure) {
    let strangers = leftovers()
    guard let first = strangers.first else { return }
    Terminal.note(
      "note: \(path) holds \(strangers.count) older frame\(strangers.count == 1 ? "" : "s") that "
        + "this run has not written, \(first) the first; they are left as they are")
  }

  func finish() throws(Failure) {}
  func commit() throws(Failure) {}

  /// Makes a folder, unless it is there.
  static func make(_ path: String) throws(Failure) {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST {
      var status = stat()
      if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
        throw Failure(.unwritable(path: path, reason: "it is no folder"))
      }
      return
    }
    throw Failure(.unwritable(path: path, reason: unsafe String(cString: strerror(errno))))
  }

  /// Frames in the folder that are not of this run, sorted.
  private func leftovers() -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)
        ) { unsafe String(cString: $0) }
      }
      if let step = step(ofFile: name), !isOurs(step) { names.append(name) }
    }
    return names.sorted()
  }

  private func isOurs(_ step: Int) -> Bool {
    guard let newest else { return false }
    return step == newest || (step < newest && step.isMultiple(of: every))
  }

  /// The step that a file is a frame of, nil for other files.
  private func step(ofFile name: String) -> Int? {
    guard name.hasPrefix("step-") else { return nil }
    let digits = name.dropFirst(5).prefix { $0.isASCII && $0.isNumber }
    guard let step = Int(digits) else { return nil }
    return formats.contains { Film.fileName(ofStep: step, $0) == name } ? step : nil
  }
}
