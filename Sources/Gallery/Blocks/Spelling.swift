import Circuits

/// Words that are nearly others.
enum Spelling {
  /// Whether one word is another with a slip in it.
  static func isSlip(_ word: String, of other: String) -> Bool {
    Suggestion.nearest(to: word, among: [other]) != nil
  }
}
