import Autograd
import Circuits
import Pages

/// Short names for runs, each unlike the others.
struct PlayerKeys {
  private let setups: [TraceSetup]
  private var used: [String: Int] = [:]
  private var position = 0

  init(_ setups: [TraceSetup]) { self.setups = setups }

  /// The next run's key for addresses and its name for curves.
  mutating func next() -> (key: String, name: String) {
    let setup = setups[position]
    position += 1
    let word = XML.identifier(setup.optimizer).lowercased()
    let count = (used[word] ?? 0) + 1
    used[word] = count
    let name = PlayerKeys.name(
      setup, among: setups.filter { $0.optimizer == setup.optimizer }, count)
    return (count == 1 ? word : "\(word)-\(count)", name)
  }

  /// The optimizer; where several runs use it, with the rate that tells them apart, or a number.
  private static func name(_ setup: TraceSetup, among same: [TraceSetup], _ count: Int) -> String {
    if same.count == 1 { return setup.optimizer }
    let rates = same.map { rate($0) }
    let own = rate(setup)
    let isTelling = !own.isEmpty && rates.count { $0 == own } == 1
    return setup.optimizer + " " + (isTelling ? own : count.description)
  }

  private static func rate(_ setup: TraceSetup) -> String {
    setup.options.first { $0.name == "lr" }?.value.text ?? ""
  }
}
