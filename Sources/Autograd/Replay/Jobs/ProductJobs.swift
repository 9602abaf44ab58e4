#if !hasFeature(Embedded)
  extension MatMul: ReplayedPrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      let (a, b, output) = (site.inputs[0], site.inputs[1], site.output)
      guard output.dtype.isFloating, a.ndim > 0, b.ndim > 0 else { return nil }
      if isByColumns(inputs: site.inputs) {
        let turned = JobSite(
          [b.turned, a.turned], isConstant: site.isConstant.reversed(), output.turned)
        return MatrixProduct(b.turned, a.turned, turned.output.type).job(turned)
      }
      return MatrixProduct(a, b, output.type).job(site)
    }
  }
#endif
