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
    /// - Returns: A row for each query, and the weights. A query that no key is open to gives NaN, or
    ///   just the bias where no weights are wanted, as in PyTorch. Traps if sizes do not go together.
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
      let sizes = [
        parts[0].shape[0], numHeads, parts[0].shape[2], parts[1].shape[2],
      ]
      let mask = mask(keyPaddingMask, attnMask, isCausal: isCausal, sizes, parts[0].dtype)
      var weights: Tensor?
      let heads: Tensor
      if needWeights {
        let width = Double(parts[0].shape[3]).squareRoot()
        let products = (parts[0] / width).matmul(parts[1].transpose(-2, -1))
        let shares = (mask.map { products + $0 } ?? products).softmax(dim: -1)
        let kept = Autograd.dropout(shares, dropout, training: isTraining, generator: generator)
        heads = kept.matmul(parts[2])
        let seen = averageAttnWeights ? kept.mean(dim: 1) : kept
        weights = isSingle ? seen.squeeze(0) : seen
      } else {
        heads = withGenerator(generator ?? .current) {
          scaledDotProductAttention(
            parts[0], parts[1], parts[2], mask: mask, dropout: isTraining ? dropout : 0)
        }
      }
      let joined = heads.transpose(1, 2).reshape([sizes[0], sizes[2], -1])
      let y = outProj(joined)
      return (isSingle ? y.squeeze(0) : batchFirst ? y : y.transpose(0, 1), weights)
    }

    /// All that is added to the products of queries and keys; nil for nothing.
    private func mask(
      _ padding: Tensor?, _ pairs: Tensor?, isCausal: Bool, _ sizes: [Int], _ dtype: DType
    ) -> Tensor? {
      var all = pairs.map { additive($0, dtype) }
      if all == nil, isCausal {
        all = additive(Tensor.ones([sizes[2], sizes[3]], dtype: .bool).triu(1), dtype)
      }
      if let mask = all, mask.ndim == 3 { all = mask.reshape(sizes) }
      guard let padding else { return all }
      let keys = additive(padding, dtype).reshape([sizes[0], 1, 1, sizes[3]])
      return all.map { $0 + keys } ?? keys
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
