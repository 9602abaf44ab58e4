#if !hasFeature(Embedded)
  import Kernels

  extension Comparison: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let dtype = TensorList(site.inputs).promotedDType
      guard let a = site.input(0, as: dtype), let b = site.input(1, as: dtype),
        let stepA = a.step(across: site.output), let stepB = b.step(across: site.output)
      else { return nil }
      let (relation, count) = (relation.inC, site.output.numel)
      let out = unsafe site.output.memory(of: Bool.self)
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
    fileprivate var inC: gw_relation {
      switch self {
      case .equal: gw_equal
      case .notEqual: gw_not_equal
      case .less: gw_less
      case .lessOrEqual: gw_less_or_equal
      case .greater: gw_greater
      case .greaterOrEqual: gw_greater_or_equal
      }
    }
  }

  extension Where: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let (output, dtype) = (site.output, site.output.dtype)
      guard let condition = site.input(0, as: .bool), let a = site.input(1, as: dtype),
        let b = site.input(2, as: dtype), let step = condition.step(across: output),
        let stepA = a.step(across: output), let stepB = b.step(across: output)
      else { return nil }
      let (c, count) = unsafe (condition.memory(of: Bool.self), output.numel)
      let kept = [condition, a, b]
      switch dtype {
      case .float32:
        let (x, y) = unsafe (a.memory(of: Float.self), b.memory(of: Float.self))
        let out = unsafe output.memory(of: Float.self)
        return ReplayJob(
          work: { unsafe gw_choose_f32(c, step, x, stepA, y, stepB, out, count) }, kept: kept)
      case .float64:
        let (x, y) = unsafe (a.memory(of: Double.self), b.memory(of: Double.self))
        let out = unsafe output.memory(of: Double.self)
        return ReplayJob(
          work: { unsafe gw_choose_f64(c, step, x, stepA, y, stepB, out, count) }, kept: kept)
      default: return nil
      }
    }
  }

  extension Tensor {
    /// How far it is from one element to the next while a result is written row by row; nil where the
    /// distances differ.
    fileprivate func step(across output: Tensor) -> Int? {
      if numel == 1 || output.numel == 0 { return 0 }
      if shape == output.shape, isContiguous { return 1 }
      return node.strides.allSatisfy { $0 == 0 } ? 0 : nil
    }
  }
#endif
