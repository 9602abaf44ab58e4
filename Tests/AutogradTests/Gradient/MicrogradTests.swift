import Autograd
import Testing

/// The two published test expressions of micrograd, with PyTorch's values and gradients.
struct MicrogradTests {
  struct Expected: Decodable {
    let name: String
    let value: Double
    let gradients: [String: Double]
  }

  static func expected(_ name: String) throws -> Expected {
    let all = try Fixture.lines("micrograd", of: Expected.self)
    return try #require(all.first { $0.name == name })
  }

  @Test func sanityCheck() throws {
    let expected = try Self.expected("sanity_check")
    let x = Tensor(-4.0, dtype: .float64, requiresGrad: true)
    let z = 2 * x + 2 + x
    let q = z.relu() + z * x
    let h = (z * z).relu()
    let y = h + q + q * x
    y.backward()
    #expect(abs(y.item() - expected.value) <= 1e-9)
    #expect(abs(try #require(x.grad).item() - #require(expected.gradients["x"])) <= 1e-9)
  }

  @Test func moreOperations() throws {
    let expected = try Self.expected("more_ops")
    let a = Tensor(-4.0, dtype: .float64, requiresGrad: true)
    let b = Tensor(2.0, dtype: .float64, requiresGrad: true)
    var c = a + b
    var d = a * b + b.pow(3)
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    let e = c - d
    let f = e.pow(2)
    var g = f / 2.0
    g += 10.0 / f
    g.backward()
    #expect(abs(g.item() - expected.value) <= 1e-9)
    #expect(abs(try #require(a.grad).item() - #require(expected.gradients["a"])) <= 1e-9)
    #expect(abs(try #require(b.grad).item() - #require(expected.gradients["b"])) <= 1e-9)
  }
}
