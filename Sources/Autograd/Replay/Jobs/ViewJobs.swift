#if !hasFeature(Embedded)
  import Kernels

  /// A primitive whose result is never more than another way to read its input.
  protocol ViewPrimitive: ReplayedPrimitive {}

  // Where the result is no view after all, as a single number is none, it is copied.

  extension ViewPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      site.inputs[0].numel == 1 ? .copying(site.inputs[0], site.output) : nil
    }
  }

  extension StridedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let x = site.inputs[0]
      guard x.numel > 1, site.output.numel == 1 else {
        return x.numel == 1 ? .copying(x, site.output) : nil
      }
      do throws(TensorError) {
        return .copying(x, from: try layout(of: x.layout).offset, site.output)
      } catch { return nil }
    }
  }

  extension Reshape: ViewPrimitive {
    func job(_ site: JobSite) -> ReplayJob? { .copying(site.inputs[0], site.output) }
  }

  extension Expand: ViewPrimitive {}
  extension Transpose: ViewPrimitive {}
  extension Detach: ViewPrimitive {}

  extension Clone: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? { .copying(site.inputs[0], site.output) }
  }

  extension ReplayJob {
    /// Writes elements into row-major memory.
    ///
    /// - Parameters:
    ///   - x: What is read row by row.
    ///   - start: The element to begin with, where there is only one to be written.
    ///   - output: Memory for as many elements of the same dtype.
    /// - Returns: What does it, nil where the memory is not row-major.
    static func copying(_ x: Tensor, from start: Int = 0, _ output: Tensor) -> ReplayJob? {
      guard x.dtype == output.dtype, output.isContiguous || output.numel == 1 else { return nil }
      return x.dtype.run(CopyJob(x: x, start: start, output: output))
    }
  }

  private struct CopyJob: ElementWork {
    let x: Tensor
    let start: Int
    let output: Tensor

    func run<T: Element>(_ type: T.Type) -> ReplayJob {
      let (source, out) = unsafe (x.memory(of: T.self) + start, output.memory(of: T.self))
      let count = output.numel
      if count == 1 || x.isContiguous {
        return ReplayJob(work: { unsafe out.update(from: source, count: count) })
      }
      let strides = x.node.strides
      if x.ndim == 2, strides[0] == 1, strides[1] >= x.shape[0] {
        let (rows, columns, step) = (x.shape[0], x.shape[1], strides[1])
        return ReplayJob(work: {
          unsafe gw_transpose(source, step, out, rows, columns, MemoryLayout<T>.stride)
        })
      }
      let rows = StridedRows(shape: x.shape, strides)
      return ReplayJob(work: {
        rows.forEach { start, o, count, step in
          for i in 0..<count { unsafe out[o + i] = source[start + i * step] }
        }
      })
    }
  }
#endif
