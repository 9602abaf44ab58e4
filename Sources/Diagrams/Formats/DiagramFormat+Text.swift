import Circuits

extension DiagramFormat {
  /// The worked derivation, for terminals and readers.
  public static let text = DiagramFormat(
    "txt", mediaType: "text/plain", summary: "worked derivation, forward and backward"
  ) { drawing throws(DiagramError) in
    Array((drawing.backward?.derivation ?? drawing.circuit.derivation).utf8)
  }
}
