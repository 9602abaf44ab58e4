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
      ("x.T", "argument"), ("(2).T", "argument"), ("[1].T", "argument"), ("'a'.mT", "argument"),
    ])
  func refusals(program: String, category: String) {
    do throws(ProgramError) {
      _ = try read(program, Tensor([[[1]]]))
      Issue.record("no error")
    } catch {
      #expect(error.category.name == category)
    }
  }

  @Test("printed as it was written")
  func printed() throws {
    for text in ["y = x.T @ x.mT", "y = (x + 1).T", "y = (2).T", "y = x.T.sum().T"] {
      #expect(try Program(text).description == text)
    }
  }
}
