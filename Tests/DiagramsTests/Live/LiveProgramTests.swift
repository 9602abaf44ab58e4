import Autograd
import Circuits
import Diagrams
import Testing

@Suite("Programs with their values")
struct LiveProgramTests {
  @Test("declare every value once, whoever gave it")
  func text() throws {
    let w = TensorValue(Tensor([[1, 2.5], [-3, 1e-7]], dtype: .float64))
    let a = TensorValue(Tensor(3.0, dtype: .float64))
    let text = try LiveProgram.text(
      "input a = 1; x = W·a\nx.sum()", [("W", .param, w), ("a", .const, a)])
    #expect(text == "param W = [[1, 2.5], [-3, 1e-07]]\nconst a = 3\nx = W·a\nx.sum()")
    #expect(try Program(#require(text)).declarations.map(\.name) == ["W", "a"])
  }

  @Test(
    "leave alone what cannot be declared",
    arguments: [
      Tensor(1.0), Tensor(Double.nan, dtype: .float64), Tensor.ones([300], dtype: .float64),
    ].map(TensorValue.init))
  func refusals(value: TensorValue) throws {
    #expect(try LiveProgram.text("a²", [("a", .input, value)]) == nil)
  }
}
