/// Names, each once, with their places in the order in which they came.
///
/// The one kind of table from names that the engine has; what belongs to a name stands in a list, at
/// the name's place. Looking up is never inlined, since a table takes a kilobyte at every place.
package struct NameTable: Sendable {
  /// The names in order.
  package private(set) var names: [String] = []
  #if hasFeature(Embedded)
    private var places = PageTable()
  #else
    private var places: [String: Int] = [:]
  #endif

  package init() {}

  /// The words of a text in which single spaces separate them.
  @inline(never)
  package init(words: String) {
    for word in ByteText.words(words) { _ = add(word) }
  }

  /// Where a name stands, nil where it is not among them.
  @inline(never)
  package func place(of name: String) -> Int? { places[name] }

  /// Whether a name is among them.
  @inline(never)
  package func contains(_ name: String) -> Bool { places[name] != nil }

  /// Adds a name unless it is there.
  ///
  /// - Returns: Its place, and whether it is new.
  @inline(never)
  package mutating func add(_ name: String) -> (place: Int, isNew: Bool) {
    if let place = places[name] { return (place, false) }
    places[name] = names.count
    names.append(name)
    return (names.count - 1, true)
  }
}
