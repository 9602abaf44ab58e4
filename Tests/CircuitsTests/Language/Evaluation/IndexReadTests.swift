import Autograd
import Circuits
import Testing

/// Values from PyTorch 2.13: `torch.arange(24).reshape(2, 3, 4)` indexed by the same texts.
@Suite("Indices")
struct IndexReadTests {
  typealias Row = (text: String, shape: [Int], elements: [Int])

  static let rows: [Row] = [
    ("x[1, 2, 3]", [], [23]),
    ("x[-1, 0]", [4], [12, 13, 14, 15]),
    ("x[:, 1:, ::3]", [2, 2, 2], [4, 7, 8, 11, 16, 19, 20, 23]),
    ("x[..., -1]", [2, 3], [3, 7, 11, 15, 19, 23]),
    ("x[0, ..., None, 2]", [3, 1], [2, 6, 10]),
    ("x[5:, :1, 1]", [0, 1], []),
    ("x[None, :, 0, None, 1:3]", [1, 2, 1, 2], [1, 2, 13, 14]),
    ("x[:, [2, 0], 1]", [2, 2], [9, 1, 21, 13]),
    ("x[[1, 0], [2, 0], 3]", [2], [23, 3]),
    ("x[[0, 1], :, [3, 0]]", [2, 3], [3, 7, 11, 12, 16, 20]),
    // The number comes first, and the list stands where it is.
    ("x[1, :, [0, 3]]", [3, 2], [12, 15, 16, 19, 20, 23]),
    ("x[[[0], [1]], [0, 2], 1]", [2, 2], [1, 9, 13, 21]),
    // A lone list of lists is several indices.
    ("x[[[0, 1], [2, 0]]]", [2, 4], [8, 9, 10, 11, 12, 13, 14, 15]),
    ("x[:, [True, False, True], 0]", [2, 2], [0, 8, 12, 20]),
    ("x[x > 19]", [4], [20, 21, 22, 23]),
    ("x[x[:, :, 0] > 10, 0]", [3], [12, 16, 20]),
    ("x[True, 1, 1]", [1, 4], [16, 17, 18, 19]),
    ("x[[], 0]", [0, 4], []),
    ("x[[0], None, [1], 2:]", [1, 1, 2], [6, 7]),
    ("x[tensor([1, 1, 0]), 2, -1]", [3], [23, 23, 11]),
    ("x[..., tensor([[0, 3], [1, 1]])][0, 0]", [2, 2], [0, 3, 1, 1]),
    ("x[1][2][3]", [], [23]),
    ("x[tensor(1), 0, :2]", [2], [12, 13]),
  ]

  static var x: Tensor { Tensor(Array(0..<24)).reshape([2, 3, 4]) }

  @Test("as in PyTorch", arguments: rows)
  func values(row: Row) throws {
    let y = try #require(try Program(row.text).evaluate(["x": Self.x]).output.operand)
    #expect(y.shape == row.shape)
    #expect(y.integers == row.elements)
  }

  @Test("gradients go back to their places and add up", arguments: rows)
  func gradients(row: Row) throws {
    let x = Self.x.to(.float64).detach()
    x.requiresGrad = true
    guard case .tensor(let y) = try Program(row.text).evaluate(["x": x]).output else { return }
    (y * y).sum().backward()
    var wanted = [Double](repeating: 0, count: 24)
    for element in row.elements { wanted[element] += 2 * Double(element) }
    #expect((x.grad?.scalars ?? wanted) == wanted)
  }

  @Test(
    "lists are indexed, too",
    arguments: [
      ("[1, 2, 3][0]", "integer 1"), ("[1, 2, 3][-1]", "integer 3"), ("[1, 2][True]", "integer 2"),
      ("[1, 2, 3, 4][1:]", "[integer 2, integer 3, integer 4]"),
      ("[1, 2, 3, 4][::3]", "[integer 1, integer 4]"), ("[[1], [2]][1][0]", "integer 2"),
      ("a = ['x', 2]; a[0]", "string x"), ("[1] + [2.5]", "[integer 1, real 2.5]"),
      ("2 * [0]", "[integer 0, integer 0]"), ("'a' == 'a'", "bool true"),
    ])
  func lists(program: String, result: String) throws {
    #expect(words(try output(program)) == result)
  }

  @Test(
    "what does not fit is said, in its place",
    arguments: [
      ("z = x[2]", "index", "[2]"), ("x[0, 0]", "index", "[0, 0]"), ("n[0]", "index", "[0]"),
      ("n[:]", "index", "[:]"), ("x[[0, 2]]", "index", "[[0, 2]]"), ("x[[-3]]", "index", "[[-3]]"),
      ("x[tensor([0, 9])]", "index", "[tensor([0, 9])]"), ("x[::0]", "value", "[::0]"),
      ("x[::-1]", "value", "[::-1]"), ("x[1.5]", "dtype", "[1.5]"), ("x[x]", "dtype", "[x]"),
      ("x[[0.5]]", "dtype", "[[0.5]]"), ("x[1.0:]", "dtype", "[1.0:]"),
      ("x['a']", "argument", "['a']"),
      ("x[float64]", "argument", "[float64]"), ("x['a':]", "argument", "['a':]"),
      ("x[[True, False, True]]", "shape", "[[True, False, True]]"),
      ("x[None][[0], [0, 1, 0], 0]", "index", "[[0], [0, 1, 0], 0]"),
      ("tensor([[1, 2]])[[0, 0, 0], [0, 1]]", "shape", "[[0, 0, 0], [0, 1]]"),
      ("[1, 2][2]", "index", "[2]"), ("[1, 2][0, 1]", "argument", "[0, 1]"),
      ("[1]['a']", "argument", "['a']"), ("2[0]", "argument", "[0]"),
      ("None[0]", "argument", "[0]"),
      ("a = [0] * 3000000; b = a + a", "value", "a + a"),
      ("[0] * 99999999999", "value", "[0] * 99999999999"),
    ])
  func refusals(program: String, category: String, place: String) throws {
    let error = try #require(failure(program), "\(program)")
    #expect(error.category.name == category)
    let bytes = Array(program.utf8)[error.range.start..<error.range.end]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
  }

  @Test(
    "half an index is a mistake of syntax",
    arguments: [
      "x[]", "x[,]", "x[0,,1]", "x[1:2:3:4]", "x[:-]", "x[-:]", "x[....]", "x[0 ...]", "x[(1:2)]",
      "[1:2]", "x[0", "x[0)", "f(1:2)", "z = ...", "x[...:1]", "x[1 2]", "x[a=1]", "x[0] = 1",
      "y = x[1:] = 2", "x[0] += 1", "x[;]", "x[:::]", "1:2",
    ])
  func syntax(program: String) throws {
    #expect(failure(program)?.category == .syntax)
  }

  @Test(
    "printed as it was read",
    arguments: [
      "x[0]", "x[0,]", "x[1:3, None, ..., ::2]", "x[:]", "(x + 1)[-1]", "x[a:b + 1:2][0].T[1]",
      "-x[0] ** 2", "x[[0, 1], [True]]", "2.0j * x[y[0]:]", "x[:-1, 1::2]",
    ])
  func printed(program: String) throws {
    #expect(try Program(program).description == program)
  }
}
