#if !hasFeature(Embedded)
  import Kernels

  /// Work that needs the parts of complex numbers.
  protocol ComplexWork {
    func run<Part: FloatingElement>(_ type: Part.Type) -> Tensor
  }

  extension DType {
    /// Does work in the dtype of the parts.
    func runComplex<W: ComplexWork>(_ work: W) -> Tensor {
      realPart == .float64 ? work.run(Double.self) : work.run(Float.self)
    }
  }

  extension Tensor {
    /// A function of the C library applied to every complex element.
    static func mapComplex(_ loop: gw_complex, _ x: Tensor) -> Tensor {
      x.dtype.runComplex(ComplexMap(loop: loop, x: x.contiguous()))
    }

    /// A quotient or power of every pair of broadcast complex elements.
    static func combineComplex(
      _ pair: gw_complex_pair, _ a: Tensor, _ b: Tensor, _ type: TensorType
    ) -> Tensor {
      type.dtype.runComplex(
        ComplexPairs(
          pair: pair, a: a.converted(to: type.dtype), b: b.converted(to: type.dtype),
          shape: type.shape))
    }

    /// The real parts of complex elements, or the imaginary ones.
    func part(_ index: Int) -> Tensor { dtype.runComplex(PartOf(x: self, index: index)) }

    /// Complex elements from two broadcast tensors of one floating dtype.
    static func joining(_ real: Tensor, _ imaginary: Tensor, _ shape: [Int]? = nil) -> Tensor {
      real.dtype.runComplex(
        JoinedParts(real: real, imaginary: imaginary, shape: shape ?? real.shape))
    }

    /// The imaginary unit, as plain as a number in a program.
    static var imaginaryUnit: Tensor {
      let unit = Tensor(numbers: [.complex(0, 1)], TensorType(.complex128, []))
      unit.node.isNumber = true
      return unit
    }
  }

  private struct ComplexMap: ComplexWork {
    let loop: gw_complex
    let x: Tensor

    func run<Part: FloatingElement>(_ type: Part.Type) -> Tensor {
      unsafe Tensor.make(like: x, of: Complex<Part>.self) { out in
        unsafe x.withElements(of: Complex<Part>.self) { source in
          let (source, out) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(out))
          if Part.self == Double.self {
            unsafe gw_complex_map_f64(
              loop, source.assumingMemoryBound(to: Double.self),
              out.assumingMemoryBound(to: Double.self), x.numel)
          } else {
            unsafe gw_complex_map_f32(
              loop, source.assumingMemoryBound(to: Float.self),
              out.assumingMemoryBound(to: Float.self), x.numel)
          }
        }
      }
    }
  }

  private struct ComplexPairs: ComplexWork {
    let pair: gw_complex_pair
    let a: Tensor
    let b: Tensor
    let shape: [Int]

    func run<Part: FloatingElement>(_ type: Part.Type) -> Tensor {
      fillPaired(a, b, shape: shape) { (a: Complex<Part>, b: Complex<Part>) -> Complex<Part> in
        var (real, imaginary) = (0.0, 0.0)
        unsafe gw_complex_join(
          pair, a.double, a.imaginary, b.double, b.imaginary, &real, &imaginary)
        return Complex(real: real, imaginary: imaginary)
      }
    }
  }

  private struct PartOf: ComplexWork {
    let x: Tensor
    let index: Int

    func run<Part: FloatingElement>(_ type: Part.Type) -> Tensor {
      fillMapped(x) { (z: Complex<Part>) -> Part in index == 0 ? z.real : z.imaginaryPart }
    }
  }

  private struct JoinedParts: ComplexWork {
    let real: Tensor
    let imaginary: Tensor
    let shape: [Int]

    func run<Part: FloatingElement>(_ type: Part.Type) -> Tensor {
      fillPaired(real, imaginary, shape: shape) { (a: Part, b: Part) -> Complex<Part> in
        Complex(a, b)
      }
    }
  }
#endif
