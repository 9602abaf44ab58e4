/// The time of a workload: 11 repeats of at least 20 ms each, after a warm-up.
struct Measurement {
  let workload: Workload
  /// Nanoseconds a unit, in rising order.
  let times: [Double]

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
    for _ in 0..<repeats {
      let time = try clock.measure { for _ in 0..<calls { try body() } }
      times.append(time / .nanoseconds(1) / Double(calls) / Double(workload.units))
    }
    self.times = times.sorted()
  }

  /// The time that a share of the repeats did not exceed.
  private func quantile(_ share: Double) -> Double {
    times[Int((share * Double(times.count - 1)).rounded())]
  }

  /// One line of JSON, in the form of the peers' drivers.
  var line: String {
    func text(_ x: Double) -> String { ((x * 10_000).rounded() / 10_000).description }
    return "{\"workload\": \"\(workload.name)\", \"peer\": \"\(workload.peer)\", "
      + "\"n\": \(workload.size), \"median_ns_per_unit\": \(text(quantile(0.5))), "
      + "\"unit\": \"\(workload.unit)\", \"min\": \(text(quantile(0))), "
      + "\"p25\": \(text(quantile(0.25))), \"p75\": \(text(quantile(0.75))), "
      + "\"max\": \(text(quantile(1))), \"reps\": \(times.count)}"
  }
}
