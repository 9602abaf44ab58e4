/// A tape of single numbers: flat slots, and a list of instructions over them.
///
/// Slots are the variables, then the constants, then one for the result of every instruction.
/// Running it allocates nothing and counts no references.
@safe
package final class NumberTape: ReplayTape {
  /// The dtype in which everything is computed.
  let dtype: DType
  /// Dtype and sizes of the value at each place.
  private let types: [TensorType]
  /// The slot of the value at each place.
  private let slots: [UInt32]
  private let memory: UnsafeMutableRawPointer
  private let instructions: UnsafeMutablePointer<NumberInstruction>
  private let firstResult: Int
  private let count: Int
  private let stageEnds: [Int]
  private let gradientEnd: Int

  init(
    _ dtype: DType, types: [TensorType], slots: [UInt32], leaves: [Double],
    _ list: [NumberInstruction], stageEnds: [Int]
  ) {
    self.dtype = dtype
    self.types = types
    self.slots = slots
    self.stageEnds = stageEnds
    gradientEnd = stageEnds.count > 1 ? stageEnds[1] : 0
    firstResult = leaves.count
    count = list.count
    let size = max(leaves.count + list.count, 1)
    unsafe memory = UnsafeMutableRawPointer.allocate(byteCount: size * 8, alignment: 64)
    unsafe memory.initializeMemory(as: UInt64.self, repeating: 0, count: size)
    unsafe instructions = UnsafeMutablePointer.allocate(capacity: max(list.count, 1))
    for (i, instruction) in list.enumerated() {
      unsafe (instructions + i).initialize(to: instruction)
    }
    for (i, number) in leaves.enumerated() { write(number, to: i) }
  }

  deinit {
    unsafe memory.deallocate()
    unsafe instructions.deallocate()
  }

  /// Computes the first two stages: loss and gradients.
  @inline(__always)
  func runGradients() { run(from: 0, to: gradientEnd) }

  package func run(_ stages: Range<Int>) {
    let start = stages.lowerBound == 0 ? 0 : stageEnds[stages.lowerBound - 1]
    run(from: start, to: stageEnds[stages.upperBound - 1])
  }

  @inline(__always)
  private func run(from start: Int, to end: Int) {
    let list = unsafe instructions + start
    if dtype == .float64 {
      let slots = unsafe doubles
      unsafe NumberInterpreter.run(
        list, count: end - start, slots, into: slots + firstResult + start)
    } else {
      let slots = unsafe singles
      unsafe NumberInterpreter.run(
        list, count: end - start, slots, into: slots + firstResult + start)
    }
  }

  package func load(_ variable: Int, from tensor: Tensor) {
    write(tensor.firstElement, to: variable)
  }

  package func load(_ variable: Int, number: Double) { write(number, to: variable) }

  package func number(at place: Int) -> Double { number(inSlot: Int(slots[place])) }

  package func tensor(at place: Int) -> Tensor {
    .full(types[place].shape, number(at: place), dtype: types[place].dtype)
  }

  /// The slot of a value.
  func slot(of place: Int) -> Int { Int(slots[place]) }

  /// All slots, where everything is computed in double precision.
  var doubles: UnsafeMutablePointer<Double> {
    unsafe memory.assumingMemoryBound(to: Double.self)
  }

  /// All slots, where everything is computed in single precision.
  var singles: UnsafeMutablePointer<Float> {
    unsafe memory.assumingMemoryBound(to: Float.self)
  }

  @inline(__always)
  func number(inSlot slot: Int) -> Double {
    unsafe dtype == .float64 ? doubles[slot] : Double(singles[slot])
  }

  private func write(_ number: Double, to slot: Int) {
    if dtype == .float64 {
      unsafe doubles[slot] = number
    } else {
      unsafe singles[slot] = Float(number)
    }
  }
}
