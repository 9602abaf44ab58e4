#if !hasFeature(Embedded)
  /// Primitives that look at the same storage through other sizes and strides: nothing is copied.
  protocol StridedPrimitive: ViewPrimitive {
    /// How the result's elements stand where those of the input do.
    func layout(of x: Layout) throws(TensorError) -> Layout
  }

  extension StridedPrimitive {
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(inputs[0].dtype, try layout(of: inputs[0].layout).shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].view(trapping { () throws(TensorError) in try layout(of: inputs[0].layout) })
    }
  }

  /// Strided primitives that leave elements out; those get no gradient.
  protocol PartPrimitive: StridedPrimitive {}

  extension PartPrimitive {
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Embed(self, in: call.input.shape)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g in its place, 0 elsewhere" }
  }

  /// A tensor put back where a part was taken from, with zeros elsewhere.
  final class Embed: Primitive {
    private let part: any StridedPrimitive
    private let shape: [Int]
    let name: String
    let symbol: String

    /// Puts tensors where `part` would take them from a tensor of the given sizes.
    init(
      _ part: any StridedPrimitive, in shape: [Int], name: String? = nil, symbol: String = "place"
    ) {
      self.part = part
      self.shape = shape
      self.name = name ?? part.name + "_backward"
      self.symbol = symbol
    }

    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      guard Shape.checkedCount(shape.map { max($0, 1) }) != nil else {
        throw .tooLarge(operation: name, shape: shape)
      }
      let place = try part.layout(of: .contiguous(shape))
      guard place.shape == inputs[0].shape else {
        throw .badShape(operation: name, from: inputs[0].shape, to: place.shape)
      }
      return TensorType(inputs[0].dtype, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let place = trapping { () throws(TensorError) in try part.layout(of: .contiguous(shape)) }
      return .placing(context.resultType, [(inputs[0], place)])
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      trapping { () throws(TensorError) in try part.apply(.one(upstream)) }
    }

    func pullbackNotation(to slot: Int) -> String { "g at those places" }
  }

  extension Shape {
    /// The dimension counted from the front.
    static func resolved(
      _ dim: Int, rank: Int, operation: String
    ) throws(TensorError) -> Int {
      guard let d = normalized(dim: dim, rank: rank) else {
        throw .dimOutOfRange(operation: operation, dim: dim, rank: rank)
      }
      return d
    }

    /// A dimension that must be there, which 0-d tensors have none of.
    static func existing(_ dim: Int, rank: Int, operation: String) throws(TensorError) -> Int {
      guard rank > 0 else { throw .dimOutOfRange(operation: operation, dim: dim, rank: rank) }
      return try resolved(dim, rank: rank, operation: operation)
    }

    /// Dimensions counted from the front, each of which may stand once.
    static func distinct(
      _ dims: [Int], rank: Int, operation: String
    ) throws(TensorError) -> [Int] {
      var seen: [Int] = []
      for dim in dims {
        let d = try resolved(dim, rank: rank, operation: operation)
        if seen.contains(d) {
          throw .badValue(operation: operation, reason: "dimension \(dim) stands there twice")
        }
        seen.append(d)
      }
      return seen
    }
  }
#endif
