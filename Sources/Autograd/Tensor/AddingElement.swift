#if !hasFeature(Embedded)
  /// Elements that can be added up where several meet in one place: all of them.
  protocol AddingElement: Element {
    static func sum(_ a: Self, _ b: Self) -> Self
  }

  extension NumericElement {
    @inline(__always)
    static func sum(_ a: Self, _ b: Self) -> Self { adding(a, b) }
  }

  extension Bool: AddingElement {
    static func sum(_ a: Bool, _ b: Bool) -> Bool { a || b }
  }

  extension Complex: AddingElement {}

  extension UInt8: AddingElement {}
  extension Int8: AddingElement {}
  extension Int16: AddingElement {}
  extension Int32: AddingElement {}
  extension Int64: AddingElement {}
  extension Float: AddingElement {}
  extension Double: AddingElement {}

  /// Work that adds elements of any dtype.
  protocol AddingWork {
    associatedtype Result
    func run<T: AddingElement>(_ type: T.Type) -> Result
  }

  extension DType {
    func runAdding<W: AddingWork>(_ work: W) -> W.Result {
      switch self {
      case .bool: work.run(Bool.self)
      case .uint8: work.run(UInt8.self)
      case .int8: work.run(Int8.self)
      case .int16: work.run(Int16.self)
      case .int32: work.run(Int32.self)
      case .int64: work.run(Int64.self)
      case .float32: work.run(Float.self)
      case .float64: work.run(Double.self)
      case .complex64: work.run(Complex<Float>.self)
      case .complex128: work.run(Complex<Double>.self)
      }
    }
  }
#endif
