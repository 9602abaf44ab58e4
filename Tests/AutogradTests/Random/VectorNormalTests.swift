import Autograd
import Testing

/// Normal numbers by the loop in C are those of the definition in Swift, to the bit.
struct VectorNormalTests {
  @Test(arguments: [16, 255, 256, 257, 1_027, 100_003]) func areThoseOfTheDefinition(_ count: Int) {
    let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    let numbers = Tensor.randn([count], generator: Generator(seed: seed)).scalars.map(Float.init)
    var expected: [Float] = []
    for block in 0..<UInt64((count + 3) / 4) {
      let words = Philox.words(seed: seed, block: block)
      for (radius, turn) in [(words.0, words.1), (words.2, words.3)] {
        let u = Float(Int32(bitPattern: radius >> 1)) * 0x1p-31 + 0x1p-32
        let r = (-2 * RandomMath.log(u)).squareRoot()
        let (s, c) = RandomMath.sinCos(turn)
        // As mean + std · number, which makes −0 a 0.
        expected += [0 + r * c, 0 + r * s]
      }
    }
    #expect(numbers == Array(expected.prefix(count)))
  }
}
