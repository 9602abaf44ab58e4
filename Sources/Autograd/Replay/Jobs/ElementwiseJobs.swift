#if !hasFeature(Embedded)
  import Kernels

  // The same loops as in `forward`, chosen once for memory that stays where it is.

  extension ElementwisePrimitive {
    func job(_ site: JobSite) -> ReplayJob? {
      switch site.output.dtype {
      case .float32: elementwiseJob(site, Float.self)
      case .float64: elementwiseJob(site, Double.self)
      default: nil
      }
    }

    private func elementwiseJob<T: JobElement>(_ site: JobSite, _ type: T.Type) -> ReplayJob? {
      guard let a = site.input(0, as: T.dtype) else { return nil }
      if site.inputs.count == 1 { return mapJob(a, site.output, type) }
      guard let b = site.input(1, as: T.dtype) else { return nil }
      return pairJob(a, b, site.output, type)
    }

    private func mapJob<T: JobElement>(
      _ x: Tensor, _ output: Tensor, _ type: T.Type
    ) -> ReplayJob? {
      // A single number always takes the scalar way.
      if T.dtype == .float32, let loop = mapLoop, x.numel != 1 {
        guard x.isContiguous else { return nil }
        let (count, a) = unsafe (x.numel, x.memory(of: Float.self))
        let out = unsafe output.memory(of: Float.self)
        return ReplayJob(work: { unsafe gw_map_f32(loop, a, out, count) }, kept: [x])
      }
      return rowsJob(x, x, output, type)
    }

    private func pairJob<T: JobElement>(
      _ a: Tensor, _ b: Tensor, _ output: Tensor, _ type: T.Type
    ) -> ReplayJob? {
      guard let loop = pairLoop, output.numel > 1,
        let rows = PairedLayout(a, b, shape: output.shape).rows, rows.isPlain
      else { return rowsJob(a, b, output, type) }
      let (x, y) = unsafe (a.memory(of: T.self), b.memory(of: T.self))
      let out = unsafe output.memory(of: T.self)
      if rows.count == 1 {
        return ReplayJob(
          work: {
            unsafe T.combine(loop, x, rows.a.step, y, rows.b.step, out, rows.size)
          }, kept: [a, b])
      }
      return ReplayJob(work: { unsafe T.combine(loop, x, y, out, rows) }, kept: [a, b])
    }

    private func rowsJob<T: JobElement>(
      _ a: Tensor, _ b: Tensor, _ output: Tensor, _ type: T.Type
    ) -> ReplayJob {
      let row = unsafe ElementRow(
        out: output.memory(of: T.self), count: output.numel, a: a.memory(of: T.self), stepA: 0,
        b: b.memory(of: T.self), stepB: 0)
      let kept = [a, b]
      if output.numel == 1 { return ReplayJob(work: { unsafe T.fill(row, by: self) }, kept: kept) }
      let layout = PairedLayout(a, b, shape: output.shape)
      if layout.sizes.count == 1 {
        var whole = unsafe row
        unsafe whole.stepA = layout.stepsA[0]
        unsafe whole.stepB = layout.stepsB[0]
        let line = unsafe whole
        return ReplayJob(
          work: {
            Parallel.forEach(unsafe line.count) { lower, upper in
              unsafe T.fill(line.part(lower, upper), by: self)
            }
          }, kept: kept)
      }
      let rows = PairedRows(
        shape: layout.sizes, stridesA: layout.stepsA, stridesB: layout.stepsB)
      return ReplayJob(
        work: {
          rows.forEach { i, j, o, count, stepA, stepB in
            unsafe T.fill(
              ElementRow(
                out: row.out + o, count: count, a: row.a + i, stepA: stepA, b: row.b + j,
                stepB: stepB), by: self)
          }
        }, kept: kept)
    }
  }

  /// The floating types of elementwise jobs, with their loops.
  private protocol JobElement: FloatingElement {
    typealias Pointer = UnsafeMutablePointer<Self>
    static func fill<P: ElementwisePrimitive>(_ row: ElementRow<Self>, by primitive: P)
    static func combine(
      _ loop: gw_binary, _ a: Pointer, _ stepA: Int, _ b: Pointer, _ stepB: Int, _ out: Pointer,
      _ count: Int)
    static func combine(
      _ loop: gw_binary, _ a: Pointer, _ b: Pointer, _ out: Pointer, _ rows: PairedLayout.Rows)
  }

  extension Float: JobElement {
    @inline(__always)
    fileprivate static func fill<P: ElementwisePrimitive>(
      _ row: ElementRow<Float>, by primitive: P
    ) {
      unsafe primitive.fill(row)
    }

    @inline(__always)
    fileprivate static func combine(
      _ loop: gw_binary, _ a: Pointer, _ stepA: Int, _ b: Pointer, _ stepB: Int, _ out: Pointer,
      _ count: Int
    ) {
      unsafe gw_combine_f32(loop, a, stepA, b, stepB, out, count)
    }

    @inline(__always)
    fileprivate static func combine(
      _ loop: gw_binary, _ a: Pointer, _ b: Pointer, _ out: Pointer, _ rows: PairedLayout.Rows
    ) {
      unsafe gw_combine_rows_f32(
        loop, a, rows.a.row, rows.a.step, b, rows.b.row, rows.b.step, out, rows.count, rows.size)
    }
  }

  extension Double: JobElement {
    @inline(__always)
    fileprivate static func fill<P: ElementwisePrimitive>(
      _ row: ElementRow<Double>, by primitive: P
    ) {
      unsafe primitive.fill(row)
    }

    @inline(__always)
    fileprivate static func combine(
      _ loop: gw_binary, _ a: Pointer, _ stepA: Int, _ b: Pointer, _ stepB: Int, _ out: Pointer,
      _ count: Int
    ) {
      unsafe gw_combine_f64(loop, a, stepA, b, stepB, out, count)
    }

    @inline(__always)
    fileprivate static func combine(
      _ loop: gw_binary, _ a: Pointer, _ b: Pointer, _ out: Pointer, _ rows: PairedLayout.Rows
    ) {
      unsafe gw_combine_rows_f64(
        loop, a, rows.a.row, rows.a.step, b, rows.b.row, rows.b.step, out, rows.count, rows.size)
    }
  }
#endif
