#if !hasFeature(Embedded)
  extension MatMul: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let (a, b, output) = (site.inputs[0], site.inputs[1], site.output)
      guard output.dtype.isFloating, a.ndim > 0, b.ndim > 0 else { return nil }
      return MatrixProduct(a, b, output.type).job(site)
    }
  }
#endif
