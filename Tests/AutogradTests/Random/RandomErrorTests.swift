import Autograd
import Testing

/// Mistakes in calls of random functions get PyTorch's kind of error.
struct RandomErrorTests {
  struct Mistake: Sendable, CustomStringConvertible {
    let function: String
    let arguments: @Sendable () -> [ProgramValue]
    let category: TensorError.Category
    let words: String
    var description: String { "\(function): \(words)" }

    init(
      _ function: String, _ category: TensorError.Category, _ words: String,
      _ arguments: @autoclosure @escaping @Sendable () -> [ProgramValue]
    ) {
      self.function = function
      self.arguments = arguments
      self.category = category
      self.words = words
    }
  }

  private static var three: ProgramValue { .list([.integer(3)]) }

  private static func tensor(_ numbers: [Double]) -> ProgramValue { .tensor(Tensor(numbers)) }

  @Test(arguments: [
    Mistake("rand", .value, "negative", [.list([.integer(-1)])]),
    Mistake("randn", .value, "memory", [.list([.integer(1 << 40), .integer(1 << 20)])]),
    Mistake("uniform", .value, "low must be", [three, .real(2), .real(1)]),
    Mistake("exponential", .value, "above 0", [three, .real(0)]),
    Mistake("exponential", .value, "above 0", [three, .real(.nan)]),
    Mistake("normal", .value, "negative", [.real(0), .real(-1), three]),
    Mistake("normal", .value, "negative", [tensor([0, 0]), tensor([1, -1])]),
    Mistake("normal", .shape, "broadcast", [tensor([0, 0]), tensor([1, 1, 1])]),
    Mistake("normal", .dtype, "int64", [.tensor(Tensor([1, 2])), .real(1)]),
    Mistake("normal", .argument, "size", [.real(0), .real(1)]),
    Mistake("randint", .value, "low must be below high", [.integer(5), .integer(5), three]),
    Mistake("randint", .value, "low must be below high", [.integer(0), three]),
    Mistake("randint", .argument, "integer", [.real(2.5), three]),
    Mistake("randperm", .value, "negative", [.integer(-1)]),
    Mistake("bernoulli", .value, "1.5", [tensor([0.5, 1.5])]),
    Mistake("bernoulli", .value, "nan", [tensor([.nan])]),
    Mistake("bernoulli", .value, "-0.5", [tensor([0]), .real(-0.5)]),
    Mistake("bernoulli", .dtype, "int64", [.tensor(Tensor([1]))]),
    Mistake("multinomial", .value, "-1", [tensor([1, -1]), .integer(1)]),
    Mistake("multinomial", .value, "inf", [tensor([1, .infinity]), .integer(1)]),
    Mistake("multinomial", .value, "all be 0", [tensor([0, 0]), .integer(1)]),
    Mistake("multinomial", .value, "3 of 2", [tensor([1, 2]), .integer(3)]),
    Mistake("multinomial", .value, "above 0", [tensor([1, 2]), .integer(0)]),
    Mistake("multinomial", .dtype, "int64", [.tensor(Tensor([1, 2])), .integer(1)]),
    Mistake("multinomial", .shape, "1 or 2", [.tensor(Tensor(1.0)), .integer(1)]),
    Mistake("dropout", .value, "probability", [tensor([1]), .real(1.5)]),
    Mistake("dropout", .value, "probability", [tensor([1]), .real(-0.1), .bool(false)]),
    Mistake("dropout", .value, "nan", [tensor([1]), .real(.nan)]),
    Mistake("dropout", .dtype, "int64", [.tensor(Tensor([1]))]),
    Mistake("dropout", .argument, "number", [tensor([1]), .string("a")]),
  ])
  func mistakes(mistake: Mistake) throws {
    let function = try #require(FunctionCatalog.named(mistake.function))
    let error = try #require(throws: TensorError.self) {
      _ = try function(mistake.arguments())
    }
    #expect(error.category == mistake.category)
    #expect(error.description.contains(mistake.words), "\(error)")
  }

  @Test(arguments: [
    (DType.uint8, 0, 257), (.uint8, -1, 3), (.int8, 0, 129), (.int16, -40000, 0),
    (.int32, 0, 1 << 32), (.bool, 0, 3),
  ])
  func boundsMustFitTheDType(dtype: DType, low: Int, high: Int) throws {
    let function = try #require(FunctionCatalog.named("randint"))
    let error = try #require(throws: TensorError.self) {
      _ = try function(
        [.integer(low), .integer(high), .list([.integer(2)])], keywords: [("dtype", .dtype(dtype))])
    }
    #expect(error.category == .value)
    #expect(error.description.contains("\(dtype.name) cannot hold"))
  }

  @Test(arguments: ["rand", "randn", "uniform", "exponential", "rand_like"])
  func integersHaveNoSuchDistribution(name: String) throws {
    let function = try #require(FunctionCatalog.named(name))
    let error = try #require(throws: TensorError.self) {
      _ = try function(
        [name == "rand_like" ? .tensor(Tensor([1])) : .list([.integer(2)])],
        keywords: [("dtype", .dtype(.int64))])
    }
    #expect(error.category == .dtype)
  }
}
