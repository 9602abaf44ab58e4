#if !hasFeature(Embedded)
  /// A tensor whose dimensions have labels; equal labels meet in products.
  struct Contraction {
    var tensor: Tensor
    var labels: [Int]

    /// The product with another tensor; labels that are not kept are summed over.
    func times(
      _ other: Contraction, keeping kept: Set<Int>
    ) throws(TensorError) -> Contraction {
      let a = try summed(keeping: kept.union(other.labels))
      let b = try other.summed(keeping: kept.union(labels))
      let shared = a.labels.filter { b.labels.contains($0) }
      let batch = shared.filter { kept.contains($0) }
      let contracted = shared.filter { !kept.contains($0) }
      let (onlyA, onlyB) = (
        a.labels.filter { !shared.contains($0) }, b.labels.filter { !shared.contains($0) }
      )
      if contracted.isEmpty {
        let left = try a.ordered(batch + onlyA)
        let sizes = left.shape + onlyB.map { _ in 1 }
        let column = onlyB.isEmpty ? left : try Reshape(sizes).apply(.one(left))
        let right = try b.ordered(batch + onlyB)
        let middle = Array(right.shape.prefix(batch.count)) + onlyA.map { _ in 1 }
        let row =
          onlyA.isEmpty
          ? right
          : try Reshape(middle + right.shape.dropFirst(batch.count)).apply(.one(right))
        return Contraction(
          tensor: try Mul.shared.apply(.two(column, row)), labels: batch + onlyA + onlyB)
      }
      let left = try a.matrices(batch, onlyA, contracted)
      let right = try b.matrices(batch, contracted, onlyB)
      let product = try MatMul.shared.apply(.two(left, right))
      let labels = batch + onlyA + onlyB
      var sizes: [Int] = []
      for label in labels { sizes.append(a.size(of: label) ?? b.size(of: label) ?? 1) }
      return Contraction(
        tensor: product.shape == sizes ? product : try Reshape(sizes).apply(.one(product)),
        labels: labels)
    }

    private func size(of label: Int) -> Int? {
      labels.firstIndex(of: label).map { tensor.shape[$0] }
    }

    /// The labels in three groups: those of the matrices, of their rows and of their columns.
    private func matrices(
      _ batch: [Int], _ rows: [Int], _ columns: [Int]
    ) throws(TensorError) -> Tensor {
      let x = try ordered(batch + rows + columns)
      let leading = Array(x.shape.prefix(batch.count))
      let middle = x.shape.dropFirst(batch.count).prefix(rows.count)
      let sizes =
        leading + [Shape.count(Array(middle)), Shape.count(x.shape.suffix(columns.count))]
      return sizes == x.shape ? x : try Reshape(sizes).apply(.one(x))
    }

    /// The tensor, its dimensions in the order of some labels, which are all of them.
    func ordered(_ order: [Int]) throws(TensorError) -> Tensor {
      if order == labels { return tensor }
      return try Permute(order.compactMap { labels.firstIndex(of: $0) }).apply(.one(tensor))
    }

    /// The sum over all labels that are not kept.
    func summed(keeping kept: Set<Int>) throws(TensorError) -> Contraction {
      let dims = labels.indices.filter { !kept.contains(labels[$0]) }
      if dims.isEmpty { return self }
      return Contraction(
        tensor: try Sum(Reduction(dims, keepDim: false)).apply(.one(tensor)),
        labels: labels.filter { kept.contains($0) })
    }
  }

  extension Shape {
    fileprivate static func count(_ shape: ArraySlice<Int>) -> Int { count(Array(shape)) }
  }
#endif
