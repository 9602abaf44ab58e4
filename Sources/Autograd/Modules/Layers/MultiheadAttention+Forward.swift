#if !hasFeature(Embedded)
  extension MultiheadAttention {
    /// Lets queries look at keys; call the module itself, so that drawings frame what happens.
    ///
    /// - Parameters:
    ///   - query: Places, samples and features; or places and features of one sample.
    ///   - key: The same for keys.
    ///   - value: A value for each key.
    ///   - keyPaddingMask: For each sample and key, true where it is not to be looked at; or what is
    ///     added to its products with queries.
    ///   - needWeights: Whether the weights are wanted too.
    ///   - attnMask: For each query and key, true where it may not look there; or what is added to
    ///     their product. Three dimensions begin with samples times heads.
    ///   - averageAttnWeights: Whether the weights are averaged over the heads.
    ///   - isCausal: Whether a query sees only keys up to its own number, where no `attnMask` says so.
    /// - Returns: A row for each query, and the weights. Traps if sizes do not go together.
    public func forward(
      _ query: Tensor, _ key: Tensor, _ value: Tensor, keyPaddingMask: Tensor? = nil,
      needWeights: Bool = true, attnMask: Tensor? = nil, averageAttnWeights: Bool = true,
      isCausal: Bool = false
    ) -> Output {
      let isSingle = query.ndim == 2
      let rows = [query, key, value].map { x in
        isSingle ? x.unsqueeze(0) : batchFirst ? x : x.transpose(0, 1)
      }
      let parts = projected(rows)
      let width = query.shape[query.ndim - 1] / numHeads
      let products = (parts[0] / Double(width).squareRoot()).matmul(parts[1].transpose(-2, -1))
      let sizes = products.shape
      var mask = attnMask.map { additive($0, products.dtype) }
      if mask == nil, isCausal {
        let later = Tensor.ones([sizes[2], sizes[3]], dtype: .bool).triu(1)
        mask = additive(later, products.dtype)
      }
      if let all = mask, all.ndim == 3 { mask = all.reshape(sizes) }
      var scores = mask.map { products + $0 } ?? products
      if let padding = keyPaddingMask {
        scores =
          scores + additive(padding, products.dtype).reshape([sizes[0], 1, 1, sizes[3]])
      }
      let weights = Autograd.dropout(
        scores.softmax(dim: -1), dropout, training: isTraining, generator: generator)
      let heads = weights.matmul(parts[2]).transpose(1, 2)
      var y = outProj(heads.reshape([sizes[0], sizes[2], numHeads * width]))
      y = isSingle ? y.squeeze(0) : batchFirst ? y : y.transpose(0, 1)
      if !needWeights { return (y, nil) }
      let seen = averageAttnWeights ? weights.mean(dim: 1) : weights
      return (y, isSingle ? seen.squeeze(0) : seen)
    }

    /// Queries, keys and values of each head: samples, heads, places and features.
    private func projected(_ rows: [Tensor]) -> [Tensor] {
      let weights =
        inProjWeight?.chunk(3) ?? [qProjWeight, kProjWeight, vProjWeight].compactMap { $0 }
      let biases = inProjBias?.chunk(3)
      return rows.enumerated().map { i, x in
        let y = linear(x, weights[i], biases?[i])
        return y.reshape([y.shape[0], y.shape[1], numHeads, -1]).transpose(1, 2)
      }
    }

    /// A mask as what is added to products: −∞ where it is true.
    private func additive(_ mask: Tensor, _ dtype: DType) -> Tensor {
      guard mask.dtype == .bool else { return mask }
      return Tensor.zeros(mask.shape, dtype: dtype).maskedFill(mask, -.infinity)
    }
  }
#endif
