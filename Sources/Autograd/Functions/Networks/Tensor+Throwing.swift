#if !hasFeature(Embedded)
  /// Arithmetic that throws where operators trap, for functions that throw themselves.
  extension Tensor {
    func plus(_ other: Tensor) throws(TensorError) -> Tensor {
      try Add.shared.apply(.two(self, other))
    }

    func plus(_ number: Double) throws(TensorError) -> Tensor { try plus(Tensor(number: number)) }

    func minus(_ other: Tensor) throws(TensorError) -> Tensor {
      try Sub.shared.apply(.two(self, other))
    }

    /// What this lacks to a number.
    func lacking(to number: Double) throws(TensorError) -> Tensor {
      try Tensor(number: number).minus(self)
    }

    func times(_ other: Tensor) throws(TensorError) -> Tensor {
      try Mul.shared.apply(.two(self, other))
    }

    func times(_ number: Double) throws(TensorError) -> Tensor { try times(Tensor(number: number)) }

    func over(_ other: Tensor) throws(TensorError) -> Tensor {
      try Div.shared.apply(.two(self, other))
    }

    /// What a primitive makes of this tensor alone.
    func through(_ primitive: some Primitive) throws(TensorError) -> Tensor {
      try primitive.apply(.one(self))
    }

    /// What a primitive makes of this tensor and another.
    func through(_ primitive: some Primitive, _ other: Tensor) throws(TensorError) -> Tensor {
      try primitive.apply(.two(self, other))
    }

    func reshaped(_ sizes: [Int]) throws(TensorError) -> Tensor { try through(Reshape(sizes)) }

    func summed(over dims: [Int]) throws(TensorError) -> Tensor {
      try through(Sum(Reduction(dims, keepDim: false)))
    }
  }
#endif
