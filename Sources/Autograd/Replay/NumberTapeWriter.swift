/// Writes a plan as a tape of single numbers, where every value is one: of one floating dtype, or a
/// truth value.
struct NumberTapeWriter {
  private let plan: TapePlan
  private let dtype: DType
  /// Numbers of the variables, then of the constants.
  private var leaves: [Double] = []
  private var constants: [UInt64: Slot] = [:]
  private var list: [NumberInstruction] = []
  /// Equal instructions on equal inputs are computed once.
  private var known: [NumberInstruction: Slot] = [:]
  /// Where the value at each place is.
  private var slots: [Slot] = []

  /// A leaf, or the result of an instruction; the latter have the highest bit set, because the
  /// number of leaves is not known before the end.
  typealias Slot = UInt32
  static let result: Slot = 1 << 31

  private init(_ plan: TapePlan, _ dtype: DType) {
    self.plan = plan
    self.dtype = dtype
  }

  /// The tape of a plan, nil where it needs tensors.
  static func tape(of plan: TapePlan) -> NumberTape? {
    guard let dtype = plan.variables.first?.dtype else { return nil }
    var writer = NumberTapeWriter(plan, dtype)
    var types: [TensorType] = []
    var ends: [Int] = []
    for (i, value) in plan.values.enumerated() {
      while ends.count < plan.stageEnds.count, plan.stageEnds[ends.count] == i {
        ends.append(writer.list.count)
      }
      guard let slot = writer.slot(of: value) else { return nil }
      writer.slots.append(slot)
      types.append(value.tensor.type)
    }
    while ends.count < plan.stageEnds.count { ends.append(writer.list.count) }
    return writer.tape(types, ends)
  }

  private func tape(_ types: [TensorType], _ ends: [Int]) -> NumberTape {
    let joined = JoinedProducts(list, ends: ends, kept: plan.roots.map { slots[$0] })
    let first = Slot(leaves.count)
    func final(_ slot: Slot) -> Slot {
      slot & NumberTapeWriter.result == 0 ? slot : (slot ^ NumberTapeWriter.result) + first
    }
    let instructions = joined.list.map {
      NumberInstruction(code: $0.code, a: final($0.a), b: final($0.b), c: final($0.c))
    }
    return NumberTape(
      dtype, types: types, slots: slots.map { final(joined.slot($0)) }, leaves: leaves,
      instructions, stageEnds: joined.ends)
  }

  private mutating func slot(of value: TapePlan.Value) -> Slot? {
    let tensor = value.tensor
    guard tensor.numel == 1 else { return nil }
    if value.isConstant { return constant(tensor) }
    guard tensor.dtype == dtype || tensor.dtype == .bool else { return nil }
    guard let primitive = value.primitive else {
      leaves.append(tensor.firstElement)
      return Slot(leaves.count - 1)
    }
    var inputs: [Slot] = []
    for place in value.inputs { inputs.append(slots[place]) }
    return result(of: primitive, inputs, TensorList(value.inputs.map { plan.values[$0].tensor }))
  }

  /// A constant, in the dtype of the tape.
  private mutating func constant(_ tensor: Tensor) -> Slot? {
    let number = tensor.firstElement
    // Larger whole numbers would be rounded twice.
    if !tensor.dtype.isFloating, number.magnitude > 9_007_199_254_740_992 { return nil }
    return constant(number)
  }

  private mutating func constant(_ number: Double) -> Slot {
    let rounded = dtype == .float32 ? Double(Float(number)) : number
    if let slot = constants[rounded.bitPattern] { return slot }
    leaves.append(rounded)
    constants[rounded.bitPattern] = Slot(leaves.count - 1)
    return Slot(leaves.count - 1)
  }

  private mutating func write(
    _ code: NumberCode, _ a: Slot, _ b: Slot? = nil, _ c: Slot = 0
  )
    -> Slot
  {
    // A factor of exactly 1 changes nothing, and backward passes begin with one.
    if code == .multiply, let b {
      let one = constants[Double(1).bitPattern]
      if a == one { return b }
      if b == one { return a }
    }
    let instruction = NumberInstruction(code: code, a: a, b: b ?? a, c: c)
    if let slot = known[instruction] { return slot }
    list.append(instruction)
    let slot = Slot(list.count - 1) | NumberTapeWriter.result
    known[instruction] = slot
    return slot
  }

  private mutating func result(
    of primitive: any Primitive, _ inputs: [Slot], _ tensors: TensorList
  ) -> Slot? {
    if let code = NumberCode(primitive) {
      if primitive is Comparison, tensors.promotedDType != dtype { return nil }
      switch inputs.count {
      case 1: return write(code, inputs[0])
      case 2: return write(code, inputs[0], inputs[1])
      default: return write(code, inputs[0], inputs[1], inputs[2])
      }
    }
    let a = inputs[0]
    if let power = primitive as? Pow {
      guard tensors[0].dtype == dtype else { return nil }
      return self.power(a, power.exponent)
    }
    if let conversion = primitive as? Convert {
      return conversion.dtype == .bool ? write(.notEqual, a, constant(0)) : a
    }
    // Sums begin with 0, which makes 0 of −0.
    if primitive is Sum || primitive is Mean { return write(.add, constant(0), a) }
    if primitive is MatMul { return write(.add, constant(0), write(.multiply, a, inputs[1])) }
    let isView =
      primitive is Reshape || primitive is Expand || primitive is Transpose || primitive is Detach
    return isView ? a : nil
  }

  /// The forms of `Pow`'s own kernel.
  private mutating func power(_ a: Slot, _ exponent: Double) -> Slot {
    switch exponent {
    case 2: return write(.square, a)
    case 3: return write(.multiply, write(.square, a), a)
    case -1: return write(.divide, constant(1), a)
    case -2: return write(.divide, constant(1), write(.square, a))
    case 0.5: return write(.squareRoot, a)
    case -0.5: return write(.divide, constant(1), write(.squareRoot, a))
    default: return write(.power, a, constant(exponent))
    }
  }
}
