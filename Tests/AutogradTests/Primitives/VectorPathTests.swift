import Autograd
import Testing

/// The short way for arrays that lie alike gives what the general way gives, to the bit, and leaves
/// the same history.
struct VectorPathTests {
  static let binary: [(String, @Sendable (Tensor, Tensor) -> Tensor)] = [
    ("add", { $0 + $1 }), ("sub", { $0 - $1 }), ("mul", { $0 * $1 }), ("div", { $0 / $1 }),
  ]

  static let unary: [(String, @Sendable (Tensor) -> Tensor)] = [
    ("neg", { -$0 }), ("abs", { $0.abs() }), ("relu", { $0.relu() }), ("sqrt", { $0.sqrt() }),
    ("exp", { $0.exp() }), ("log", { $0.log() }), ("tanh", { $0.tanh() }),
    ("sigmoid", { $0.sigmoid() }),
  ]

  static let specials: [Double] = [
    0, -0.0, 1, -1, 0.5, .infinity, -.infinity, .nan, 1e-45, -1e-40, 3e38, 88, -104, 7, -2.5, 1e-3,
  ]

  @Test(arguments: [DType.float32, .float64]) func pairs(_ dtype: DType) throws {
    let a = Tensor(VectorPathTests.specials, dtype: dtype, requiresGrad: true)
    let b = Tensor(VectorPathTests.specials.reversed(), dtype: dtype)
    let partners = [
      b, Tensor(2.5, dtype: .float64), Tensor(2.5), Tensor(-3, dtype: .int64), a,
    ]
    for (name, operation) in VectorPathTests.binary {
      for partner in partners {
        for (x, y) in [(a, partner), (partner, a)] {
          let short = operation(x, y)
          let general = try #require(short.history).primitive.apply([x, y])
          #expect(same(short, general), "\(name)")
          // A broadcast row takes a third way.
          let rows = operation(x.reshape(x.ndim == 0 ? [] : [1, -1]).expandedTwice, y)
          #expect(same(rows[row: 1], general), "\(name)")
        }
      }
    }
  }

  @Test func singles() throws {
    let x = Tensor(VectorPathTests.specials, dtype: .float32, requiresGrad: true)
    for (name, operation) in VectorPathTests.unary {
      let short = operation(x)
      let general = try #require(short.history).primitive.apply([x])
      #expect(same(short, general), "\(name)")
      #expect(short.history?.primitive.name == name)
      #expect(short.requiresGrad && !short.isLeaf)
    }
  }

  @Test func historiesAreThoseOfTheGeneralWay() {
    let x = Tensor([1.0, 2], requiresGrad: true)
    let y = (x * 3 - 1) / x
    y.sum().backward()
    // y = 3 − 1/x
    #expect(x.grad?.scalars == [1, 0.25])
    #expect((x * 2).history?.call.inputs[1].isNumber == true)
    #expect(withoutGradient { x * x }.isLeaf)
    #expect(withoutGradient { x * x }.cutReason == .withoutGradient)
    #expect(!(x.detach() + 1).requiresGrad)
  }

  @Test func dtypesAndSizesThatDifferTakeTheGeneralWay() {
    let x = Tensor([1.0, 2, 3])
    #expect((x + Tensor([1, 2, 3])).dtype == .float32)
    #expect((x + Tensor([1.0, 2, 3], dtype: .float64)).dtype == .float64)
    #expect((Tensor([[1.0], [2]]) + x).shape == [2, 3])
    #expect((Tensor([1, 2, 3]) / 2).dtype == .float32)
    #expect((x.reshape([3, 1]).transpose(0, 1) + x).scalars == [2, 4, 6])
    let empty = Tensor.zeros([0, 3])
    #expect((empty + 1).shape == [0, 3])
    #expect((empty + empty).exp().shape == [0, 3])
  }

  /// Large enough to be spread over threads.
  @Test func largeTensorsAreComputedAlike() {
    let count = 200_003
    let x = Tensor.randn([count], generator: Generator(seed: 1))
    let y = Tensor.randn([count], generator: Generator(seed: 2))
    let all = (x * y).scalars
    let (a, b) = (x.scalars, y.scalars)
    #expect(zip(all, zip(a, b)).allSatisfy { $0 == Double(Float($1.0) * Float($1.1)) })
    let matrix = x.reshape([1, count]).expand([3, count])
    #expect(((matrix + y).sum(dim: 0).scalars.last ?? 0).isFinite)
    #expect(
      x.to(.float64).sin().scalars[count - 1]
        == x.to(.float64).scalars.last.map { Tensor($0, dtype: .float64).sin().item() })
  }

  @Test func copiesOfTransposedTensors() {
    let x = Tensor.randn([2, 5, 33], generator: Generator(seed: 3))
    for tensor in [x, x.to(.float64), x.to(.int8)] {
      let copy = tensor.transpose(1, 2).reshape([-1])
      let numbers = tensor.scalars
      var expected: [Double] = []
      for i in 0..<2 {
        for k in 0..<33 {
          for j in 0..<5 { expected.append(numbers[(i * 5 + j) * 33 + k]) }
        }
      }
      #expect(copy.scalars == expected)
    }
  }

  private func same(_ a: Tensor, _ b: Tensor) -> Bool {
    a.type == b.type && a.requiresGrad == b.requiresGrad
      && zip(a.scalars, b.scalars).allSatisfy {
        $0 == $1 && $0.sign == $1.sign || $0.isNaN && $1.isNaN
      }
  }
}

extension Tensor {
  /// Two equal rows without a copy; a 0-d tensor as it is.
  fileprivate var expandedTwice: Tensor { ndim == 0 ? self : expand([2, numel]) }

  fileprivate subscript(row row: Int) -> Tensor {
    ndim < 2
      ? self : reshape([-1]).indexSelect(0, Tensor((0..<shape[1]).map { row * shape[1] + $0 }))
  }
}
