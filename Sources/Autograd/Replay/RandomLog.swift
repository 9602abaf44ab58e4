/// What a recorded computation draws at random: from which generators, and how much of each.
///
/// A replay gives every draw the place that it would have if the computation were made anew, in
/// whatever order its steps are run, and takes from the generators what the computation takes.
struct RandomLog {
  private struct Entry {
    let generator: Generator
    let start: Generator.State
    var blocks: Int
  }

  /// A draw within a run.
  struct Place {
    fileprivate let draw: any RandomPrimitive
    /// Which generator.
    fileprivate let entry: Int
    /// How many blocks lie before it.
    fileprivate let offset: UInt64

    /// The draw as it is in the run that began there.
    func primitive(from starts: [Generator.State]) -> any Primitive {
      var place = starts[entry]
      place.offset &+= offset
      return draw.moved(to: RandomSource(draw.source, at: place))
    }
  }

  private var entries: [Entry] = []
  /// Whether the numbers of a generator do not follow each other.
  var isBroken = false

  /// Whether nothing is drawn.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes a draw.
  mutating func add(_ source: RandomSource) {
    guard let i = entries.firstIndex(where: { $0.generator === source.generator }) else {
      entries.append(
        Entry(generator: source.generator, start: source.place, blocks: source.blocks))
      return
    }
    var expected = entries[i].start
    expected.offset &+= UInt64(entries[i].blocks)
    if source.place != expected { isBroken = true }
    entries[i].blocks += source.blocks
  }

  /// Puts the generators back to where they were.
  func rewind() {
    for entry in entries { entry.generator.move(to: entry.start) }
  }

  /// Takes from the generators what one run draws.
  func reserve() -> [Generator.State] {
    entries.map { $0.generator.reserve($0.blocks) }
  }

  /// Where a primitive draws, nil for those that do not and for draws made before.
  func place(of primitive: (any Primitive)?) -> Place? {
    #if hasFeature(Embedded)
      return nil
    #else
      guard let draw = primitive as? any RandomPrimitive else { return nil }
      let place = draw.source.place
      for (i, entry) in entries.enumerated()
      where entry.generator === draw.source.generator && entry.start.seed == place.seed {
        let offset = place.offset &- entry.start.offset
        if offset < UInt64(entry.blocks) { return Place(draw: draw, entry: i, offset: offset) }
      }
      return nil
    #endif
  }
}
