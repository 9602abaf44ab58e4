/// A kind of file that a circuit can be written as.
public struct DiagramFormat: Sendable {
  /// The extension of its files, without the dot.
  public let pathExtension: String
  /// Its media type.
  public let mediaType: String
  /// What it is for, in one line.
  public let summary: String
  /// Whether its text is drawn with this machine's fonts; the others leave that to the reader's.
  public let needsFonts: Bool
  private let encoder: @Sendable (Drawing) throws(DiagramError) -> [UInt8]

  init(
    _ pathExtension: String, mediaType: String, summary: String, needsFonts: Bool = false,
    encoder: @escaping @Sendable (Drawing) throws(DiagramError) -> [UInt8]
  ) {
    self.pathExtension = pathExtension
    self.mediaType = mediaType
    self.summary = summary
    self.needsFonts = needsFonts
    self.encoder = encoder
  }

  /// The bytes of a file.
  ///
  /// - Parameter drawing: What is drawn, and how.
  /// - Returns: The whole file.
  /// - Throws: A `DiagramError` for circuits that are too large, or from Graphviz.
  public func encode(_ drawing: Drawing) throws(DiagramError) -> [UInt8] { try encoder(drawing) }

  /// All formats; command lines offer just these.
  public static let all: [DiagramFormat] = [svg, png, pdf, dot, json, text]

  /// Finds a format by the extension of a file name.
  ///
  /// - Parameter path: A file name.
  /// - Returns: The format.
  /// - Throws: `unknownFormat`, naming the known ones.
  public static func forFile(_ path: String) throws(DiagramError) -> DiagramFormat {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
    for format in all where format.pathExtension == ending { return format }
    throw .unknownFormat(extension: ending, known: all.map(\.pathExtension))
  }
}
