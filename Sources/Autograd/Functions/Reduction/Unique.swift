#if !hasFeature(Embedded)
  /// The different elements of a tensor in order; their number depends on the numbers, so it is no
  /// primitive and passes no gradient.
  enum Unique {
    static func value(_ x: Tensor) throws(TensorError) -> Tensor {
      if x.dtype.isComplex { throw .unsupportedDType(operation: "unique", dtype: x.dtype) }
      ReplayWatch.note(x)
      return try withoutGradient { () throws(TensorError) in
        let line = try Reshape([-1]).apply(.one(x))
        let sorted = try Sort(dim: 0, descending: false).apply(.one(line))[0]
        return sorted.dtype.run(UniqueWork(sorted: sorted)).alias()
      }
    }

    static let function = Function(
      "unique(input, sorted=True)", summary: "The different elements in order.",
      formula: "{a}", derivative: "none"
    ) { call throws(TensorError) in
      // Unsorted, PyTorch sorts them just the same.
      _ = try call.bool(1)
      return .tensor(try value(call.strictTensor(0)))
    }
  }

  private struct UniqueWork: ElementWork {
    let sorted: Tensor

    func run<T: Element>(_ type: T.Type) -> Tensor {
      let places = unsafe sorted.withElements(of: T.self) { a in
        // Equal integers may lie beyond what a double tells apart; NaN equals nothing.
        (0..<sorted.numel).filter { i in
          unsafe i == 0 || a[i].int64 != a[i - 1].int64 || a[i].double != a[i - 1].double
        }
      }
      return unsafe Tensor.make([places.count], of: T.self) { out in
        unsafe sorted.withElements(of: T.self) { a in
          for (k, i) in places.enumerated() { unsafe out[k] = a[i] }
        }
      }
    }
  }

  extension Tensor {
    /// The different elements in order, whatever the sizes; every NaN is one of its own.
    ///
    /// `Tensor([3, 1, 3]).unique()` is `tensor([1, 3])`. No gradient passes. As `torch.unique`.
    ///
    /// - Returns: A vector of the same dtype.
    public func unique() -> Tensor {
      trapping { () throws(TensorError) in try Unique.value(self) }
    }
  }
#endif
