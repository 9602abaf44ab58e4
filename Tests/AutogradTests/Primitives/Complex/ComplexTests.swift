import Autograd
import Testing

/// Complex numbers: how they meet other numbers, what refuses them, and their derivatives.
struct ComplexTests {
  private let z = Tensor.complex(
    Tensor([1.0, -2.0], dtype: .float64), Tensor([3.0, 0.5], dtype: .float64))

  @Test func partsAndConjugate() {
    #expect(z.dtype == .complex128)
    #expect(z.real().scalars == [1, -2])
    #expect(z.imag().scalars == [3, 0.5])
    #expect(z.conj().imaginaryScalars == [-3, -0.5])
    #expect(z.viewAsReal().shape == [2, 2])
    #expect(z.viewAsReal().scalars == [1, 3, -2, 0.5])
    #expect((-z).imaginaryScalars == [-3, -0.5])
  }

  @Test func realNumbersAreTheirOwn() {
    let x = Tensor([1.0, -2.0])
    #expect(x.conj().scalars == [1, -2])
    #expect(x.real().dtype == .float32)
    #expect(x.imag().scalars == [0, 0])
  }

  @Test func polarNumbersHaveTheirSizeAndAngle() {
    let size = Tensor([2.0, 0.5], dtype: .float64)
    let angle = Tensor([0.75, -3.0], dtype: .float64)
    let y = Tensor.polar(size, angle)
    #expect(zip(y.abs().scalars, size.scalars).allSatisfy { ($0 - $1).magnitude < 1e-15 })
    #expect(zip(y.angle().scalars, angle.scalars).allSatisfy { ($0 - $1).magnitude < 1e-15 })
  }

  /// L = |z|², so ∂L/∂Re + i ∂L/∂Im = 2z; a real input gets the real part.
  @Test func gradientsFollowBothParts() throws {
    let x = Tensor([3.0], dtype: .float64)
    x.requiresGrad = true
    let w = Tensor.complex(Tensor([2.0], dtype: .float64), Tensor([5.0], dtype: .float64))
    w.requiresGrad = true
    let square = (x * w).abs().square()
    let shares = try gradients(of: square, withRespectTo: [x, w], seed: nil)
    let (forX, forW) = (try #require(shares[0]), try #require(shares[1]))
    #expect(forX.dtype == .float64)
    #expect((forX.scalars[0] - 2 * 3 * 29).magnitude < 1e-12)
    #expect((forW.scalars[0] - 2 * 9 * 2).magnitude < 1e-12)
    #expect((forW.imaginaryScalars[0] - 2 * 9 * 5).magnitude < 1e-12)
  }

  /// Of f = z³ the second derivative 6z stands conjugated in the gradient of the gradient.
  @Test func holomorphicGradientsAreDifferentiatedAgain() throws {
    let z = Tensor.complex(Tensor(2.0).to(.float64), Tensor(1.0).to(.float64)).detach()
    z.requiresGrad = true
    let first = try #require(
      try gradients(of: z * z * z, withRespectTo: [z], createGraph: true)[0])
    // conj(3z²) for z = 2 + i.
    #expect(first.scalars == [9] && first.imaginaryScalars == [-12])
    let second = try #require(try gradients(of: first.real(), withRespectTo: [z])[0])
    #expect(second.scalars == [12] && second.imaginaryScalars == [-6])
  }

  @Test(arguments: ["lt", "ge", "maximum", "floor", "erf", "relu"])
  func whatComparesOrRoundsRefusesThem(name: String) throws {
    let function = try #require(FunctionCatalog.named(name))
    let primitive = PrimitiveCatalog.all.first { $0.primitive.name == name }?.primitive
    let inputs = [ProgramValue](repeating: .tensor(z), count: primitive?.inputCount ?? 1)
    #expect(throws: TensorError.unsupportedDType(operation: name, dtype: .complex128)) {
      _ = try function(inputs)
    }
  }

  @Test func programsAskForImaginaryPartsOfComplexTensorsOnly() throws {
    let imag = try #require(FunctionCatalog.named("imag"))
    #expect(throws: TensorError.unsupportedDType(operation: "imag", dtype: .float32)) {
      _ = try imag([.tensor(Tensor([1.0]))])
    }
  }

  @Test func partsOfDifferentPrecisionAreNotJoined() {
    #expect(
      throws: TensorError.mixedDTypes(operation: "complex", lhs: .float32, rhs: .float64)
    ) {
      _ = try complex(Tensor([1.0]), Tensor([1.0], dtype: .float64))
    }
  }

  private func complex(_ a: Tensor, _ b: Tensor) throws -> ProgramValue? {
    try FunctionCatalog.named("complex")?([.tensor(a), .tensor(b)])
  }
}
