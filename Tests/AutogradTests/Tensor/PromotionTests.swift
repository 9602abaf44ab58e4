import Autograd
import Testing

/// Dtype and size rules against PyTorch's.
struct PromotionTests {
  struct Case: Decodable {
    let function: String
    let a: [String]
    let b: [String]
    let result: String
  }

  static func member(_ words: [String]) throws -> ProgramValue {
    let dtype = try #require(DType(name: words[1]))
    switch (words[0], dtype) {
    case ("number", .bool): return .bool(true)
    case ("number", .int64): return .integer(3)
    case ("number", _): return .real(2.5)
    case ("scalar", _): return .tensor(Tensor(2.0).to(dtype))
    default: return .tensor(Tensor([2.0, 2.0]).to(dtype))
    }
  }

  @Test func dtypesMeetAsInPyTorch() throws {
    let cases = try Fixture.lines("promotions", of: Case.self)
    #expect(cases.count > 700)
    for line in cases {
      let function = try #require(FunctionCatalog.named(line.function))
      var arguments = [try Self.member(line.a), try Self.member(line.b)]
      if line.function == "where" { arguments.insert(.tensor(Tensor([true, false])), at: 0) }
      let result: String
      do {
        guard case .tensor(let y) = try function(arguments) else { throw BadRecord() }
        result = y.dtype.name
      } catch is TensorError {
        result = "error"
      }
      #expect(result == line.result, "\(line.function) \(line.a) \(line.b)")
    }
  }

  struct Broadcast: Decodable {
    let a: [Int]
    let b: [Int]
    let result: [Int]?
  }

  @Test func sizesBroadcastAsInPyTorch() throws {
    for line in try Fixture.lines("broadcasts", of: Broadcast.self) {
      let (a, b) = (Tensor.zeros(line.a), Tensor.ones(line.b))
      let add = try #require(FunctionCatalog.named("add"))
      if let wanted = line.result {
        #expect((a + b).shape == wanted)
        #expect((a .< b).shape == wanted)
        #expect((a + b).scalars.allSatisfy { $0 == 1 })
      } else {
        let expected = TensorError.notBroadcastable(operation: "add", lhs: line.a, rhs: line.b)
        #expect(throws: expected) { try add([.tensor(a), .tensor(b)]) }
      }
    }
  }

  @Test func operatorsWithNumbersKeepTheDtype() {
    #expect((Tensor([1, 2]) + 5).dtype == .int64)
    #expect((5 - Tensor([1, 2])).scalars == [4, 3])
    #expect((Tensor([1, 2]) * 0.5).dtype == .float32)
    #expect((Tensor([1, 2]) / 2).dtype == .float32)
    #expect((Tensor([1.0]) * 2).dtype == .float32)
    #expect((Tensor([1.0], dtype: .float64) * 0.1).scalars == [0.1])
    #expect((Tensor([1.0]) * 0.1).scalars == [Double(Float(0.1))])
    #expect((1 / Tensor([4.0])).scalars == [0.25])
    #expect((2.5 + Tensor([true])).dtype == .float32)
    let n = 3
    let r = 1.5
    #expect((Tensor([1]) * n).integers == [3])
    #expect((Tensor([1]) * r).scalars == [1.5])
    #expect((Tensor([1, 2, 3]) .>= 2).integers == [0, 1, 1])
    #expect((Tensor([1, 2, 3]) .< 1.5).integers == [1, 0, 0])
  }

  @Test(arguments: DType.allCases, DType.allCases)
  func promotionIsSymmetric(a: DType, b: DType) {
    #expect(a.promoted(with: b) == b.promoted(with: a))
    #expect(a.promoted(with: a) == a)
  }

  @Test(arguments: DType.allCases)
  func dtypesKnowTheirNames(dtype: DType) {
    #expect(DType(name: dtype.name) == dtype)
    #expect(Tensor.zeros([3], dtype: dtype).dtype == dtype)
    let sizes: [DType: Int] = [
      .bool: 1, .uint8: 1, .int8: 1, .int16: 2, .int32: 4, .int64: 8, .float32: 4, .float64: 8,
      .complex64: 8, .complex128: 16,
    ]
    #expect(dtype.byteSize == sizes[dtype])
    #expect(dtype.isFloating == (dtype.kind == .floating))
  }

  @Test func unknownDtypeNamesGiveNothing() { #expect(DType(name: "float16") == nil) }

  @Test func integersWrapAroundAndTruncate() {
    let big = Tensor([Int.max])
    #expect((big + 1).integers == [Int.min])
    #expect((big * 2).integers == [-2])
    #expect((-Tensor([Int.min])).integers == [Int.min])
    let reals = Tensor([2.7, -2.7, .nan, 1e300, -1e300], dtype: .float64)
    #expect(reals.to(.int64).integers == [2, -2, .min, .min, .min])
    #expect(reals.to(.bool).integers == [1, 1, 1, 1, 1])
  }
}
