#if !hasFeature(Embedded)
  import Kernels
#endif

/// What numbers are drawn from.
enum Distribution: Sendable, Equatable {
  case uniform(low: Double, high: Double)
  case normal(mean: Double, std: Double)
  case exponential(rate: Double)
  /// Whole numbers from `low` to below `high`, all equally likely.
  case integers(low: Int64, high: Int64)
  /// 1 with this probability, else 0.
  case bernoulli(Double)

  var name: String {
    switch self {
    case .uniform(low: 0, high: 1): "rand"
    case .uniform: "uniform"
    case .normal(mean: 0, std: 1): "randn"
    case .normal: "normal"
    case .exponential: "exponential"
    case .integers: "randint"
    case .bernoulli: "bernoulli"
    }
  }

  /// As statistics writes it: `~ N(0, 1)`; the second number of a normal distribution is its
  /// variance, hence the square.
  var symbol: String {
    switch self {
    case .uniform(let low, let high): "~ U(\(text(low)), \(text(high)))"
    case .normal(let mean, 1): "~ N(\(text(mean)), 1)"
    case .normal(let mean, let std): "~ N(\(text(mean)), \(text(std))²)"
    case .exponential(let rate): "~ Exp(\(text(rate)))"
    case .integers(let low, let high):
      high - low <= 2 ? "~ {\(low), \(high - 1)}" : "~ {\(low)…\(high - 1)}"
    case .bernoulli(let p): "~ B(\(text(p)))"
    }
  }

  private func text(_ x: Double) -> String { ShortNumber.text(x) }

  /// How many blocks of random words so many numbers take.
  func blocks(_ count: Int, _ dtype: DType) -> Int {
    let perBlock =
      switch self {
      case .integers: 2
      case .bernoulli: 4
      case .uniform, .normal, .exponential: dtype == .float32 ? 4 : 2
      }
    return (count + perBlock - 1) / perBlock
  }

  /// Draws from a place in a stream.
  func tensor(_ type: TensorType, from place: Generator.State) -> Tensor {
    let work = DrawWork(distribution: self, type: type, place: place)
    let drawn: Tensor
    switch self {
    case .integers, .bernoulli: drawn = type.dtype.run(work)
    case .uniform, .normal, .exponential: drawn = type.dtype.runFloating(work)
    }
    #if hasFeature(Embedded)
      return drawn.retyped(type.dtype)
    #else
      return drawn
    #endif
  }
}

private struct DrawWork: ElementWork, FloatingWork {
  let distribution: Distribution
  let type: TensorType
  let place: Generator.State

  func run<T: Element>(_ element: T.Type) -> Tensor {
    let count = Shape.count(type.shape)
    return unsafe Tensor.make(type.shape, of: T.self) { out in
      switch distribution {
      case .integers(let low, let high):
        let range = UInt64(bitPattern: high &- low)
        unsafe BlockLoop.twos(out, count, from: place) { a, b in
          (
            T(int64: low &+ Int64(bitPattern: RandomBits.below(range, a))),
            T(int64: low &+ Int64(bitPattern: RandomBits.below(range, b)))
          )
        }
      case .bernoulli(let p):
        unsafe BlockLoop.fours(out, count, from: place) { w in
          (
            T(int64: RandomBits.openUnit(w.0) < p ? 1 : 0),
            T(int64: RandomBits.openUnit(w.1) < p ? 1 : 0),
            T(int64: RandomBits.openUnit(w.2) < p ? 1 : 0),
            T(int64: RandomBits.openUnit(w.3) < p ? 1 : 0)
          )
        }
      case .uniform, .normal, .exponential: break
      }
    }
  }

  func run<T: FloatingElement>(_ element: T.Type) -> Tensor {
    let count = Shape.count(type.shape)
    return unsafe Tensor.make(type.shape, of: T.self) { out in
      if type.dtype == .float32 { unsafe singles(out, count) } else { unsafe doubles(out, count) }
    }
  }

  // Pages hold singles as doubles, but the numbers are those of single precision there, too.
  @inline(__always)
  private func singles<T: FloatingElement>(_ out: UnsafeMutablePointer<T>, _ count: Int) {
    switch distribution {
    case .uniform(let low, let high):
      let (low, range) = (Float(low), Float(high) - Float(low))
      unsafe BlockLoop.fours(out, count, from: place) { w in
        (
          T(low + range * RandomBits.unit(w.0)), T(low + range * RandomBits.unit(w.1)),
          T(low + range * RandomBits.unit(w.2)), T(low + range * RandomBits.unit(w.3))
        )
      }
    case .normal(let mean, let std):
      let (mean, std) = (Float(mean), Float(std))
      #if !hasFeature(Embedded)
        // The same numbers, to the bit, by a loop in C.
        if count >= 16 {
          return unsafe UnsafeMutableRawPointer(out).withMemoryRebound(
            to: Float.self, capacity: count
          ) { unsafe gw_normal_f32(place.seed, place.offset, mean, std, $0, count) }
        }
      #endif
      unsafe BlockLoop.fours(out, count, from: place) { w in
        let a = RandomBits.normals(w.0, w.1)
        let b = RandomBits.normals(w.2, w.3)
        return (
          T(mean + std * a.0), T(mean + std * a.1), T(mean + std * b.0), T(mean + std * b.1)
        )
      }
    case .exponential(let rate):
      @inline(__always)
      func number(_ bits: UInt32) -> T {
        T(Float(-RandomMath.log(RandomBits.openUnit(bits)) / rate))
      }
      unsafe BlockLoop.fours(out, count, from: place) { w in
        (number(w.0), number(w.1), number(w.2), number(w.3))
      }
    case .integers, .bernoulli: break
    }
  }

  @inline(__always)
  private func doubles<T: FloatingElement>(_ out: UnsafeMutablePointer<T>, _ count: Int) {
    switch distribution {
    case .uniform(let low, let high):
      let range = high - low
      unsafe BlockLoop.twos(out, count, from: place) { a, b in
        (T(low + range * RandomBits.unit(a)), T(low + range * RandomBits.unit(b)))
      }
    case .normal(let mean, let std):
      unsafe BlockLoop.twos(out, count, from: place) { a, b in
        let n = RandomBits.normals(a, b)
        return (T(mean + std * n.0), T(mean + std * n.1))
      }
    case .exponential(let rate):
      unsafe BlockLoop.twos(out, count, from: place) { a, b in
        (
          T(-RandomMath.log(RandomBits.openUnit(a)) / rate),
          T(-RandomMath.log(RandomBits.openUnit(b)) / rate)
        )
      }
    case .integers, .bernoulli: break
    }
  }
}
