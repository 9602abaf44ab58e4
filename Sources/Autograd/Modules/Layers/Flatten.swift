#if !hasFeature(Embedded)
  /// Joins dimensions, all but the first unless told otherwise.
  ///
  /// As `torch.nn.Flatten`.
  ///
  /// ```swift
  /// Flatten()(Tensor.zeros([8, 3, 4, 4])).shape   // [8, 48]
  /// ```
  public final class Flatten: Module {
    /// The first dimension that is joined.
    public let startDim: Int
    /// The last dimension that is joined.
    public let endDim: Int

    /// Joins dimensions.
    ///
    /// - Parameters:
    ///   - startDim: The first of them.
    ///   - endDim: The last of them.
    public init(startDim: Int = 1, endDim: Int = -1) {
      self.startDim = startDim
      self.endDim = endDim
    }

    /// Joins the dimensions.
    ///
    /// - Parameter input: A tensor that has these dimensions; traps otherwise.
    /// - Returns: The same elements in fewer dimensions.
    public func forward(_ input: Tensor) -> Tensor { input.flatten(startDim, endDim) }

    /// PyTorch's words for the options.
    public var extraDescription: String { "start_dim=\(startDim), end_dim=\(endDim)" }
  }
#endif
