import Autograd
import Testing

/// `tensor(…)` of programs beyond what the reference cases hold.
struct TensorConstructorTests {
  @Test func aTensorIsCopiedWithoutItsHistory() throws {
    let x = Tensor(2.0, requiresGrad: true)
    let copy = try ProgramValue.tensor(x * x).makeTensor(dtype: .float64)
    #expect(copy.isLeaf)
    #expect(copy.dtype == .float64)
    #expect(copy.item() == 4)
  }

  @Test func oneElementTensorsMayStandInLists() throws {
    let list = ProgramValue.list([.tensor(Tensor(1.5, dtype: .float64)), .integer(2), .bool(true)])
    let x = try list.makeTensor()
    #expect(x.dtype == .float64)
    #expect(x.scalars == [1.5, 2, 1])
    #expect(throws: TensorError.notOneElement(operation: "tensor", shape: [2])) {
      try ProgramValue.list([.tensor(Tensor([1.0, 2.0]))]).makeTensor()
    }
  }

  @Test func largeIntegersStayExact() throws {
    let x = try ProgramValue.list([.integer(9_007_199_254_740_993)]).makeTensor()
    #expect(x.integers == [9_007_199_254_740_993])
  }

  @Test func raggedAndForeignDataAreRefused() {
    #expect(throws: TensorError.ragged) {
      try ProgramValue.list([.integer(1), .list([.integer(1)])]).makeTensor()
    }
    #expect(throws: TensorError.self) { try ProgramValue.string("1").makeTensor() }
    #expect(throws: TensorError.self) { try ProgramValue.none.makeTensor() }
  }

  @Test func deepNestingIsRefused() {
    var list = ProgramValue.integer(1)
    for _ in 0..<64 { list = .list([list]) }
    #expect(throws: Never.self) { try list.makeTensor() }
    list = .list([list])
    #expect(throws: TensorError.self) { try list.makeTensor() }
  }
}
