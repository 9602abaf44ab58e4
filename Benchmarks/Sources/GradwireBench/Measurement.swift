#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The time of a workload: 11 repeats of at least 20 ms each, after a warm-up.
struct Measurement {
  let workload: Workload
  /// Nanoseconds a unit, in rising order.
  let times: [Double]
  /// The same of the processor's time, which neighbours on the machine do not take part in.
  let processorTimes: [Double]

  init(_ workload: Workload) throws {
    self.workload = workload
    let body = try workload.prepare()
    let clock = ContinuousClock()
    // Once to fill caches, once to see how often a repeat has to call.
    try body()
    let single = try clock.measure { try body() }
    let calls = max(1, min(10_000_000, Int(Duration.milliseconds(20) / single)))
    // What takes seconds is repeated less.
    let repeats = single > .seconds(1) ? 3 : 11
    var times: [Double] = []
    var processorTimes: [Double] = []
    let units = Double(calls) * Double(workload.units)
    for _ in 0..<repeats {
      let before = Measurement.processorTime
      let time = try clock.measure { for _ in 0..<calls { try body() } }
      processorTimes.append((Measurement.processorTime - before) / units)
      times.append(time / .nanoseconds(1) / units)
    }
    self.times = times.sorted()
    self.processorTimes = processorTimes.sorted()
  }

  /// Nanoseconds that all threads have computed.
  private static var processorTime: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// The time that a share of the repeats did not exceed.
  private func quantile(_ share: Double, of times: [Double]? = nil) -> Double {
    let times = times ?? self.times
    return times[Int((share * Double(times.count - 1)).rounded())]
  }

  /// One line of JSON, in the form of the peers' drivers.
  var line: String {
    func text(_ x: Double) -> String { ((x * 10_000).rounded() / 10_000).description }
    let processor = quantile(0.5, of: processorTimes)
    return "{\"workload\": \"\(workload.name)\", \"peer\": \"\(workload.peer)\", "
      + "\"n\": \(workload.size), \"median_ns_per_unit\": \(text(quantile(0.5))), "
      + "\"unit\": \"\(workload.unit)\", \"min\": \(text(quantile(0))), "
      + "\"p25\": \(text(quantile(0.25))), \"p75\": \(text(quantile(0.75))), "
      + "\"max\": \(text(quantile(1))), \"reps\": \(times.count), "
      + "\"median_cpu_ns_per_unit\": \(text(processor)), \"cpu\": \(text(processor / quantile(0.5)))}"
  }
}
