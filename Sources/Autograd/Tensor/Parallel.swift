#if !hasFeature(Embedded)
  import Kernels

  /// Loops over many elements, spread over the processors.
  ///
  /// There is one group of threads for all loops, those in C included. Iterations must not depend on
  /// each other, so that the number of threads makes no difference.
  enum Parallel {
    /// Elements that are not worth a thread of their own.
    static let grain = 1 << 15

    /// Calls `body(lower, upper)` for parts of `0..<count`.
    ///
    /// - Parameters:
    ///   - count: How many iterations there are.
    ///   - grain: How many of them are not worth a thread.
    ///   - body: Does a part of them; it may be called by several threads at a time.
    @inline(__always)
    static func forEach(_ count: Int, grain: Int = grain, _ body: (Int, Int) -> Void) {
      if count < 2 * grain { body(0, count) } else { spread(count, grain, body) }
    }

    @inline(never)
    private static func spread(_ count: Int, _ grain: Int, _ body: (Int, Int) -> Void) {
      withoutActuallyEscaping(body) { body in
        var job = Job(body: body)
        unsafe withUnsafeMutablePointer(to: &job) { job in
          unsafe gw_parallel(count, grain, job) { job, lower, upper in
            guard let job = unsafe job else { return }
            unsafe job.assumingMemoryBound(to: Job.self).pointee.body(lower, upper)
          }
        }
      }
    }

    private struct Job {
      let body: (Int, Int) -> Void
    }
  }
#else
  /// A page computes on one thread.
  enum Parallel {
    static let grain = 1

    @inline(__always)
    static func forEach(_ count: Int, grain: Int = grain, _ body: (Int, Int) -> Void) {
      body(0, count)
    }
  }
#endif
