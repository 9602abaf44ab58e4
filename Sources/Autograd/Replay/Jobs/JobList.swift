/// How a step of a tape is done again once it has run.
enum Repetition {
  /// Its result is a view of memory that other steps write.
  case nothing
  /// By a job that writes its memory.
  case job(ReplayJob)
  /// By its primitive.
  case primitive
}

/// What the steps of a tape do when they are run again, from the first step on.
struct JobList {
  /// A job, or nothing where the step is done by its primitive.
  private final class Entry {
    let work: (() -> Void)?
    let step: Int
    private let kept: [Tensor]

    init(_ job: ReplayJob?, _ step: Int) {
      work = job?.work
      kept = job?.kept ?? []
      self.step = step
    }
  }

  /// An entry that is not counted.
  @safe
  private struct Reference {
    private let entry: Unmanaged<Entry>

    init(_ entry: Entry) { unsafe self.entry = .passUnretained(entry) }

    /// Does the job, unless the step needs its primitive: then its number.
    @inline(__always)
    func run() -> Int? {
      unsafe entry._withUnsafeGuaranteedRef { entry in
        guard let work = entry.work else { return entry.step }
        work()
        return nil
      }
    }
  }

  private var entries: [Entry] = []
  private var references: [Reference] = []
  /// How many entries there are before each step, and all in all.
  private var starts = [0]
  /// How many steps before each step need their primitive.
  private var needs = [0]

  /// How many steps have run.
  var stepCount: Int { starts.count - 1 }

  /// The steps that need their primitive.
  var stepsOfPrimitives: [Int] { entries.filter { $0.work == nil }.map { $0.step } }

  /// Forgets what the steps from a certain one on do.
  mutating func keep(_ count: Int) {
    if count >= stepCount { return }
    references.removeLast(references.count - starts[count])
    entries.removeLast(entries.count - starts[count])
    needs.removeLast(stepCount - count)
    starts.removeLast(stepCount - count)
  }

  /// Adds what the next step does.
  mutating func append(_ repetition: Repetition) {
    var need = needs[stepCount]
    switch repetition {
    case .nothing: break
    case .job(let job): append(Entry(job, stepCount))
    case .primitive:
      append(Entry(nil, stepCount))
      need += 1
    }
    needs.append(need)
    starts.append(entries.count)
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    references.append(Reference(entry))
  }

  /// Whether all these steps have run, and need no primitive.
  func areComplete(_ steps: Range<Int>) -> Bool {
    steps.upperBound <= stepCount && needs[steps.lowerBound] == needs[steps.upperBound]
  }

  /// Runs steps that have run before.
  ///
  /// - Parameter steps: Which.
  /// - Returns: The first step that needs its primitive; nil where all are done.
  @discardableResult
  func run(_ steps: Range<Int>) -> Int? {
    let (start, end) = (starts[steps.lowerBound], starts[steps.upperBound])
    return unsafe references.withUnsafeBufferPointer { references in
      for i in start..<end {
        if let open = unsafe references[i].run() { return open }
      }
      return nil
    }
  }
}
