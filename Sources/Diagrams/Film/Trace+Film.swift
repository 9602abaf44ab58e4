public import Circuits

extension Trace {
  /// Writes the run as a film: a page that plays every step, or a picture that moves by itself.
  ///
  /// - Parameters:
  ///   - path: A file name ending in .html or .svg; written whole or not at all.
  ///   - scopes: Which scopes are drawn as one gate each; nil opens all.
  ///   - style: Theme and what is shown.
  /// - Throws: A `DiagramError`: no frame, no such scope, too large, unknown extension, unwritable,
  ///   or from Graphviz.
  ///
  /// ```swift
  /// try recorder.trace.film(to: "run.html")
  /// ```
  public func film(
    to path: String, collapsing scopes: ScopeChoice? = nil, style: DiagramStyle = DiagramStyle()
  ) throws(DiagramError) {
    let encode: (Film) -> [UInt8]
    if path.lowercased().hasSuffix(".html") {
      encode = { Array(PlayerPage([$0]).html.utf8) }
    } else if path.lowercased().hasSuffix(".svg") {
      encode = { $0.animatedSVG() }
    } else {
      let name = path.split(separator: "/").last ?? ""
      let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
      throw .unknownFormat(extension: String(ending ?? ""), known: ["html", "svg"])
    }
    try DiagramError.writing(encode(try Film(collapsed(scopes), style: style)), to: path)
  }

  /// Writes every frame as a picture of its own: `step-0000.svg`, `step-0001.svg` and so on.
  ///
  /// - Parameters:
  ///   - folder: An existing folder.
  ///   - format: `.svg` or `.png`.
  ///   - scopes: Which scopes are drawn as one gate each; nil opens all.
  ///   - style: Theme and what is shown.
  /// - Throws: A `DiagramError`: no such scope, too large, unwritable, a format that frames do not have. Frames
  ///   written before stay; each is whole.
  ///
  /// ```swift
  /// try recorder.trace.frames(to: "frames", format: .png)
  /// ```
  public func frames(
    to folder: String, format: DiagramFormat = .svg, collapsing scopes: ScopeChoice? = nil,
    style: DiagramStyle = DiagramStyle()
  ) throws(DiagramError) {
    let film = try Film(collapsed(scopes), style: style)
    for index in 0..<film.frameCount {
      let name = Film.fileName(ofStep: frames[index].step, format)
      try DiagramError.writing(film.encode(index, format), to: folder + "/" + name)
    }
  }
}

extension Trace {
  /// The trace with some scopes as one gate each; nil changes nothing.
  private func collapsed(_ scopes: ScopeChoice?) throws(DiagramError) -> Trace {
    guard let scopes else { return self }
    try scopes.check(in: self.scenes.map(\.circuit))
    return collapsing(scopes)
  }
}

extension Film {
  /// The formats that single frames can have.
  public static let frameFormats: [DiagramFormat] = [.svg, .png]

  /// What the picture of a step is called.
  ///
  /// - Parameters:
  ///   - step: The number of the step.
  ///   - format: The kind of file.
  /// - Returns: `step-0042.svg`.
  public static func fileName(ofStep step: Int, _ format: DiagramFormat) -> String {
    let number = step.description
    let zeros = String(repeating: "0", count: max(4 - number.count, 0))
    return "step-" + zeros + number + "." + format.pathExtension
  }

  /// The bytes of one frame's file.
  ///
  /// - Parameters:
  ///   - index: A place in the trace's frames.
  ///   - format: One of `frameFormats`.
  /// - Returns: The whole file.
  /// - Throws: A `DiagramError`: too large, from Graphviz, or `unknownFormat`.
  public func encode(_ index: Int, _ format: DiagramFormat) throws(DiagramError) -> [UInt8] {
    switch format.pathExtension {
    case DiagramFormat.svg.pathExtension: return svg(at: index)
    case DiagramFormat.png.pathExtension: return try png(at: index)
    default:
      throw .unknownFormat(
        extension: format.pathExtension, known: Film.frameFormats.map(\.pathExtension))
    }
  }
}
