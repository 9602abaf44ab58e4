#if !hasFeature(Embedded)
  import Kernels

  /// Comparisons and choices by loops in C, for arrays that lie as the result will and single numbers.
  enum ChoiceLoops {
    /// Which elements stand so to each other, nil where no loop in C fits.
    static func compare(
      _ relation: Relation, _ a: Tensor, _ b: Tensor, _ shape: [Int], in dtype: DType
    ) -> Tensor? {
      guard dtype.isFloating, !shape.isEmpty else { return nil }
      let (a, b) = (a.converted(to: dtype), b.converted(to: dtype))
      guard let stepA = step(a, shape), let stepB = step(b, shape), stepA + stepB > 0 else {
        return nil
      }
      let count = Shape.count(shape)
      return unsafe Tensor.make(shape, like: a, b, of: Bool.self) { out in
        let out = unsafe UnsafeMutableRawPointer(out).assumingMemoryBound(to: UInt8.self)
        if dtype == .float64 {
          unsafe a.withElements(of: Double.self) { x in
            unsafe b.withElements(of: Double.self) { y in
              unsafe gw_compare_f64(relation.inC, x, stepA, y, stepB, out, count)
            }
          }
        } else {
          unsafe a.withElements(of: Float.self) { x in
            unsafe b.withElements(of: Float.self) { y in
              unsafe gw_compare_f32(relation.inC, x, stepA, y, stepB, out, count)
            }
          }
        }
      }
    }

    /// The elements of `a` where the condition holds, else those of `b`; nil where no loop in C fits.
    static func choose<T: Element>(
      _ condition: Tensor, _ a: Tensor, _ b: Tensor, _ shape: [Int], of type: T.Type
    ) -> Tensor? {
      let size = MemoryLayout<T>.stride
      guard size == 4 || size == 8, !shape.isEmpty, step(condition, shape) == 1,
        let stepA = step(a, shape), let stepB = step(b, shape)
      else { return nil }
      return unsafe Tensor.make(shape, like: a, b, of: T.self) { out in
        unsafe condition.withElements(of: Bool.self) { mask in
          let mask = unsafe UnsafeRawPointer(mask).assumingMemoryBound(to: UInt8.self)
          unsafe a.withElements(of: T.self) { x in
            unsafe b.withElements(of: T.self) { y in
              unsafe gw_choose(mask, x, stepA, y, stepB, out, Shape.count(shape), size)
            }
          }
        }
      }
    }

    /// 1 for an array that lies in memory as the result will, 0 for a single number, else nil.
    private static func step(_ x: Tensor, _ shape: [Int]) -> Int? {
      if let array = x.node.array, array.sizes == shape, array.isContiguous { return 1 }
      return x.numel == 1 ? 0 : nil
    }
  }
#endif
