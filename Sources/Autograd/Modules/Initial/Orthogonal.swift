#if !hasFeature(Embedded)
  extension Init {
    /// Rows or columns at right angles to each other and of length `gain`; dimensions from the second
    /// on are taken as one.
    ///
    /// Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural
    /// networks", 2013. All such matrices are equally likely.
    ///
    /// - Parameter gain: The length.
    /// - Returns: The initializer.
    public static func orthogonal(gain: Double = 1) -> Init {
      Init { type, generator throws(TensorError) in
        guard type.shape.count >= 2 else {
          throw .badSizes(
            operation: "orthogonal",
            reason: "needs 2 dimensions at least, not \(type.shape.count)")
        }
        let (rows, columns) = (type.shape[0], Shape.count(Array(type.shape[1...])))
        let (count, length) = (min(rows, columns), max(rows, columns))
        let numbers = try Normal.value(TensorType(.float64, [count, length]), 0, 1, generator)
        let lines = orthonormal(numbers.scalars, count, length).map { $0 * gain }
        let matrix = Tensor(lines, dtype: type.dtype).reshape([count, length])
        return (rows <= columns ? matrix : matrix.t().clone()).reshape(type.shape)
      }
    }

    /// Gram and Schmidt's way, each line twice, which keeps the angles right to the last digit.
    private static func orthonormal(_ numbers: [Double], _ count: Int, _ length: Int) -> [Double] {
      var lines = numbers
      for i in 0..<count {
        for _ in 0..<2 {
          for j in 0..<i {
            var share = 0.0
            for k in 0..<length { share += lines[i * length + k] * lines[j * length + k] }
            for k in 0..<length { lines[i * length + k] -= share * lines[j * length + k] }
          }
        }
        var square = 0.0
        for k in 0..<length { square += lines[i * length + k] * lines[i * length + k] }
        let norm = square.squareRoot()
        for k in 0..<length { lines[i * length + k] /= norm }
      }
      return lines
    }
  }
#endif
