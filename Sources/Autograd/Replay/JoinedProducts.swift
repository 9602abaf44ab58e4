/// A tape on which products that are used once, in a sum, are one instruction with it.
///
/// Sums of products are most of what networks compute, forward and backward.
struct JoinedProducts {
  typealias Slot = NumberTapeWriter.Slot

  private(set) var list: [NumberInstruction] = []
  /// Where each stage ends.
  private(set) var ends: [Int] = []
  /// The number of each instruction of the old list in the new one.
  private var numbers: [Int] = []

  /// Rewrites a list.
  ///
  /// - Parameters:
  ///   - old: The instructions.
  ///   - oldEnds: Where each stage ends.
  ///   - kept: Results that somebody will ask for.
  init(_ old: [NumberInstruction], ends oldEnds: [Int], kept: [Slot]) {
    let joined = JoinedProducts.products(old, kept: kept)
    var isJoined = [Bool](repeating: false, count: old.count)
    for product in joined where product >= 0 { isJoined[Int(product)] = true }
    list.reserveCapacity(old.count)
    numbers.reserveCapacity(old.count)
    for (i, instruction) in old.enumerated() {
      endStages(oldEnds, before: i)
      numbers.append(list.count)
      if !isJoined[i] { list.append(written(instruction, joined[i], old)) }
    }
    endStages(oldEnds, before: old.count)
  }

  /// The place of a value that was kept.
  func slot(_ old: Slot) -> Slot {
    guard let number = JoinedProducts.number(old) else { return old }
    return Slot(numbers[number]) | NumberTapeWriter.result
  }

  private func written(
    _ instruction: NumberInstruction, _ product: Int32, _ old: [NumberInstruction]
  ) -> NumberInstruction {
    guard product >= 0 else {
      return NumberInstruction(
        code: instruction.code, a: slot(instruction.a), b: slot(instruction.b),
        c: slot(instruction.c))
    }
    let factors = old[Int(product)]
    let isFirst = JoinedProducts.number(instruction.a) == Int(product)
    return NumberInstruction(
      code: .multiplyAdd, a: slot(factors.a), b: slot(factors.b),
      c: slot(isFirst ? instruction.b : instruction.a))
  }

  private mutating func endStages(_ oldEnds: [Int], before number: Int) {
    while ends.count < oldEnds.count, oldEnds[ends.count] <= number { ends.append(list.count) }
  }

  /// For each instruction the product that it shall compute itself, -1 where there is none.
  private static func products(_ list: [NumberInstruction], kept: [Slot]) -> [Int32] {
    var uses = [UInt8](repeating: 0, count: list.count)
    func use(_ slot: Slot, _ times: UInt8) {
      if let number = number(slot) { uses[number] = min(uses[number] + times, 2) }
    }
    for slot in kept { use(slot, 2) }
    for instruction in list {
      use(instruction.a, 1)
      use(instruction.b, 1)
      use(instruction.c, 1)
    }
    var products = [Int32](repeating: -1, count: list.count)
    for (i, instruction) in list.enumerated() where instruction.code == .add {
      for slot in [instruction.b, instruction.a] {
        if let number = number(slot), uses[number] == 1, list[number].code == .multiply {
          products[i] = Int32(number)
          break
        }
      }
    }
    return products
  }

  /// The number of the instruction that gives a value, nil for leaves.
  private static func number(_ slot: Slot) -> Int? {
    slot & NumberTapeWriter.result == 0 ? nil : Int(slot ^ NumberTapeWriter.result)
  }
}
