import Autograd
import Circuits
import Testing

@Suite("Operators on tensors")
struct TensorOperatorTests {
  private func value(_ text: String) throws -> Tensor? {
    let inputs = ["x": Tensor([1.0, 2.0, 4.0]), "y": Tensor([4.0, 2.0, 1.0])]
    guard case .tensor(let tensor) = try Program(text).evaluate(inputs).output else { return nil }
    return tensor
  }

  @Test(
    "each does what its function does",
    arguments: [
      ("x + y", [5.0, 4, 5]), ("x - y", [-3, 0, 3]), ("x * y", [4, 4, 4]), ("x / y", [0.25, 1, 4]),
      ("x ** y", [1, 4, 4]), ("x @ y", [12]), ("-x", [-1, -2, -4]), ("+x", [1, 2, 4]),
      ("x == y", [0, 1, 0]), ("x != y", [1, 0, 1]), ("x < y", [1, 0, 0]), ("x <= y", [1, 1, 0]),
      ("x > y", [0, 0, 1]), ("x >= y", [0, 1, 1]), ("x + 1", [2, 3, 5]), ("1 - x", [0, -1, -3]),
      ("2 ** x", [2, 4, 16]), ("x ** 2", [1, 4, 16]), ("x ** -1", [1, 0.5, 0.25]),
      ("x²", [1, 4, 16]),
      ("x * True", [1, 2, 4]), ("8 / x", [8, 4, 2]), ("x * (7 // 2)", [3, 6, 12]),
    ])
  func operators(_ program: String, _ expected: [Double]) throws {
    #expect(try value(program)?.scalars == expected)
  }

  @Test("plain numbers do not widen the dtype of a tensor")
  func promotion() throws {
    #expect(try value("x * 2.5")?.dtype == .float32)
    #expect(try value("tensor([1, 2]) * 2")?.dtype == .int64)
    #expect(try value("tensor([1, 2]) ** 2")?.dtype == .int64)
    #expect(try value("tensor([1, 2]) ** 2.0")?.dtype == .float32)
    #expect(try value("x < 2")?.dtype == .bool)
  }

  @Test("a number as exponent belongs to the gate")
  func exponents() throws {
    let x = Tensor(2.0, requiresGrad: true)
    for (text, name) in [
      ("x ** 3", "PowBackward0"), ("x³", "PowBackward0"), ("x ** -(1 + 1)", "PowBackward0"),
      ("k = 0.5; x ** k", "PowBackward0"), ("x ** tensor(3.0)", "PowBackward1"),
    ] {
      guard case .tensor(let y) = try Program(text).evaluate(["x": x]).output else {
        Issue.record("\(text) is a tensor")
        continue
      }
      #expect(y.gradientFunctionName == name, "\(text)")
    }
  }

  @Test("an operator whose function the catalog lacks says so", arguments: BinaryOperator.allCases)
  func missing(_ operation: BinaryOperator) throws {
    let names: [BinaryOperator: String] = [
      .or: "bitwise_or", .and: "bitwise_and", .floorDivide: "floor_divide",
      .remainder: "remainder",
    ]
    guard let name = names[operation], FunctionCatalog.named(name) == nil else { return }
    let error = try #require(failure("z = x \(operation.symbol) x"))
    #expect(error.kind == .notAvailable(.operation(operation.symbol)))
    #expect(error.message == "'\(operation.symbol)' is not available yet")
    #expect(error.category.name == "name")
  }

  @Test("what the engine refuses keeps its category and gets a place")
  func refusals() throws {
    let table: [(String, String, String)] = [
      ("z = x + tensor([1, 2, 3])", "shape", "+"),
      ("x * tensor([1, 2, 3]) + 1", "shape", "*"),
      ("z = -(x < 1)", "dtype", "-"),
      ("+(x < 1)", "dtype", "+"),
      ("x @ tensor([1, 2])", "dtype", "@"),
      ("z = 1 + x.sum(dim=3)", "index", "x.sum(dim=3)"),
      ("sum(x, dimm=0)", "argument", "sum(x, dimm=0)"),
      ("sum()", "argument", "sum()"),
      ("tanh('a') + 1", "argument", "tanh('a')"),
      ("tensor([1, 2]) ** -1", "value", "**"),
      ("reshape(x,\n [3])", "shape", "reshape(x,\n [3])"),
    ]
    for (program, category, place) in table {
      let error = try #require(failure(program))
      #expect(error.category.name == category, "\(program)")
      let bytes = Array(program.utf8)[error.range.start..<error.range.end]
      #expect(String(decoding: bytes, as: UTF8.self) == place, "\(program)")
    }
  }

  @Test("& | ~ work bit by bit on integers, and as logic on truth values")
  func bits() throws {
    for (text, wanted, dtype) in [
      ("tensor([6, 3]) & 5", [4.0, 1], DType.int64), ("tensor([6, 3]) | 1", [7, 3], .int64),
      ("~tensor([6, -1])", [-7, 0], .int64), ("~(tensor([1]) > 0)", [0], .bool),
      ("(tensor([1, 2]) > 1) | (tensor([1, 2]) < 2)", [1, 1], .bool),
      ("(tensor([1, 2]) > 1) & True", [0, 1], .bool), ("1 | tensor([2])", [3], .int64),
      ("~tensor([1], dtype=uint8)", [254], .uint8),
      ("tensor([1], dtype=int32) | tensor([2], dtype=int8)", [3], .int32),
    ] {
      let y = try #require(try output(text).operand)
      #expect(y.scalars == wanted && y.dtype == dtype, "\(text)")
    }
    for text in ["x & x", "tensor([1]) | 1.0", "~x"] {
      #expect(failure(text)?.category.name == "dtype", "\(text)")
    }
  }
}
