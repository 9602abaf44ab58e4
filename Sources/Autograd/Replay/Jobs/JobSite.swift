/// Where a job works: memory that stays where it is from run to run.
struct JobSite {
  let inputs: [Tensor]
  /// Which inputs are the same in every run.
  let isConstant: [Bool]
  let output: Tensor

  init(_ inputs: [Tensor], isConstant: [Bool], _ output: Tensor) {
    self.inputs = inputs
    self.isConstant = isConstant
    self.output = output
  }
}

/// What writes a result into memory that is there.
struct ReplayJob {
  let work: () -> Void
  /// Tensors in whose memory it works beside those of its site.
  var kept: [Tensor] = []
}

extension Primitive {
  #if hasFeature(Embedded)
    // Pages replay nothing.
    var isView: Bool { false }
    func job(at site: JobSite) -> ReplayJob? { nil }
  #else
    /// Whether the result is never more than another way to read the input.
    var isView: Bool { self is any ViewPrimitive }

    /// What writes the result into the memory of the site, bit for bit what `forward` gives; nil where
    /// only `forward` can do it.
    func job(at site: JobSite) -> ReplayJob? { (self as? any ReplayedPrimitive)?.job(site) }
  #endif
}

#if !hasFeature(Embedded)
  /// A primitive that can compute its result into memory that is already there.
  protocol ReplayedPrimitive: Primitive {
    /// What does that, nil where it cannot for these inputs.
    ///
    /// - Parameter site: Inputs as they lie, and the place of the result; the tape keeps them.
    /// - Returns: What is run again and again.
    func job(_ site: JobSite) -> ReplayJob?
  }

  extension JobSite {
    /// An input in a dtype; nil where it would have to be converted in every run.
    func input(_ i: Int, as dtype: DType) -> Tensor? {
      if inputs[i].dtype == dtype { return inputs[i] }
      return isConstant[i] ? inputs[i].converted(to: dtype) : nil
    }
  }

  extension Tensor {
    /// The first element of memory that stays where it is, for as long as the tensor is kept.
    func memory<T: Element>(of type: T.Type) -> UnsafeMutablePointer<T> {
      unsafe withElements(of: type) { unsafe $0 }
    }
  }
#endif
