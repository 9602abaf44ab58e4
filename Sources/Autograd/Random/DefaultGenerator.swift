#if !hasFeature(Embedded)
  import Synchronization
#endif

/// The generator that is used where none is given.
extension Generator {
  /// The default generator of the whole program.
  public static let standard = Generator()

  #if hasFeature(Embedded)
    static var current: Generator { standard }
  #else
    @TaskLocal private static var ofTask: Generator?
    /// Whether any task has ever had a default of its own; until then nobody need ask.
    private static let isEverSet = Atomic<Bool>(false)

    /// What draws without a generator use here: the task's own default, or `standard`.
    public static var current: Generator {
      isEverSet.load(ordering: .relaxed) ? ofTask ?? standard : standard
    }

    fileprivate static func with<R, E: Error>(
      _ generator: Generator, _ body: () throws(E) -> R
    ) throws(E) -> R {
      // The task-local's own `withValue` rethrows untyped.
      isEverSet.store(true, ordering: .relaxed)
      let result: Result<R, E> = $ofTask.withValue(generator) {
        do throws(E) { return .success(try body()) } catch { return .failure(error) }
      }
      return try result.get()
    }
  #endif
}

/// Seeds the default generator, as `torch.manual_seed`.
///
/// ```swift
/// manualSeed(42)
/// let x = Tensor.rand([2])
/// manualSeed(42)
/// let y = Tensor.rand([2])   // the numbers of x again
/// ```
///
/// - Parameter seed: Which stream of random numbers begins.
/// - Returns: The default generator.
@discardableResult
public func manualSeed(_ seed: UInt64) -> Generator { Generator.current.manualSeed(seed) }

#if !hasFeature(Embedded)
  /// Computes with another default generator, for this task and what it starts.
  ///
  /// Tasks that run side by side take numbers from one another's default; with a generator of its own
  /// each draws the same numbers in every run.
  ///
  /// ```swift
  /// let x = withGenerator(Generator(seed: 3)) { Tensor.randn([2]) }
  /// ```
  ///
  /// - Parameters:
  ///   - generator: The default meanwhile.
  ///   - body: What to compute.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func withGenerator<R, E: Error>(
    _ generator: Generator, _ body: () throws(E) -> R
  ) throws(E) -> R {
    try Generator.with(generator, body)
  }
#endif
