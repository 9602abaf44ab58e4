#if !hasFeature(Embedded)
  /// The elements moved along dimensions; what leaves at one end comes in at the other.
  final class Roll: Primitive {
    let shifts: [Int]
    /// One dimension a shift; none means the whole as one row.
    let dims: [Int]

    init(_ shifts: [Int], _ dims: [Int]) {
      self.shifts = shifts
      self.dims = dims
    }

    let name = "roll"
    let symbol = "roll"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if shifts.isEmpty { throw .badValue(operation: name, reason: "needs at least one shift") }
      guard shifts.count == dims.count || (dims.isEmpty && shifts.count == 1) else {
        throw .badSizes(
          operation: name,
          reason: "\(shifts.count) shifts do not go with \(dims.count) dimensions")
      }
      for dim in dims { _ = try Shape.existing(dim, rank: inputs[0].ndim, operation: name) }
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      if x.numel == 0 { return x }
      if dims.isEmpty {
        let row = x.contiguous().view([x.numel], strides: [1])
        return rolled(row, shifts[0], 0).view(x.shape, strides: Shape.contiguousStrides(x.shape))
      }
      var result = x
      for (shift, dim) in zip(shifts, dims) {
        result = rolled(result, shift, dim < 0 ? dim + x.ndim : dim)
      }
      return result
    }

    private func rolled(_ x: Tensor, _ shift: Int, _ d: Int) -> Tensor {
      let size = x.shape[d]
      let rest = shift % size
      let start = rest < 0 ? rest + size : rest
      let whole = Layout.contiguous(x.shape)
      return .placing(
        x.type,
        [
          (
            x.view(x.layout.slice(d, from: 0, length: size - start)),
            whole.slice(d, from: start, length: size - start)
          ),
          (
            x.view(x.layout.slice(d, from: size - start, length: start)),
            whole.slice(d, from: 0, length: start)
          ),
        ], background: nil)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      // The least integer has no opposite.
      Roll(shifts.map { 0 &- $0 }, dims)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g, rolled back" }

    static let function = Function(
      "roll(input, shifts, dims=None)",
      summary: "Elements moved along dimensions; what leaves at one end comes in at the other.",
      formula: "yᵢ = aᵢ₋ₛ", derivative: "1, in the order of a"
    ) { call throws(TensorError) in
      .tensor(try Roll(call.sizes(1), call.dims(2) ?? []).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// The elements moved on; what leaves at the end comes in at the start.
    ///
    /// `Tensor([1, 2, 3]).roll(1)` is `tensor([3, 1, 2])`. Without a dimension, all elements move as one
    /// row. Traps if there is no such dimension. As `torch.roll`.
    ///
    /// - Parameters:
    ///   - shift: How far; negative is towards the start.
    ///   - dim: The dimension, nil for the whole as one row.
    /// - Returns: A tensor of the same type.
    public func roll(_ shift: Int, dim: Int? = nil) -> Tensor {
      Roll([shift], dim.map { [$0] } ?? [])(self)
    }

    /// The elements moved along several dimensions.
    ///
    /// Traps if a dimension does not exist, or numbers of shifts and dimensions differ.
    ///
    /// - Parameters:
    ///   - shifts: How far in each; negative is towards the start.
    ///   - dims: The dimensions.
    /// - Returns: A tensor of the same type.
    public func roll(_ shifts: [Int], dims: [Int]) -> Tensor { Roll(shifts, dims)(self) }
  }
#endif
