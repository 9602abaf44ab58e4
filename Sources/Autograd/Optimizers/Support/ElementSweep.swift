#if !hasFeature(Embedded)
  import Kernels

  /// Sweeps an update over the elements of parameters: one pass, no temporaries, and one call for all
  /// parameters that have taken as many steps.
  enum ElementSweep<U: ElementUpdate> where U.Number: FloatingElement {
    /// Steps the parameters of a group that have this element type and a gradient.
    static func step(_ group: ParameterGroup) {
      // Taken out, so that their storages are seen to be nobody else's.
      var memories: [ParameterMemory] = []
      swap(&memories, &group.memories)
      var coefficients = StepCoefficients<U>(group.options)
      var arrays = ArraySteps<U>()
      let parameters = group.parameters
      for i in parameters.indices where parameters[i].dtype == U.Number.dtype {
        let leaf = parameters[i].node
        if leaf.isScalar, !leaf.isSnapshot, let gradient = leaf.extras?.grad?.node,
          gradient.isScalar
        {
          let update = coefficients.next(&memories[i], [])
          step(leaf, gradient.number(U.Number.self), update, memories[i].slots)
          continue
        }
        guard let gradient = gradient(of: leaf, parameters[i], group.owner) else { continue }
        let update = coefficients.next(&memories[i], leaf.shape)
        let target = leaf.isSnapshot ? leaf.identity : leaf
        guard let array = target.array else {
          step(target, gradient.node.number(U.Number.self), update, memories[i].slots)
          continue
        }
        arrays.begin(update, number: coefficients.number)
        arrays.add(array, gradient, &memories[i])
      }
      arrays.finish()
      swap(&memories, &group.memories)
    }

    /// The gradient, row-major and in the parameter's dtype; nil where there is none.
    @inline(__always)
    private static func gradient(
      of leaf: Node, _ parameter: Tensor, _ owner: String
    ) -> Tensor? {
      if let array = leaf.array, let gradient = leaf.extras?.grad, let given = gradient.node.array,
        given.dtype == array.dtype, given.sizes == array.sizes, given.isContiguous
      {
        return gradient
      }
      return parameter.stepGradient(owner: owner)
    }

    /// Steps a single number.
    @inline(__always)
    private static func step(_ leaf: Node, _ gradient: U.Number, _ update: U, _ slots: [Tensor]) {
      var state = ElementState<U.Number>()
      let count = slots.count
      if count > 0 { state.first = U.Number(bits: slots[0].node.bits) }
      if count > 1 { state.second = U.Number(bits: slots[1].node.bits) }
      if count > 2 { state.third = U.Number(bits: slots[2].node.bits) }
      leaf.replaceBits(update.update(U.Number(bits: leaf.bits), gradient, &state).bits)
      if count > 0 { slots[0].node.replaceBits(state.first.bits) }
      if count > 1 { slots[1].node.replaceBits(state.second.bits) }
      if count > 2 { slots[2].node.replaceBits(state.third.bits) }
    }
  }

  /// Steps of parameters that share their coefficients, gathered to be made by one call.
  @safe private struct ArraySteps<U: ElementUpdate> where U.Number: FloatingElement {
    private var steps: [gw_step] = unsafe []
    private var update: U?
    private var number = 0
    /// What only the call still needs.
    private var held: [Tensor] = []

    /// Makes the gathered steps if the next have other coefficients.
    @inline(__always)
    mutating func begin(_ update: U, number: Int) {
      if number == self.number, self.update != nil { return }
      finish()
      self.update = update
      self.number = number
    }

    /// Gathers the step of one parameter.
    @inline(__always)
    mutating func add(_ leaf: ArrayNode, _ gradient: Tensor, _ memory: inout ParameterMemory) {
      let isPlain = leaf.start == 0 && leaf.isContiguous
      let old = isPlain ? leaf : plainCopy(of: leaf)
      let elements: UnsafeMutablePointer<U.Number> = unsafe old.elements()
      var new = unsafe elements
      if !isPlain || !leaf.isStorageWritable {
        let storage =
          memory.takenSpare()
          ?? Storage.uninitialized(U.Number.self, count: Shape.count(leaf.sizes))
        unsafe new = storage.elements(U.Number.self)
        // A view's storage may be smaller than the view, where it is stretched.
        memory.spare = isPlain ? leaf.storage : nil
        leaf.replaceStorage(storage, keepsLayout: isPlain)
      }
      unsafe steps.append(
        gw_step(
          gradient: pointer(to: gradient), old: elements, new: new,
          first: memory.elements(ofSlot: 0), second: memory.elements(ofSlot: 1),
          third: memory.elements(ofSlot: 2), count: Shape.count(leaf.sizes)))
    }

    @inline(__always)
    private mutating func pointer(to gradient: Tensor) -> UnsafeMutablePointer<U.Number> {
      held.append(gradient)
      return unsafe gradient.node.array?.elements() ?? gradient.node.address(of: U.Number.self)
    }

    private mutating func plainCopy(of leaf: ArrayNode) -> ArrayNode {
      let copy = Tensor(leaf).contiguous()
      held.append(copy)
      return copy.node.array ?? leaf
    }

    /// Makes the gathered steps.
    mutating func finish() {
      guard let update, unsafe !steps.isEmpty else { return }
      var loop = update.loop
      unsafe steps.withUnsafeBufferPointer { steps in
        guard let first = steps.baseAddress else { return }
        if U.Number.dtype == .float64 {
          unsafe gw_update_f64(&loop, first, steps.count)
        } else {
          unsafe gw_update_f32(&loop, first, steps.count)
        }
      }
      unsafe steps.removeAll(keepingCapacity: true)
      held.removeAll(keepingCapacity: true)
    }
  }

  extension gw_update {
    /// A rule with what most rules have.
    init<Number: UpdateNumber>(
      _ rule: gw_rule, slots: Int, sign: Number, decay: Number = 0
    ) {
      self.init()
      self.rule = rule
      self.slots = Int32(slots)
      self.sign = sign.double
      self.decay = decay.double
    }
  }
#endif
