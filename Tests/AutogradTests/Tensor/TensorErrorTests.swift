import Autograd
import Testing

/// Every mistake has its sentence and its category.
struct TensorErrorTests {
  typealias Row = (error: TensorError, category: String, words: String)

  static let rows: [Row] = [
    (
      .notBroadcastable(operation: "add", lhs: [2, 3], rhs: [2]), "shape",
      "add: sizes [2, 3] and [2] do not broadcast; "
        + "aligned at the last dimension, sizes must be equal or 1"
    ),
    (
      .notMultipliable(lhs: [2, 3], rhs: [2, 3]), "shape",
      "matmul: sizes [2, 3] and [2, 3] do not go together; "
        + "the last size of the first must equal the second-to-last of the second"
    ),
    (
      .badShape(operation: "reshape", from: [6], to: [4]), "shape",
      "reshape: a tensor of sizes [6] cannot become [4]"
    ),
    (.ragged, "shape", "tensor: the rows of a nested list must all have the same length"),
    (
      .notOneElement(operation: "backward", shape: [2]), "argument",
      "backward: needs a tensor with one element, this one has sizes [2]"
    ),
    (
      .dimOutOfRange(operation: "sum", dim: 2, rank: 2), "index",
      "sum: there is no dimension 2 in a tensor with 2 dimensions; expected -2 to 1"
    ),
    (.unsupportedDType(operation: "neg", dtype: .bool), "dtype", "neg: not defined for bool"),
    (
      .mixedDTypes(operation: "matmul", lhs: .float32, rhs: .float64), "dtype",
      "matmul: float32 and float64 may not be mixed; convert one of them"
    ),
    (
      .gradientOfDType(.int64), "dtype",
      "only floating tensors can require a gradient, this one is int64"
    ),
    (
      .noGradient(operation: "backward"), "argument",
      "backward: the tensor does not require a gradient and was not computed from one that does"
    ),
    (
      .seedShape(seed: [2], output: []), "shape", "the seed has sizes [2], the output has []"
    ),
    (
      .badValue(
        operation: "pow",
        reason: "integers cannot be raised to a negative power; use a float tensor"), "value",
      "pow: integers cannot be raised to a negative power; use a float tensor"
    ),
    (
      .badArgument(operation: "select", reason: "'dim' is missing"), "argument",
      "select: 'dim' is missing"
    ),
    (
      .tooLarge(operation: "expand", shape: [1 << 30, 1 << 30]), "value",
      "expand: sizes [1073741824, 1073741824] are more than memory can hold"
    ),
    (
      .tooManyIndices(count: 3, rank: 2), "index",
      "index: 3 indices for a tensor with 2 dimensions"
    ),
    (
      .indexOutOfRange(operation: "index", index: 2, size: 2), "index",
      "index: index 2 is out of range for size 2"
    ),
    (
      .badSizes(
        operation: "index",
        reason: "a mask of sizes [3] does not fit dimensions of sizes [2]"), "shape",
      "index: a mask of sizes [3] does not fit dimensions of sizes [2]"
    ),
    (
      .brokenRule(
        primitive: "liar", promised: TensorType(.float64, [2]), actual: TensorType(.float32, [])),
      "value", "liar: its rule promises float64[2], its forward gave float32[]"
    ),
  ]

  @Test func everyErrorHasItsSentence() {
    for row in Self.rows {
      #expect(row.error.description == row.words)
      #expect(row.error.category.name == row.category)
    }
  }

  /// How each mistake is made through a door that throws.
  static func make(_ error: TensorError) throws {
    let x = Tensor([[1.0, 2, 3], [4, 5, 6]], requiresGrad: true)
    switch error {
    case .notBroadcastable: _ = try call("add", x, Tensor([1.0, 2.0]))
    case .notMultipliable: _ = try call("matmul", x, x)
    case .badShape: _ = try call("reshape", x.reshape([6]), .list([.integer(4)]))
    case .ragged:
      _ = try ProgramValue.list([.list([.integer(1)]), .list([.integer(1), .integer(2)])])
        .makeTensor()
    case .notOneElement: try x.sum(dim: 1).accumulateGradients()
    case .dimOutOfRange: _ = try call("sum", x, .integer(2))
    case .unsupportedDType: _ = try call("neg", Tensor(true))
    case .mixedDTypes: _ = try call("matmul", x, Tensor([1.0], dtype: .float64))
    case .gradientOfDType(let dtype): throw TensorError.gradientOfDType(dtype)
    case .noGradient: try x.detach().sum().accumulateGradients()
    case .seedShape: try x.sum().accumulateGradients(seed: Tensor([1.0, 1.0]))
    case .badValue: _ = try call("pow", Tensor([2]), .integer(-1))
    case .badArgument: _ = try call("select", x)
    case .tooLarge:
      _ = try call("expand", Tensor(1.0), .list([.integer(1 << 30), .integer(1 << 30)]))
    case .brokenRule: throw error
    case .tooManyIndices: _ = try x.indexed([.at(0), .at(0), .at(0)])
    case .indexOutOfRange: _ = try x.indexed([.at(2)])
    case .badSizes: _ = try x.indexed([.tensor(Tensor([true, false, true]))])
    }
  }

  static func call(_ name: String, _ x: Tensor, _ rest: ProgramValue...) throws -> ProgramValue {
    let function = try #require(FunctionCatalog.named(name))
    return try function([.tensor(x)] + rest)
  }

  static func call(_ name: String, _ x: Tensor, _ y: Tensor) throws -> ProgramValue {
    try call(name, x, .tensor(y))
  }

  @Test func throwingDoorsThrowThem() {
    for row in Self.rows {
      let thrown = #expect(throws: TensorError.self) { try Self.make(row.error) }
      #expect(thrown == row.error)
    }
  }

  @Test(arguments: [
    ("reshape", [6], [-1, -1]), ("reshape", [6], [4, -1]), ("reshape", [6], [-2, 3]),
    ("reshape", [0], [-1, 0]), ("reshape", [1], [0]), ("expand", [3], [2]),
    ("expand", [3], [-1, 3]),
    ("expand", [2, 3], [3]), ("expand", [2], [-2]),
  ])
  func impossibleSizesAreRefused(name: String, from: [Int], to: [Int]) {
    let sizes = ProgramValue.list(to.map { .integer($0) })
    let error = TensorError.badShape(operation: name, from: from, to: to)
    #expect(throws: error) { try Self.call(name, Tensor.zeros(from), sizes) }
  }

  @Test(arguments: [
    ([2], [3]), ([2, 3], [2]), ([3], [2, 3]), ([2, 3, 4], [3, 4, 5]), ([], [2]), ([2], []),
  ])
  func matricesThatDoNotMultiply(a: [Int], b: [Int]) {
    #expect(throws: TensorError.notMultipliable(lhs: a, rhs: b)) {
      try Self.call("matmul", Tensor.zeros(a), Tensor.zeros(b))
    }
  }
}
