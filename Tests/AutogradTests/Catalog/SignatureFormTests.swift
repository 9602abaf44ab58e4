import Autograd
import Testing

/// Signatures with several forms, lists as defaults, and any number of arguments.
struct SignatureFormTests {
  static let max = "max([input | input, dim, keepdim=False | input, other])"
  static let std = "std([input, dim=None, *, correction=1, keepdim=False | input, unbiased])"
  static let arange = "arange([end, *, dtype=None | start, end, step=1, *, dtype=None])"

  static func bind(
    _ text: String, _ positional: [ProgramValue],
    _ keywords: [(name: String, value: ProgramValue)] = []
  ) throws(TensorError) -> Arguments {
    try Signature(text).bind(positional, keywords)
  }

  static var x: ProgramValue { .tensor(Tensor([[1.0, 2], [3, 4]])) }

  @Test func theArgumentsChooseTheForm() throws {
    let x = Self.x
    #expect(try Self.bind(Self.max, [x]).form == 0)
    #expect(try Self.bind(Self.max, [x, .integer(1)]).form == 1)
    #expect(try Self.bind(Self.max, [x, .integer(1), .bool(true)]).form == 1)
    #expect(try Self.bind(Self.max, [x], [("dim", .integer(0))]).form == 1)
    #expect(try Self.bind(Self.max, [x, x]).form == 2)
    #expect(try Self.bind(Self.max, [x], [("other", x)]).form == 2)
    #expect(try Self.bind(Self.max, [x, .tensor(Tensor(1))]).form == 2)
    #expect(try Self.bind(Self.std, [x]).form == 0)
    #expect(try Self.bind(Self.std, [x, .list([.integer(0), .integer(1)])]).form == 0)
    #expect(try Self.bind(Self.std, [x, .bool(true)]).form == 1)
    #expect(try Self.bind(Self.std, [x], [("unbiased", .bool(false))]).form == 1)
    #expect(try Self.bind(Self.arange, [.integer(5)]).form == 0)
    #expect(try Self.bind(Self.arange, [.integer(1), .integer(5)]).form == 1)
    #expect(try Self.bind(Self.arange, [.integer(1)], [("end", .integer(5))]).form == 1)
  }

  @Test func aWholeTensorIsADimensionWhereNothingElseFits() throws {
    let sum = "sum([input, *, dtype=None | input, dim, keepdim=False, *, dtype=None])"
    let call = try Self.bind(sum, [Self.x, .tensor(Tensor(1))])
    #expect(call.form == 1)
    #expect(try call.dims(1) == [1])
  }

  @Test(arguments: [
    (max, "dimm", "max: has no argument 'dimm'"),
    (max, "keepdim", "max: 'dim' is missing"),
    (max, "other", "max: 'other' must be a tensor, not a number"),
    (max, "dim", "max: 'dim' must be an integer or a list of them, not a number"),
    (std, "unbiased", "std: 'unbiased' must be True or False, not a number"),
  ])
  func whatComesNearestIsSaid(_ text: String, _ keyword: String, _ words: String) {
    let error = #expect(throws: TensorError.self) {
      try Self.bind(text, [Self.x], [(keyword, .real(0.5))])
    }
    #expect(error?.description == words)
    #expect(error?.category == .argument)
  }

  @Test func aListCanBeADefault() throws {
    let call = try Self.bind("rot90(input, k=1, dims=[0, -1])", [Self.x])
    #expect(try call.sizes(2) == [0, -1])
    #expect(try call.integer(1) == 1)
  }

  @Test func anyNumberOfTensorsIsAList() throws {
    let text = "meshgrid(*tensors, indexing='ij')"
    let x = Self.x
    #expect(try Self.bind(text, []).tensorList(0).isEmpty)
    #expect(try Self.bind(text, [x]).tensorList(0).count == 1)
    #expect(try Self.bind(text, [x, x, x]).tensorList(0).count == 3)
    let call = try Self.bind(text, [.list([x, x])], [("indexing", .string("xy"))])
    #expect(try call.tensorList(0).count == 2)
    #expect(try call.choice(1, among: ["ij", "xy"]) == "xy")
    let second = try Self.bind("einsum(equation, *operands)", [.string("i,i->"), x, x])
    #expect(try second.tensorList(1).count == 2)
    let error = #expect(throws: TensorError.self) {
      try Self.bind(text, [x, .integer(1)]).tensorList(0)
    }
    #expect(
      error?.description
        == "meshgrid: 'tensors' must be a list of tensors; number 1 is an integer")
    #expect(throws: TensorError.self) { try Self.bind("cat(tensors, dim=0)", [x]).tensorList(0) }
  }

  @Test func plainArgumentsAreRead() throws {
    let text = "f(a, b=None, c=2.5, d=True)"
    let call = try Self.bind(text, [.integer(3)])
    #expect(try call.number(0) == 3)
    #expect(call.isWhole(0))
    #expect(!call.isWhole(2))
    #expect(try call.optionalNumber(1) == nil)
    #expect(try call.optionalInteger(1) == nil)
    #expect(try call.number(2) == 2.5)
    #expect(try call.optionalBool(3) == true)
    #expect(try call.integerOrBool(3) == 1)
    #expect(try call.numbers(2) == [2.5])
    #expect(throws: TensorError.self) { try call.string(0) }
    #expect(throws: TensorError.self) { try call.strictTensor(0) }
    let tensors = try Self.bind(text, [.tensor(Tensor(3)), .tensor(Tensor([1.0, 2]))])
    #expect(try tensors.number(0) == 3)
    #expect(try tensors.integer(0) == 3)
    #expect(throws: TensorError.self) { try tensors.number(1) }
    #expect(throws: TensorError.self) { try tensors.scalar(1) }
    let list = ProgramValue.list([.integer(1), .real(0.5)])
    #expect(try Self.bind(text, [list]).numbers(0) == [1, 0.5])
  }

  @Test func anUnknownWordIsAnImpossibleValue() throws {
    let error = #expect(throws: TensorError.self) {
      try Self.bind("f(mode='a')", [.string("d")]).choice(0, among: ["a", "b", "c"])
    }
    #expect(error?.description == "f: 'mode' is 'a', 'b' or 'c', not 'd'")
    #expect(error?.category == .value)
  }

  @Test func outputsAreReadByPlaceAndByName() throws {
    let outputs = NamedOutputs([("values", Tensor(2.0)), ("indices", Tensor(1))])
    #expect(outputs["indices"]?.item() == 1)
    #expect(outputs["value"] == nil)
    #expect(ProgramValue.outputs(outputs).items?.count == 2)
    #expect(ProgramValue.integer(1).items == nil)
  }
}
