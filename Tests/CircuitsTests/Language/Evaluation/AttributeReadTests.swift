import Autograd
import Circuits
import Testing

@Suite("Attributes")
struct AttributeReadTests {
  private func read(_ text: String, _ x: Tensor) throws(ProgramError) -> Tensor? {
    try Program(text).evaluate(["x": x]).output.operand
  }

  @Test("x.T turns a matrix, x.mT the last two dimensions")
  func transposes() throws {
    let x = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(try read("x.T", x)?.shape == [3, 2])
    #expect(try read("x.T", x)?.integers == [1, 4, 2, 5, 3, 6])
    #expect(try read("x.T.T", x)?.integers == x.integers)
    #expect(try read("(x @ x.T).sum()", x)?.item() == 155)
    let cube = Tensor([[[1, 2]], [[3, 4]]])
    #expect(try read("x.mT", cube)?.shape == [2, 2, 1])
    #expect(try read("x.T", Tensor([1, 2]))?.shape == [2])
    #expect(try read("x.T", Tensor.zeros([2, 3, 4, 5]))?.shape == [5, 4, 3, 2])
  }

  @Test("gradients pass")
  func gradients() throws {
    let x = Tensor([[1.0, 2.0]], requiresGrad: true)
    let y = try #require(try read("sum(x.T * tensor([[1.0], [10.0]]))", x))
    y.backward()
    #expect(x.grad?.scalars == [1, 10])
  }

  @Test(
    "where there is nothing to turn",
    arguments: [
      ("x[0, 0].mT", "shape"), ("(2).T", "name"), ("[1].T", "name"), ("'a'.mT", "name"),
      ("x.values", "name"), ("x.nope", "name"), ("x.sum", "name"),
    ])
  func refusals(program: String, category: String) {
    do throws(ProgramError) {
      _ = try read(program, Tensor([[[1]]]))
      Issue.record("no error")
    } catch {
      #expect(error.category.name == category)
    }
  }

  @Test(
    "an attribute that is not there has a hint",
    arguments: [
      ("x.valves", "there is no attribute 'valves'", "did you mean .values?"),
      ("x.sum", "there is no attribute 'sum'", "did you mean .sum()?"),
      ("x.max", "a tensor has no attribute 'max'", "did you mean .max()?"),
      ("x.shape", "there is no attribute 'shape'", nil),
    ])
  func hints(program: String, message: String, hint: String?) throws {
    let error = try #require(failure(program))
    #expect(error.message == message)
    #expect(error.hint == hint)
  }

  @Test("printed as it was written")
  func printed() throws {
    for text in ["y = x.T @ x.mT", "y = (x + 1).T", "y = (2).T", "y = x.T.sum().T"] {
      #expect(try Program(text).description == text)
    }
  }
}
