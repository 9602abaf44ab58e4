#if !hasFeature(Embedded)
  /// Windows that slide over the last dimensions: `y[…, o, k] = a[…, o · stride + k · dilation]`.
  ///
  /// The places of the windows stand where those dimensions stood, and the places within a window
  /// come last. Nothing is copied, windows that overlap look at the same elements; the gradient is
  /// their sum, put in place.
  final class Windows: StridedPrimitive {
    /// One slide for each of the last dimensions.
    let slides: [Slide]

    init(_ slides: [Slide]) { self.slides = slides }

    let name = "windows"
    let symbol = "windows"
    let gradientFunctionName = "Im2ColBackward0"

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let first = x.shape.count - slides.count
      guard first >= 0 else {
        throw .badSizes(
          operation: name, reason: "\(slides.count) dimensions are needed, not \(x.shape.count)")
      }
      var result = x
      for (i, slide) in slides.enumerated() {
        let d = first + i
        let count = (x.shape[d] - slide.span) / slide.stride + 1
        guard x.shape[d] >= slide.span else {
          throw .badSizes(
            operation: name,
            reason: "a window that spans \(slide.span) does not fit into size \(x.shape[d])")
        }
        result.shape[d] = count
        result.strides[d] *= slide.stride
        result.shape.append(slide.kernel)
        result.strides.append(x.strides[d] * slide.dilation)
      }
      // They take no memory themselves, but what is made of them does.
      guard Shape.isComputable(result.shape) else {
        throw .tooLarge(operation: name, shape: result.shape)
      }
      return result
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      trapping { () throws(TensorError) in
        try Windows.folded(upstream, slides, Array(call.input.shape.suffix(slides.count)))
      }
    }

    func pullbackNotation(to slot: Int) -> String { "g, summed where windows overlap" }

    /// The sum of windows, put where they stand in dimensions of the given sizes.
    static func folded(
      _ windows: Tensor, _ slides: [Slide], _ sizes: [Int]
    ) throws(TensorError) -> Tensor {
      let front = Array(windows.shape.dropLast(2 * slides.count))
      let count = Shape.count(sizes)
      var places = [0]
      // Row-major over the places of windows, then over those within a window.
      for part in [true, false] {
        for (i, slide) in slides.enumerated() {
          let stride = Shape.count(Array(sizes[(i + 1)...]))
          let steps =
            part ? (sizes[i] - slide.span) / slide.stride + 1 : slide.kernel
          let step = stride * (part ? slide.stride : slide.dilation)
          places = places.flatMap { start in (0..<steps).map { start + $0 * step } }
        }
      }
      let flat = try Reshape(front + [places.count]).apply(.one(windows))
      let zeros = Tensor.zeros(front + [count], dtype: windows.dtype)
      let sum = try IndexAdd(front.count).apply([zeros, Tensor(places), flat])
      return try Reshape(front + sizes).apply(.one(sum))
    }
  }

  /// How windows slide along one dimension.
  struct Slide: Sendable {
    /// How many elements a window has.
    var kernel: Int
    /// How far it is from one window to the next.
    var stride = 1
    /// How far it is from one element of a window to the next.
    var dilation = 1
    /// How many elements are added before and after.
    var padding = 0

    /// From the first element of a window to behind its last.
    var span: Int { (kernel - 1) * dilation + 1 }
  }
#endif
