#if !hasFeature(Embedded)
  import Kernels

  extension Sum: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? { reduction.totalJob(site, dividedBy: nil) }
  }

  extension Mean: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      reduction.totalJob(site, dividedBy: Double(reduction.count(of: site.inputs[0].shape)))
    }
  }

  extension Reduction {
    /// Writes sums, divided by a number where there is one.
    fileprivate func totalJob(_ site: JobSite, dividedBy count: Double?) -> ReplayJob? {
      let x = site.inputs[0]
      guard x.dtype == site.output.dtype, x.node.isScalar || x.isContiguous,
        let sizes = adjoining(x.shape)
      else { return nil }
      switch x.dtype {
      case .float32: return Reduction.job(x, sizes, dividedBy: count, site.output, Float.self)
      case .float64: return Reduction.job(x, sizes, dividedBy: count, site.output, Double.self)
      default: return nil
      }
    }

    private static func job<T: SummedElement>(
      _ x: Tensor, _ sizes: Sizes, dividedBy number: Double?, _ output: Tensor, _ type: T.Type
    ) -> ReplayJob {
      let (source, out) = unsafe (x.memory(of: T.self), output.memory(of: T.self))
      let (count, divisor) = (output.numel, number.map { T(double: $0) })
      let isScalar = x.node.isScalar
      return ReplayJob(work: {
        // A sum begins with 0, which makes 0 of −0.
        if isScalar {
          unsafe out.pointee = 0 + source.pointee
        } else {
          unsafe T.sum(source, sizes, out)
        }
        guard let divisor else { return }
        for i in 0..<count { unsafe out[i] = out[i] / divisor }
      })
    }
  }

  private protocol SummedElement: FloatingElement {
    static func sum(
      _ x: UnsafeMutablePointer<Self>, _ sizes: Reduction.Sizes,
      _ out: UnsafeMutablePointer<Self>)
  }

  extension Float: SummedElement {
    @inline(__always)
    fileprivate static func sum(
      _ x: UnsafeMutablePointer<Float>, _ sizes: Reduction.Sizes,
      _ out: UnsafeMutablePointer<Float>
    ) {
      unsafe gw_sum_f32(x, sizes.outer, sizes.count, sizes.inner, out)
    }
  }

  extension Double: SummedElement {
    @inline(__always)
    fileprivate static func sum(
      _ x: UnsafeMutablePointer<Double>, _ sizes: Reduction.Sizes,
      _ out: UnsafeMutablePointer<Double>
    ) {
      unsafe gw_sum_f64(x, sizes.outer, sizes.count, sizes.inner, out)
    }
  }
#endif
