import Autograd
import Testing

/// How arguments find their parameters.
struct SignatureTests {
  typealias Mistake = (String, [ProgramValue], [(name: String, value: ProgramValue)], String)

  static func call(
    _ name: String, _ positional: [ProgramValue],
    _ keywords: [(name: String, value: ProgramValue)] = [],
    asMethod: Bool = false
  ) throws -> Tensor {
    let function = try #require(FunctionCatalog.named(name))
    guard case .tensor(let y) = try function(positional, keywords: keywords, asMethod: asMethod)
    else { throw BadRecord() }
    return y
  }

  static func matrix() throws -> ProgramValue {
    let rows = ProgramValue.list([.list([.real(1), .real(2)]), .list([.real(3), .real(4)])])
    return .tensor(try rows.makeTensor())
  }

  @Test func positionsKeywordsAndDefaultsAgree() throws {
    let x = try Self.matrix()
    let columns = [3.0, 7.0]
    #expect(try Self.call("sum", [x]).item() == 10)
    #expect(try Self.call("sum", [x, .integer(1)]).scalars == columns)
    #expect(try Self.call("sum", [x], [("dim", .integer(1))]).scalars == columns)
    #expect(try Self.call("sum", [x, .list([.integer(1)]), .bool(true)]).shape == [2, 1])
    let kept = try Self.call("sum", [], [("keepdim", .bool(true)), ("input", x), ("dim", .none)])
    #expect(kept.shape == [1, 1])
  }

  @Test func methodsTakeSizesOneByOne() throws {
    let x = try Self.matrix()
    #expect(try Self.call("reshape", [x, .integer(4)], asMethod: true).shape == [4])
    let sizes: [ProgramValue] = [x, .integer(1), .integer(-1)]
    #expect(try Self.call("reshape", sizes, asMethod: true).shape == [1, 4])
    #expect(throws: TensorError.self) { try Self.call("reshape", sizes) }
  }

  static var mistakes: [Mistake] {
    [
      ("amax", [], [], "amax: 'input' is missing"),
      (
        "amax", [.integer(1), .none, .bool(false), .none], [],
        "amax: takes at most 3 arguments, 4 were given"
      ),
      ("exp", [.real(1), .real(2)], [], "exp: takes 1 argument, 2 were given"),
      ("amax", [.real(1)], [("axis", .integer(0))], "amax: has no argument 'axis'"),
      ("amax", [.real(1)], [("input", .real(1))], "amax: 'input' is given twice"),
      (
        "amax", [.real(1), .string("a")], [], "amax: 'dim' must be a list of integers, not a string"
      ),
      (
        "amax", [.real(1), .none, .integer(1)], [],
        "amax: 'keepdim' must be True or False, not an integer"
      ),
      ("exp", [.string("x")], [], "exp: 'input' must be a tensor, not a string"),
      ("exp", [.none], [], "exp: 'input' must be a tensor, not None"),
      ("exp", [.list([])], [], "exp: 'input' must be a tensor, not a list"),
      ("exp", [.dtype(.bool)], [], "exp: 'input' must be a tensor, not a dtype"),
      (
        "to", [.real(1), .bool(true)], [],
        "to: 'dtype' must be a dtype such as float64, not a truth value"
      ),
      (
        "transpose", [.real(1), .real(0.5), .integer(0)], [],
        "transpose: 'dim0' must be an integer, not a number"
      ),
      (
        "reshape", [.real(1), .list([.real(1)])], [],
        "reshape: 'shape' must be a list of integers, not a list"
      ),
      (
        "mse_loss", [.real(1), .real(1), .string("max")], [],
        "mse_loss: reduction is 'mean', 'sum' or 'none', not 'max'"
      ),
      (
        "mse_loss", [.real(1), .real(1), .integer(1)], [],
        "mse_loss: 'reduction' must be 'mean', 'sum' or 'none', not an integer"
      ),
      (
        "add", [.real(1), .real(1), .integer(1)], [], "add: takes at most 2 arguments, 3 were given"
      ),
    ]
  }

  @Test func mistakesAreNamed() {
    for (name, positional, keywords, words) in Self.mistakes {
      let error = #expect(throws: TensorError.self) { try Self.call(name, positional, keywords) }
      #expect(error?.description == words)
    }
  }

  @Test func numbersStandForTensors() throws {
    #expect(try Self.call("add", [.integer(1), .bool(true)]).item() == 2)
    #expect(try Self.call("add", [.real(1), .real(2)], [("alpha", .real(0.5))]).item() == 2)
  }
}
