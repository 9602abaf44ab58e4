#if !hasFeature(Embedded)
  /// Operations that select elements along a dimension: they give the values and where they stood.
  ///
  /// The gradient of every value goes whole to the element that was selected.
  protocol Selecting: MultiOutputPrimitive {
    var dim: Int { get }
    /// Whether the dimension goes, as one element of each line is selected.
    var dropsDim: Bool { get }
    /// Whether bools can be selected from.
    var acceptsBool: Bool { get }

    /// How many elements of a line are selected.
    func selectedCount(of length: Int) throws(TensorError) -> Int

    /// Writes the places of the selected elements.
    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>)
  }

  extension Selecting {
    var dropsDim: Bool { false }

    var acceptsBool: Bool { true }

    func selectedCount(of length: Int) throws(TensorError) -> Int { length }

    func outputNames(of inputs: TensorList) -> [String] { ["values", "indices"] }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      let x = inputs[0]
      if x.dtype == .bool && !acceptsBool {
        throw .unsupportedDType(operation: name, dtype: .bool)
      }
      let d = try Shape.dimension(dim, of: x.shape, name)
      let count = try selectedCount(of: Shape.length(x.shape, along: d))
      let shape = sizes(x.shape, d, count, drops: dropsDim)
      return [TensorType(x.dtype, shape), TensorType(.int64, shape)]
    }

    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
      let x = inputs[0].dtype == .bool ? inputs[0].converted(to: .uint8) : inputs[0]
      let shape = context.resultTypes[0].shape
      if x.ndim == 0 {
        // Whatever is selected from a single number is that number.
        let place = Tensor.zeros([], dtype: .int64)
        context.save(place)
        return [inputs[0].alias(), place]
      }
      let d = Shape.normalized(dim: dim, rank: x.ndim) ?? 0
      let count = dropsDim ? 1 : shape[d]
      let work = SelectionWork(selecting: self, lines: Lines(x, dim: d), count: count)
      let (values, places) = x.dtype.runNumeric(work)
      let kept = sizes(x.shape, d, count, drops: false)
      let results = [values, places].map { result in
        let whole = Lines.restored(result, kept, dim: d)
        return kept == shape
          ? whole : whole.view(shape, strides: Shape.contiguousStrides(shape))
      }
      context.save(results[1])
      return [results[0].converted(to: inputs[0].dtype), results[1]]
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      if output != 0 { return nil }
      let x = call.input
      if x.ndim == 0 { return upstream.reshape([]) }
      let d = Shape.normalized(dim: dim, rank: x.ndim) ?? 0
      let places = call.saved[0]
      let kept = dropsDim ? sizes(x.shape, d, 1, drops: false) : places.shape
      return ScatterAdd(d)(
        .zeros(x.shape, dtype: upstream.dtype), places.reshape(kept), upstream.reshape(kept))
    }

    func pullbackNotation(to slot: Int) -> String { "g, at the selected places" }

    private func sizes(_ shape: [Int], _ dim: Int, _ count: Int, drops: Bool) -> [Int] {
      var sizes = shape
      if shape.isEmpty { return [] }
      if drops { sizes.remove(at: dim) } else { sizes[dim] = count }
      return sizes
    }
  }

  extension ProgramValue {
    /// Values and indices, as programs see them.
    static func selection(_ pair: [Tensor]) -> ProgramValue {
      .outputs(NamedOutputs([("values", pair[0]), ("indices", pair[1])]))
    }
  }

  /// Places and values that were selected, in Swift.
  public struct Selection {
    /// The selected values.
    public let values: Tensor
    /// Where they stood along the dimension, an int64 tensor.
    public let indices: Tensor

    init(_ pair: [Tensor]) {
      values = pair[0]
      indices = pair[1]
    }
  }

  private struct SelectionWork<S: Selecting>: NumericWork {
    let selecting: S
    let lines: Lines
    let count: Int

    func run<T: NumericElement>(_ type: T.Type) -> (Tensor, Tensor) {
      let total = [lines.count * count]
      let places = unsafe Tensor.make(total, of: Int64.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          for i in 0..<lines.count {
            unsafe selecting.select(
              from: a + i * lines.length, lines.length, into: out + i * count)
          }
        }
      }
      let values = unsafe Tensor.make(total, of: T.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          unsafe places.withElements(of: Int64.self) { place in
            for i in 0..<lines.count {
              for k in (i * count)..<((i + 1) * count) {
                unsafe out[k] = a[i * lines.length + Int(place[k])]
              }
            }
          }
        }
      }
      return (values, places)
    }
  }
#endif
