import Autograd
import Circuits

/// The checked words and options of a block.
struct BlockOptions {
  let kind: BlockKind
  /// The block's word, `film` for instance; empty where its kind has none.
  let word: String
  /// A word that names something, and where it stands.
  let freeWord: InfoString.Word?
  /// Where the block begins.
  let place: Place
  private let values: [String: InfoString.Word]
  private let log: ErrorLog

  /// Checks an info string against what its kind takes.
  init(_ info: InfoString, _ kind: BlockKind, at place: Place, _ log: ErrorLog) {
    var word: InfoString.Word?
    var freeWord: InfoString.Word?
    for given in info.words {
      if kind.words.contains(given.text), word == nil {
        word = given
      } else if kind.takesFreeWord, freeWord == nil {
        freeWord = given
      } else {
        BlockOptions.refuse(given, kind, log)
      }
    }
    let chosen = word?.text ?? kind.words.first ?? ""
    var values: [String: InfoString.Word] = [:]
    for option in info.options {
      let name = option.key.text
      let rule = kind.options.first { $0.name == name }
      if let rule, !rule.words.isEmpty, !rule.words.contains(chosen) {
        log.add(
          "'\(name)' has no meaning for '\(kind.name) \(chosen)'", at: option.key.place,
          length: name.count, hint: "it goes with " + rule.words.joined(separator: " or "))
      } else if rule == nil {
        log.add(
          "\(kind.name) has no option \(ErrorLog.quoted(name))", at: option.key.place,
          length: name.count,
          hint: ErrorLog.hint(name, among: kind.options.map(\.name), "its options"))
      } else if values[name] != nil {
        log.add("'\(name)' is given twice", at: option.key.place, length: name.count)
      }
      values[name] = option.value
    }
    self.kind = kind
    self.word = chosen
    self.freeWord = freeWord
    self.place = place
    self.values = values
    self.log = log
  }

  private static func refuse(_ word: InfoString.Word, _ kind: BlockKind, _ log: ErrorLog) {
    let options = kind.options.map(\.name)
    var hint = ErrorLog.hint(word.text, among: kind.words, "its words")
    if options.contains(word.text) { hint = "give it a value: \(word.text)=…" }
    if kind.words.isEmpty, !options.contains(word.text) {
      hint = "options are written key=value, texts with spaces in quotation marks"
    }
    log.add(
      "\(kind.name) does not take the word \(ErrorLog.quoted(word.text))", at: word.place,
      length: word.text.count, hint: hint)
  }

  /// Where an option's value stands, or the block where it is not given.
  func place(of name: String) -> Place { values[name]?.place ?? place }

  /// An option's text, nil where it is not given.
  func text(_ name: String) -> String? { values[name]?.text }

  /// A number, in the language of programs.
  func number(_ name: String) -> Double? {
    guard let given = values[name] else { return nil }
    let value = try? OptionCall.value(given.text[...], of: name)
    if let number = value?.number, number.isFinite { return number }
    log.add(
      "'\(name)' is a number, not \(ErrorLog.quoted(given.text))", at: given.place,
      length: given.text.count)
    return nil
  }

  /// A whole number within bounds.
  func count(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let given = values[name] else { return nil }
    if let count = Int(given.text), range.contains(count) { return count }
    log.add(
      "'\(name)' is a whole number from \(range.lowerBound) to \(range.upperBound), not "
        + ErrorLog.quoted(given.text), at: given.place, length: given.text.count)
    return nil
  }

  /// `true` or `false`.
  func flag(_ name: String) -> Bool? {
    guard let given = values[name] else { return nil }
    switch given.text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      log.add("'\(name)' is true or false", at: given.place, length: given.text.count)
      return nil
    }
  }

  /// One of a few words.
  func choice(_ name: String, of words: [String]) -> String? {
    guard let given = values[name] else { return nil }
    if words.contains(given.text) { return given.text }
    log.add(
      "'\(name)' cannot be \(ErrorLog.quoted(given.text))", at: given.place,
      length: given.text.count, hint: ErrorLog.hint(given.text, among: words, "it can be"))
    return nil
  }

  /// Words joined by commas.
  func list(_ name: String) -> [String]? {
    values[name]?.text.split(separator: ",").map { String($0.trimmed) }
  }
}
