#if !hasFeature(Embedded)
  /// What came of comparing derivatives with finite differences.
  public struct GradCheck: Sendable, Equatable {
    /// One derivative: of one element of the function's result in one element of an input.
    public struct Derivative: Sendable, Equatable {
      /// Which input, from 0.
      public let input: Int
      /// Which of its elements, one index a dimension.
      public let element: [Int]
      /// Which result of the function, from 0.
      public let output: Int
      /// Which of its elements.
      public let outputElement: [Int]
      /// Of complex inputs and results: real or imaginary part.
      public let parts: Parts
      /// What the derivative rules give.
      public let analytical: Double
      /// What finite differences give.
      public let numerical: Double
      /// Whether the function has a kink or a jump there, so that it has no derivative; rules may give
      /// any slope between those of its two sides.
      public let isKink: Bool
    }

    /// Parts of complex numbers.
    public struct Parts: Sendable, Equatable {
      /// Whether the input's imaginary part is varied.
      public let isImaginaryInput: Bool
      /// Whether it is the result's imaginary part.
      public let isImaginaryOutput: Bool
    }

    /// How many derivatives were compared.
    public internal(set) var count = 0
    /// Those that disagree, in the order of inputs and elements.
    public internal(set) var mismatches: [Derivative] = []
    /// Those at kinks whose rule gives a slope between both sides, as it may.
    public internal(set) var kinks: [Derivative] = []

    /// Whether all derivatives agree.
    public var passes: Bool { mismatches.isEmpty }
  }

  extension GradCheck: CustomStringConvertible {
    /// One sentence: how many agree, or the first that does not.
    public var description: String {
      let all = count == 1 ? "the derivative agrees" : "all \(count) derivatives agree"
      guard let first = mismatches.first else {
        let atKinks = kinks.isEmpty ? "" : ", \(kinks.count) of them at kinks"
        return "gradCheck: \(all) with finite differences" + atKinks
      }
      return "gradCheck: \(mismatches.count) of \(count) derivatives disagree; the first: \(first)"
    }
  }

  extension GradCheck.Derivative: CustomStringConvertible {
    /// Which derivative, and both numbers.
    public var description: String {
      let result = GradCheck.place("result", output, outputElement, parts.isImaginaryOutput)
      let place = GradCheck.place("input", input, element, parts.isImaginaryInput)
      return "d(\(result)) / d(\(place)) is \(analytical) by its rule, "
        + "\(numerical) by finite differences" + (isKink ? ", at a kink" : "")
    }
  }

  extension GradCheck {
    fileprivate static func place(
      _ what: String, _ number: Int, _ element: [Int], _ isImaginary: Bool
    ) -> String {
      let index = element.isEmpty ? "" : "[\(element.map { "\($0)" }.joined(separator: ", "))]"
      return "\(what) \(number)\(index)" + (isImaginary ? ", imaginary part" : "")
    }
  }

  /// Compares the derivatives of a function with finite differences, element by element.
  ///
  /// The function is computed at each element a little above and a little below; what its derivative
  /// rules say must lie within `atol + rtol · |difference|`. Where both sides have slopes of their own
  /// there is a kink, and any slope between them is right. Complex inputs and results are taken apart.
  ///
  /// ```swift
  /// let x = Tensor([0.5, -1.0], dtype: .float64)
  /// let check = try gradCheck(at: x) { $0.tanh() }
  /// check.passes       // true
  /// check.description  // "gradCheck: all 4 derivatives agree with finite differences"
  /// ```
  ///
  /// As `torch.autograd.gradcheck`, with its defaults.
  ///
  /// - Parameters:
  ///   - point: Where; float64 or complex128, as differences of coarser numbers tell nothing.
  ///   - eps: The step to both sides.
  ///   - atol: How far rule and difference may lie apart.
  ///   - rtol: How far they may lie apart, relative to the difference.
  ///   - function: The function; it must give the same numbers for the same input.
  /// - Returns: Which derivatives disagree, with both numbers.
  /// - Throws: What the function throws, or a `TensorError` for another dtype or a function that gives
  ///   different numbers or sizes when asked again.
  public func gradCheck(
    at point: Tensor, eps: Double = 1e-6, atol: Double = 1e-5, rtol: Double = 1e-3,
    of function: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> GradCheck {
    try gradCheck(at: [point], eps: eps, atol: atol, rtol: rtol) {
      points throws(TensorError) in [try function(points[0])]
    }
  }

  /// The same for a function of several tensors.
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - eps: The step to both sides.
  ///   - atol: How far rule and difference may lie apart.
  ///   - rtol: How far they may lie apart, relative to the difference.
  ///   - function: The function.
  /// - Returns: Which derivatives disagree, with both numbers.
  /// - Throws: As for one tensor.
  public func gradCheck(
    at points: [Tensor], eps: Double = 1e-6, atol: Double = 1e-5, rtol: Double = 1e-3,
    of function: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) -> GradCheck {
    try gradCheck(at: points, eps: eps, atol: atol, rtol: rtol) {
      points throws(TensorError) in [try function(points)]
    }
  }

  /// The same for a function with several results.
  ///
  /// - Parameters:
  ///   - points: Where, one tensor an argument.
  ///   - eps: The step to both sides.
  ///   - atol: How far rule and difference may lie apart.
  ///   - rtol: How far they may lie apart, relative to the difference.
  ///   - function: The function.
  /// - Returns: Which derivatives disagree, with both numbers.
  /// - Throws: As for one tensor.
  public func gradCheck(
    at points: [Tensor], eps: Double = 1e-6, atol: Double = 1e-5, rtol: Double = 1e-3,
    of function: ([Tensor]) throws(TensorError) -> [Tensor]
  ) throws(TensorError) -> GradCheck {
    guard eps > 0, eps.isFinite else {
      throw .badArgument(operation: "gradCheck", reason: "eps must be above zero, not \(eps)")
    }
    return try DifferenceCheck(points, eps: eps, atol: atol, rtol: rtol).run(function)
  }
#endif
