import Autograd
import Testing

/// Generators: seeds, places, copies, streams, and the default one.
struct GeneratorTests {
  @Test func aSeedGivesTheSameNumbersAgain() {
    let generator = Generator(seed: 42)
    let first = Tensor.randn([5], generator: generator).scalars
    let second = Tensor.randn([5], generator: generator).scalars
    generator.manualSeed(42)
    #expect(Tensor.randn([5], generator: generator).scalars == first)
    #expect(Tensor.randn([5], generator: generator).scalars == second)
    #expect(first != second)
    #expect(Tensor.randn([5], generator: Generator(seed: 43)).scalars != first)
  }

  @Test func stateIsSavedAndRestored() {
    let generator = Generator(seed: 7)
    _ = Tensor.rand([11], generator: generator)
    let saved = generator.state
    #expect(saved == Generator.State(seed: 7, offset: 3))
    let x = Tensor.rand([4], generator: generator).scalars
    generator.state = saved
    #expect(Tensor.rand([4], generator: generator).scalars == x)
    #expect(Tensor.rand([4], generator: Generator(state: saved)).scalars == x)
  }

  @Test func aCopyGoesOnByItself() {
    let generator = Generator(seed: 3)
    _ = Tensor.rand([4], generator: generator)
    let copy = generator.copy()
    let x = Tensor.rand([4], generator: generator).scalars
    #expect(Tensor.rand([4], generator: copy).scalars == x)
    #expect(copy.state == generator.state)
  }

  @Test func splitStreamsDifferAndAreRepeatable() {
    func streams() -> [[Double]] {
      let generator = Generator(seed: 5)
      return (0..<4).map { _ in Tensor.rand([8], generator: generator.split()).scalars }
    }
    #expect(streams() == streams())
    #expect(Set(streams()).count == 4)
  }

  @Test(arguments: [DType.float32, .float64])
  func anElementDependsOnSeedPlaceAndIndexAlone(dtype: DType) {
    func numbers(_ count: Int) -> [Double] {
      Tensor.randn([count], generator: Generator(seed: 9), dtype: dtype).scalars
    }
    let long = numbers(1003)
    for count in [0, 1, 2, 3, 4, 5, 64, 1002] {
      #expect(numbers(count) == Array(long.prefix(count)))
    }
  }

  @Test func drawsFollowEachOtherBlockByBlock() {
    let together = Tensor.rand([12], generator: Generator(seed: 1)).scalars
    let generator = Generator(seed: 1)
    let parts = (0..<3).flatMap { _ in Tensor.rand([4], generator: generator).scalars }
    #expect(parts == together)
  }

  @Test func theDefaultBelongsToATaskThatAsksForOne() async {
    func numbers() -> [Double] {
      withGenerator(Generator(seed: 8)) {
        manualSeed(11)
        return (0..<50).flatMap { _ in Tensor.rand([3]).scalars }
      }
    }
    let alone = numbers()
    await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 { group.addTask { numbers() } }
      for await side in group { #expect(side == alone) }
    }
  }

  @Test func tasksShareAGeneratorWithoutTakingANumberTwice() async {
    let generator = Generator(seed: 2)
    let all = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).flatMap { _ in
            Tensor.rand([2], generator: generator, dtype: .float64).scalars
          }
        }
      }
      var all: [Double] = []
      for await numbers in group { all += numbers }
      return all
    }
    let expected = Tensor.rand([3200], generator: Generator(seed: 2), dtype: .float64).scalars
    #expect(all.sorted() == expected.sorted())
  }

  @Test func theStandardSeedIsDocumented() {
    #expect(Generator.standardSeed == 0)
    #expect(Generator().state == Generator.State(seed: 0, offset: 0))
  }
}
