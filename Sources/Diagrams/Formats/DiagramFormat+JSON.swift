import Circuits

extension DiagramFormat {
  /// The canonical dump, for tests and diffs.
  public static let json = DiagramFormat(
    "json", mediaType: "application/json", summary: "canonical dump for tests and diffs"
  ) { drawing throws(DiagramError) in Array((drawing.backward?.json ?? drawing.circuit.json).utf8) }
}
