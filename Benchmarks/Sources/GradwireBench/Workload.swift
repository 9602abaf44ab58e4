/// Something whose time is taken: what one call does, and how many units of work that is.
struct Workload {
  /// The letter under which it is called up.
  let group: Character
  /// The name that all peers give it, `A.step`.
  let name: String
  /// Which way of doing it this is, where there are several: `gradwire-replay`.
  let peer: String
  /// How large it is.
  let size: Int
  /// What is counted.
  let unit: String
  /// Units a call.
  let units: Int
  /// Prepares what is timed, and gives it.
  let prepare: () throws -> () throws -> Void

  init(
    _ group: Character, _ name: String, peer: String = "gradwire", size: Int = 1,
    unit: String = "step", units: Int = 1, prepare: @escaping () throws -> () throws -> Void
  ) {
    self.group = group
    self.name = name
    self.peer = peer
    self.size = size
    self.unit = unit
    self.units = units
    self.prepare = prepare
  }

  /// All of them.
  static var all: [Workload] {
    scalarSteps + chains + networks + moonsReplay + kernels + smallTensors + optimizerSteps + frames
  }
}
