#if !hasFeature(Embedded)
  import Synchronization
#endif

/// A source of random numbers that gives the same numbers for the same seed, on every machine and in
/// pages.
///
/// It is Philox4x32-10, as PyTorch's GPU generator: a seed, and an offset that says how many blocks
/// of four words have been used. Element `i` of a draw depends only on seed, offset and `i`. A
/// generator may be used by several tasks at once; which of them gets which numbers is then open.
///
/// ```swift
/// let generator = Generator(seed: 42)
/// let x = Tensor.randn([2, 3], generator: generator)
/// generator.manualSeed(42)
/// let y = Tensor.randn([2, 3], generator: generator)   // the numbers of x again
/// ```
public final class Generator: Sendable {
  /// All that a generator is: save it, and later draws can be repeated.
  ///
  /// ```swift
  /// let generator = Generator(seed: 7)
  /// let saved = generator.state
  /// let x = Tensor.rand([4], generator: generator)
  /// generator.state = saved
  /// let y = Tensor.rand([4], generator: generator)   // the numbers of x again
  /// ```
  public struct State: Sendable, Equatable {
    /// The key of the stream.
    public var seed: UInt64
    /// How many blocks of four words have been used.
    public var offset: UInt64

    /// A place in a stream.
    ///
    /// - Parameters:
    ///   - seed: The key of the stream.
    ///   - offset: How many blocks of four words have been used.
    public init(seed: UInt64, offset: UInt64 = 0) {
      self.seed = seed
      self.offset = offset
    }
  }

  /// The seed of the default generator unless `manualSeed` gives another: 0, so that runs and
  /// pictures can be repeated.
  public static let standardSeed: UInt64 = 0

  #if hasFeature(Embedded)
    // A page computes on one thread.
    private nonisolated(unsafe) var place: State
  #else
    private let place: Mutex<State>
  #endif

  /// Makes a generator that begins at a place in a stream.
  ///
  /// - Parameter state: The place, as another generator's `state` gives it.
  public init(state: State) {
    #if hasFeature(Embedded)
      unsafe place = state
    #else
      place = Mutex(state)
    #endif
  }

  /// Makes a generator that begins at the start of a stream.
  ///
  /// - Parameter seed: Which stream.
  public convenience init(seed: UInt64 = Generator.standardSeed) {
    self.init(state: State(seed: seed))
  }

  /// Where the generator is; set it to go back there.
  public var state: State {
    get { change { $0 } }
    set {
      ReplayWatch.noteSeeding()
      change { $0 = newValue }
    }
  }

  /// Begins the stream of a seed from its start.
  ///
  /// - Parameter seed: Which stream.
  /// - Returns: The same generator.
  @discardableResult
  public func manualSeed(_ seed: UInt64) -> Generator {
    state = State(seed: seed)
    return self
  }

  /// Another generator that stands at the same place, and goes on by itself.
  ///
  /// - Returns: A generator that will give the same numbers.
  public func copy() -> Generator { Generator(state: state) }

  /// A new generator with a stream of its own.
  ///
  /// What it gives has nothing to do with what this one gives, and depends only on where this one
  /// is: tasks that shall draw side by side each take one, and the numbers are the same in every run.
  ///
  /// ```swift
  /// let generator = Generator(seed: 1)
  /// let workers = (0..<4).map { _ in generator.split() }
  /// ```
  ///
  /// - Returns: A generator at the start of its stream.
  public func split() -> Generator {
    let place = reserve(1)
    let words = Philox.words(seed: place.seed, block: place.offset, purpose: 1)
    return Generator(seed: UInt64(words.0) | UInt64(words.1) << 32)
  }

  /// Takes blocks out of the stream.
  ///
  /// - Parameter blocks: How many.
  /// - Returns: Where the first of them is.
  func reserve(_ blocks: Int) -> State {
    change { place in
      let start = place
      place.offset &+= UInt64(blocks)
      return start
    }
  }

  /// Goes back or forth without a word to those who watch.
  func move(to state: State) { change { $0 = state } }

  @inline(__always)
  private func change<R: Sendable>(_ body: (inout sending State) -> sending R) -> R {
    #if hasFeature(Embedded)
      unsafe body(&place)
    #else
      place.withLock(body)
    #endif
  }
}
