import Autograd
import Testing

/// Comparisons and choices by loops against Swift's own operators, and gradients of transposed factors
/// against those of factors as they stand.
struct ChoicePathTests {
  typealias Relation = (
    operation: @Sendable (Tensor, Tensor) -> Tensor, holds: @Sendable (Double, Double) -> Bool
  )

  static let relations: [Relation] = [
    ({ $0 .== $1 }, { $0 == $1 }), ({ $0 .!= $1 }, { $0 != $1 }),
    ({ $0 .< $1 }, { $0 < $1 }), ({ $0 .<= $1 }, { $0 <= $1 }),
    ({ $0 .> $1 }, { $0 > $1 }), ({ $0 .>= $1 }, { $0 >= $1 }),
  ]

  /// As many numbers, NaN and infinities among them; large counts are spread over threads.
  private func numbers(_ count: Int, _ step: Int, _ dtype: DType) -> Tensor {
    let specials = VectorPathTests.specials
    return Tensor((0..<count).map { specials[$0 * step % specials.count] }, dtype: dtype)
  }

  @Test(arguments: [DType.float32, .float64], [1, 7, 70_000])
  func comparisons(_ dtype: DType, _ count: Int) {
    let (a, b) = (numbers(count, 7, dtype), numbers(count, 5, dtype))
    let (x, y) = (a.scalars, b.scalars)
    for relation in Self.relations {
      let pairs = zip(x, y).map { relation.holds($0, $1) ? 1.0 : 0 }
      #expect(relation.operation(a, b).scalars == pairs)
      let right = x.map { relation.holds($0, 0.5) ? 1.0 : 0 }
      #expect(relation.operation(a, Tensor(0.5)).scalars == right)
      let left = y.map { relation.holds(0.5, $0) ? 1.0 : 0 }
      #expect(relation.operation(Tensor(0.5), b).scalars == left)
    }
  }

  @Test(arguments: [DType.float32, .float64, .complex64, .int64], [1, 7, 70_000])
  func choices(_ dtype: DType, _ count: Int) throws {
    let choice = try #require(PrimitiveCatalog.all.first { $0.primitive.name == "where" }).primitive
    let x = dtype == .int64 ? Tensor(Array(0..<count)) : numbers(count, 7, dtype)
    let y = dtype == .int64 ? Tensor(Array(1...count)) : numbers(count, 5, dtype)
    let single = Tensor(2.0, dtype: dtype)
    let mask = Tensor((0..<count).map { $0 * 11 % 7 < 3 })
    let column = { (t: Tensor) in t.ndim == 0 ? t : t.reshape([-1, 1]) }
    for (a, b) in [(x, y), (x, single), (single, y), (single, single)] {
      let chosen = try choice.apply([mask, a, b])
      let (p, q) = (a.scalars, b.scalars)
      let truths = mask.scalars
      let expected = truths.indices.map { i in
        truths[i] != 0 ? p[min(i, p.count - 1)] : q[min(i, q.count - 1)]
      }
      #expect(same(chosen.scalars, expected))
      // Two equal rows of the condition go the general way.
      let rows = try choice.apply([mask.reshape([1, -1]).expand([2, count]), a, b])
      #expect(same(rows.scalars, expected + expected))
      #expect(try choice.apply([column(mask), column(a), column(b)]).shape == [count, 1])
    }
    let none = Tensor.zeros([0], dtype: dtype)
    #expect(try choice.apply([Tensor.zeros([0], dtype: .bool), none, single]).shape == [0])
  }

  private func same(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  @Test(arguments: [false, true]) func gradientsOfTransposedFactors(_ isLeft: Bool) throws {
    let x = Tensor.randn([5, 7], generator: Generator(seed: 4))
    let g = Tensor.randn([5, 3], generator: Generator(seed: 6))
    let turned = Tensor.randn([3, 7], generator: Generator(seed: 5))
    // The same numbers, in rows that stand where the columns of the other are.
    let straight = (turned.transpose(0, 1) + 0).detach()
    for leaf in [turned, straight] {
      leaf.requiresGrad = true
      let factor = leaf.shape == [7, 3] ? leaf : leaf.transpose(0, 1)
      let product = isLeft ? factor.matmul(g.transpose(0, 1)) : x.matmul(factor)
      product.backward(gradient: isLeft ? x.transpose(0, 1) : g)
    }
    let gradients = try (#require(turned.grad), #require(straight.grad))
    #expect(gradients.0.shape == [3, 7])
    #expect(agree(gradients.0.scalars, gradients.1.transpose(0, 1).scalars, within: 1e-6))
    // Σ over rows of x and of g, in double precision.
    let exact = x.to(.float64).transpose(0, 1).matmul(g.to(.float64))
    #expect(agree(gradients.1.scalars, exact.scalars, within: 1e-6))
  }
}
