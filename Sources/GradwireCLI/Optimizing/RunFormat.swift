import Circuits
import Diagrams

/// A kind of file that an optimization can be written as.
struct RunFormat: Sendable {
  /// The extension of its files, without the dot.
  let pathExtension: String
  /// What it is for, in one line.
  let summary: String
  /// Whether every frame must be in memory until the end.
  let holdsFrames: Bool
  /// Whether one file has room for several runs; else each has its own.
  let holdsSeveralRuns: Bool
  private let opener: @Sendable (String, Setting) throws(Failure) -> any RunWriter

  /// What all writers of a command have in common.
  struct Setting: Sendable {
    let style: DiagramStyle
    /// How many runs there will be.
    let runCount: Int
    /// The program, with the values of its inputs, that pages go on from; nil where they do not.
    var program: String?
    /// The engine that computes in pages.
    var engine: [UInt8]?
  }

  init(
    _ pathExtension: String, summary: String, holdsFrames: Bool = false,
    holdsSeveralRuns: Bool = false,
    opener: @escaping @Sendable (String, Setting) throws(Failure) -> any RunWriter
  ) {
    self.pathExtension = pathExtension
    self.summary = summary
    self.holdsFrames = holdsFrames
    self.holdsSeveralRuns = holdsSeveralRuns
    self.opener = opener
  }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Its name.
  ///   - setting: What all files of the command have in common.
  /// - Returns: What takes the frames.
  /// - Throws: A `Failure` where the file cannot be written.
  func open(_ path: String, _ setting: Setting) throws(Failure) -> any RunWriter {
    try opener(path, setting)
  }

  /// All formats; the command line offers just these.
  static let all: [RunFormat] = [page, animation, json, csv]

  /// A page that plays, with all runs in it.
  static let page = RunFormat(
    "html", summary: "a page that plays every step", holdsFrames: true, holdsSeveralRuns: true
  ) { path, setting throws(Failure) in
    try FilmWriter(path) { traces throws(DiagramError) in
      var films: [Film] = []
      for trace in traces { films.append(try Film(trace, style: setting.style)) }
      let live = setting.program.flatMap { program in
        try? LiveFigure(
          program, id: "live", title: "Go on from here", style: setting.style)
      }
      let page = PlayerPage(films, title: nil, live: live, engine: setting.engine)
      return Array(page.html.utf8)
    }
  }

  /// One SVG that plays where scripts do not run.
  static let animation = RunFormat(
    "svg", summary: "one animated picture", holdsFrames: true
  ) { path, setting throws(Failure) in
    try FilmWriter(path) { traces throws(DiagramError) in
      // It has room for one run, so there is just one.
      try Film(traces[0], style: setting.style).animatedSVG()
    }
  }

  /// The canonical dump, written frame by frame.
  static let json = RunFormat(
    "json", summary: "every number of every frame"
  ) { path, _ throws(Failure) in try JSONRunWriter(path) }

  /// The table, written row by row.
  static let csv = RunFormat(
    "csv", summary: "a table for spreadsheets and plots", holdsSeveralRuns: true
  ) { path, setting throws(Failure) in
    try CSVRunWriter(StreamSink(path), hasLabels: setting.runCount > 1)
  }

  /// Finds a format by the extension of a file name.
  ///
  /// - Parameter path: A file name.
  /// - Returns: The format.
  /// - Throws: A `Failure` that names the known ones.
  static func forFile(_ path: String) throws(Failure) -> RunFormat {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
    for format in all where format.pathExtension == ending { return format }
    throw Failure(
      .unknownFormat(extension: ending, known: all.map(\.pathExtension)), about: "-o \(path)")
  }

  /// The file of one run among several: `run.json` becomes `run-adam.json`.
  ///
  /// - Parameters:
  ///   - path: The name that was given.
  ///   - run: What tells the runs apart.
  /// - Returns: The name with that before its extension.
  static func path(_ path: String, of run: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path + "-" + run }
    return path[..<dot] + "-" + run + path[dot...]
  }
}
