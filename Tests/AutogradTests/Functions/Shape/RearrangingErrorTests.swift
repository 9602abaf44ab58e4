import Autograd
import Testing

/// What does not fit is refused with the category that FORMAT names, before anything is computed.
struct RearrangingErrorTests {
  static var x: ProgramValue { .tensor(Tensor([[0.0, 1, 2], [3, 4, 5]])) }
  static var places: ProgramValue { .tensor(Tensor([[0, 1, 1]])) }
  typealias Row = (function: String, arguments: [ProgramValue], category: String)

  static func list(_ items: Int...) -> ProgramValue { .list(items.map { .integer($0) }) }

  static func tensor(_ numbers: [Int]) -> ProgramValue { .tensor(Tensor(numbers)) }

  static var rows: [Row] {
    [
      ("select", [x, .integer(0), .integer(2)], "index"),
      ("select", [x, .integer(2), .integer(0)], "index"),
      ("select", [.tensor(Tensor(1.0)), .integer(0), .integer(0)], "index"),
      ("narrow", [x, .integer(0), .integer(1), .integer(5)], "index"),
      ("narrow", [x, .integer(0), .integer(0), .integer(-1)], "value"),
      ("permute", [x, list(0)], "shape"),
      ("permute", [x, list(0, 0)], "value"),
      ("permute", [x, list(0, 2)], "index"),
      ("diagonal", [x, .integer(0), .integer(1), .integer(1)], "value"),
      ("squeeze", [x, .integer(5)], "index"),
      ("unsqueeze", [x, .integer(-4)], "index"),
      ("cat", [.list([])], "value"),
      ("cat", [.list([x, tensor([1])])], "shape"),
      ("cat", [.list([.tensor(Tensor(1.0)), .tensor(Tensor(1.0))])], "shape"),
      ("cat", [.list([x, x]), .integer(2)], "index"),
      ("cat", [.list([x, .integer(1)])], "argument"),
      ("stack", [.list([x, tensor([1])])], "shape"),
      ("split", [x, .integer(0)], "value"),
      ("split", [x, list(1, 2)], "shape"),
      ("chunk", [x, .integer(0)], "value"),
      ("unbind", [.tensor(Tensor(1.0))], "index"),
      ("flip", [x, list(0, -2)], "value"),
      ("roll", [x, list(1, 2)], "shape"),
      ("roll", [x, .integer(1), .integer(3)], "index"),
      ("tril", [tensor([1])], "shape"),
      ("diag", [.tensor(Tensor.zeros([2, 2, 2]))], "shape"),
      ("repeat", [x, list(2)], "shape"),
      ("repeat", [x, list(2, -1)], "value"),
      ("flatten", [x, .integer(1), .integer(0)], "value"),
      ("unflatten", [x, .integer(1), list(2, 2)], "shape"),
      ("view", [.tensor(Tensor([[0.0, 1], [2, 3]]).t()), list(4)], "shape"),
      ("movedim", [x, list(0, 1), list(1)], "shape"),
      ("rot90", [x, .integer(1), list(0, 0)], "value"),
      ("t", [.tensor(Tensor.zeros([2, 2, 2]))], "shape"),
      ("pad", [x, list(1)], "shape"),
      ("pad", [x, list(3, 0), .string("reflect")], "shape"),
      ("pad", [x, list(1, 1), .string("mirror")], "value"),
      ("meshgrid", [tensor([1]), .tensor(Tensor([1.0]))], "dtype"),
      ("repeat_interleave", [x, .integer(-1)], "value"),
      ("repeat_interleave", [x, tensor([1, 2, 3]), .integer(0)], "shape"),
      ("gather", [x, .integer(0), .tensor(Tensor([[0.5]]))], "dtype"),
      ("gather", [x, .integer(0), tensor([0])], "shape"),
      ("gather", [x, .integer(0), .tensor(Tensor([[2]]))], "index"),
      ("gather", [x, .integer(0), .tensor(Tensor([[-1]]))], "index"),
      ("scatter", [x, .integer(0), places, .tensor(Tensor([[1, 2, 3]]))], "dtype"),
      ("scatter_add", [x, .integer(0), places, .tensor(Tensor([[1.0]]))], "shape"),
      ("index_select", [x, .integer(0), tensor([2])], "index"),
      ("index_add", [x, .integer(0), tensor([0]), x], "shape"),
      ("index_fill", [x, .integer(0), tensor([-3]), .integer(1)], "index"),
      ("masked_fill", [x, places, .integer(1)], "dtype"),
      ("masked_fill", [places, .tensor(Tensor(true)), .real(.nan)], "value"),
      ("masked_select", [x, .tensor(Tensor([true, false]))], "shape"),
      ("take", [x, tensor([6])], "index"),
      ("take_along_dim", [x, tensor([0]), .integer(1)], "shape"),
      ("one_hot", [x], "dtype"),
      ("one_hot", [tensor([3]), .integer(2)], "index"),
      ("zeros", [list(-1)], "value"),
      ("zeros", [list(1 << 40, 1 << 40)], "value"),
      ("arange", [.integer(0), .integer(5), .integer(-1)], "value"),
      ("arange", [.integer(0), .integer(5), .integer(0)], "value"),
      ("arange", [.real(.infinity)], "value"),
      ("arange", [.real(1e18)], "value"),
      ("eye", [.integer(-1)], "value"),
      ("linspace", [.integer(0), .integer(1), .integer(-1)], "value"),
      ("linspace", [.integer(0), .integer(1), .integer(.max)], "value"),
      ("tril_indices", [.integer(-1), .integer(2)], "value"),
    ]
  }

  @Test func everyMistakeHasItsCategory() throws {
    for row in Self.rows {
      let function = try #require(FunctionCatalog.named(row.function))
      let words = "\(row.function)(\(row.arguments.dropFirst()))"
      do {
        _ = try function(row.arguments)
        Issue.record("\(words) is accepted")
      } catch {
        #expect(error.category.name == row.category, "\(words): \(error)")
      }
    }
  }

  @Test func numbersThatADTypeCannotHold() throws {
    let full = try #require(FunctionCatalog.named("full"))
    for (value, dtype) in [
      (ProgramValue.integer(300), DType.int8), (.real(.nan), .int64), (.real(1e300), .float32),
      (.real(9.3e18), .int64), (.complex(0, 1), .float32),
    ] {
      #expect(throws: TensorError.self) {
        try full([Self.list(2), value], keywords: [("dtype", .dtype(dtype))])
      }
      // As in PyTorch, floats that are written out become infinite.
      if dtype == .float32, case .real = value { continue }
      #expect(throws: TensorError.self) { try ProgramValue.list([value]).makeTensor(dtype: dtype) }
    }
  }

  @Test func wholeNumbersBelowZeroWrapAround() throws {
    #expect(try ProgramValue.list([.integer(-1)]).makeTensor(dtype: .uint8).integers == [255])
    #expect(throws: TensorError.self) { try ProgramValue.real(-1).makeTensor(dtype: .uint8) }
  }

  @Test func moreThanMemoryHoldsIsNeverAskedFor() throws {
    let wide = Tensor([1.0]).expand([1 << 26])
    for name in ["mul", "add", "maximum"] {
      let function = try #require(FunctionCatalog.named(name))
      let (row, column) = (ProgramValue.tensor(wide), ProgramValue.tensor(wide.unsqueeze(1)))
      #expect(throws: TensorError.tooLarge(operation: name, shape: [1 << 26, 1 << 26])) {
        try function([row, column])
      }
    }
    let split = try #require(FunctionCatalog.named("split"))
    #expect(throws: TensorError.self) { try split([.tensor(wide), .integer(1)]) }
  }
}
