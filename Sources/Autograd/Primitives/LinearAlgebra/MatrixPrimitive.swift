#if !hasFeature(Embedded)
  /// A primitive that works matrix by matrix, in double precision.
  protocol MatrixPrimitive: Primitive {
    /// The elements of one result, from those of one matrix of each input, row by row.
    func result<N: MatrixNumber>(_ inputs: [[N]], _ facts: MatrixFacts) -> [N]
  }

  /// What is known of the inputs besides their elements.
  struct MatrixFacts {
    /// Rows and columns of the first.
    let (n, m): (Int, Int)
    /// Columns of the second, if there is one.
    let width: Int
    /// Whether the elements are known to seven digits only.
    let isSingle: Bool
  }

  extension MatrixPrimitive {
    var acceptsComplex: Bool { true }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.isComplex
        ? results(inputs, context.resultType, Complex<Double>.self)
        : results(inputs, context.resultType, Double.self)
    }

    private func results<N: MatrixNumber>(
      _ inputs: TensorList, _ type: TensorType, _ number: N.Type
    ) -> Tensor {
      let matrices = inputs.map { Matrices<N>($0) }
      let facts = MatrixFacts(
        n: matrices[0].rows, m: matrices[0].columns,
        width: matrices.count > 1 ? matrices[1].columns : 0,
        isSingle: inputs[0].dtype.realPart == .float32)
      let count = matrices[0].count
      let each = count == 0 ? 0 : Shape.count(type.shape) / count
      let found = unsafe Tensor.make(type.shape, of: N.self) { out in
        Parallel.forEach(count, grain: Matrices<N>.grain(facts.n)) { lower, upper in
          for i in lower..<upper {
            let one = result(matrices.map { $0[i] }, facts)
            for j in 0..<each { unsafe out[i * each + j] = one[j] }
          }
        }
      }
      return found.converted(to: type.dtype)
    }
  }

  extension Matrices {
    /// How many matrices of `n` rows are not worth a thread of their own.
    static func grain(_ n: Int) -> Int { 100_000 / (n * n * n + 1) + 1 }
  }
#endif
