#if !hasFeature(Embedded)
  import Kernels

  extension Comparison: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let dtype = TensorList(site.inputs).promotedDType
      guard let a = site.input(0, as: dtype), let b = site.input(1, as: dtype),
        let stepA = a.step(across: site.output), let stepB = b.step(across: site.output),
        stepA + stepB > 0
      else { return nil }
      let (relation, count) = (relation.inC, site.output.numel)
      let out = unsafe site.output.memory(of: UInt8.self)
      switch dtype {
      case .float32:
        let (x, y) = unsafe (a.memory(of: Float.self), b.memory(of: Float.self))
        return ReplayJob(
          work: { unsafe gw_compare_f32(relation, x, stepA, y, stepB, out, count) }, kept: [a, b])
      case .float64:
        let (x, y) = unsafe (a.memory(of: Double.self), b.memory(of: Double.self))
        return ReplayJob(
          work: { unsafe gw_compare_f64(relation, x, stepA, y, stepB, out, count) }, kept: [a, b])
      default: return nil
      }
    }
  }

  extension Relation {
    var inC: gw_relation {
      switch self {
      case .equal: gw_equal
      case .notEqual: gw_unequal
      case .less: gw_less
      case .lessOrEqual: gw_at_most
      case .greater: gw_greater
      case .greaterOrEqual: gw_at_least
      }
    }
  }

  extension Where: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let (output, dtype) = (site.output, site.output.dtype)
      guard dtype == .float32 || dtype == .float64, let mask = site.input(0, as: .bool),
        let a = site.input(1, as: dtype), let b = site.input(2, as: dtype),
        mask.step(across: output) == 1, let stepA = a.step(across: output),
        let stepB = b.step(across: output)
      else { return nil }
      let m = unsafe mask.memory(of: UInt8.self)
      let (x, y, out) = unsafe (a.bytes, b.bytes, output.bytes)
      let (count, size) = (output.numel, dtype.byteSize)
      return ReplayJob(
        work: { unsafe gw_choose(m, x, stepA, y, stepB, out, count, size) }, kept: [mask, a, b])
    }
  }

  extension Tensor {
    fileprivate var bytes: UnsafeMutableRawPointer {
      unsafe dtype == .float32
        ? UnsafeMutableRawPointer(memory(of: Float.self))
        : UnsafeMutableRawPointer(memory(of: Double.self))
    }

    /// How far it is from one element to the next while a result is written row by row; nil where the
    /// distances differ.
    fileprivate func step(across output: Tensor) -> Int? {
      if output.numel <= 1 || (shape == output.shape && isContiguous) { return 1 }
      if numel == 1 { return 0 }
      return node.strides.allSatisfy { $0 == 0 } ? 0 : nil
    }
  }
#endif
