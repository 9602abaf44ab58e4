import Autograd
import TensorFiles
import Testing

/// Values from files of arrays, and results into them.
struct ArrayFileTests {
  /// A folder with a file of each format.
  private func folder() throws -> Folder {
    let folder = try Folder()
    let x = Tensor([[1.0, 2.0], [3.0, 4.0]], dtype: .float64)
    try folder.write("x.npy", x.npyData())
    try folder.write("two.npz", npzData(["x": x, "w": Tensor([1.0, -1.0], dtype: .float64)]))
    try folder.write("one.npz", npzData(["x": x]))
    try folder.write("m.safetensors", Safetensors(["layer.0:w": Tensor([2.0, 3.0])]).data())
    try folder.write("n.npy", Tensor([1, 2]).npyData())
    try folder.write("cut.npy", x.npyData().dropLast())
    try folder.write("text.npy", "1, 2")
    return folder
  }

  @Test(arguments: ["x=@x.npy", "x=@two.npz:x", "x=@one.npz", "x=@one.npz:x", "x=@./x.npy"])
  func valuesAreRead(_ value: String) async throws {
    let outcome = try await Tool.run(["eval", "sum(x²)", value], in: folder())
    #expect(outcome.messages == "")
    #expect(outcome.lines.first == "output = 30")
    #expect(outcome.text.contains("d output / d x = tensor([[2., 4.]"))
  }

  @Test func dtypesStayWhatTheyAre() async throws {
    let single = try await Tool.run(["eval", "w²", "w=@m.safetensors:layer.0:w"], in: folder())
    #expect(single.text == "output = tensor([4., 9.])\nd sum(output) / d w = tensor([4., 6.])\n")
    let whole = try await Tool.run(["eval", "n + 1", "n=@n.npy"], in: folder())
    #expect(whole.text.contains("output = tensor([2, 3])"))
    #expect(whole.text.contains("none (n takes no gradient)"))
    let frozen = try await Tool.run(["eval", "sum(x)", "x=@x.npy", "--freeze", "x"], in: folder())
    #expect(frozen.text.contains("none (x takes no gradient)"))
  }

  @Test(arguments: [
    ["draw", "sum(x²)", "x=@x.npy", "-o", "x.txt"],
    ["optimize", "sum((x @ w)²)", "x=@x.npy", "w=@two.npz:w", "--freeze", "x", "--steps", "2"],
    ["eval", "input x = 3; sum(x²)", "x=@x.npy"],
  ])
  func allCommandsTakeThem(_ arguments: [String]) async throws {
    let outcome = try await Tool.run(arguments, in: folder())
    #expect(outcome.code == 0 && outcome.messages == "", "\(outcome.messages)")
  }

  @Test func resultsAreWritten() async throws {
    let folder = try folder()
    let outcome = try await Tool.run(
      [
        "eval", "y = sum(x @ w)", "x=@two.npz:x", "w=@two.npz:w", "n=1", "--freeze", "x", "-o",
        "a.npy", "-o", "b.npz", "-o", "c.safetensors",
      ], in: folder)
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(try Tensor(npy: folder.bytes("a.npy")).item() == -2)
    let archive = try loadArrays(npz: folder.bytes("b.npz"))
    #expect(archive.keys.sorted() == ["w.grad", "y"])
    #expect(archive["y"]?.item() == -2 && archive["w.grad"]?.scalars == [4, 6])
    let file = try Safetensors(data: folder.bytes("c.safetensors")).tensors
    #expect(file.mapValues(\.scalars) == archive.mapValues(\.scalars))
  }

  @Test func printedAndWritten() async throws {
    let folder = try folder()
    let outcome = try await Tool.run(["eval", "x + 1", "x=3", "--json", "-o", "a.npz"], in: folder)
    #expect(outcome.text.contains("\"grads\""))
    #expect(try loadArrays(npz: folder.bytes("a.npz"))["output"]?.item() == 4)
  }

  @Test(arguments: [
    Refusal(["eval", "x", "x=@no.npy"], 66, "value of x", "cannot read no.npy", "No such file"),
    Refusal(["eval", "x", "x=@cut.npy"], 65, "cut.npy, at byte 128: the file ends within"),
    Refusal(
      ["eval", "x", "x=@text.npy"], 65, "text.npy, at byte 0: this does not begin as a .npy"),
    Refusal(["eval", "x", "x=@two.npz"], 65, "two.npz has 2 arrays", "x=@two.npz:w"),
    Refusal(["eval", "x", "x=@two.npz:q"], 65, "two.npz has no array 'q'; it has w, x"),
    Refusal(["eval", "x", "x=@x.npy:q"], 64, "no format of arrays", ".npy .npz .safetensors"),
    Refusal(["eval", "x", "x=@x.csv"], 64, "x.csv", ".npy .npz .safetensors"),
    Refusal(["eval", "x", "x=@"], 64, "x=@x.npy"),
    Refusal(["eval", "x", "x=3", "-o", "x.csv"], 64, "-o", ".npy .npz .safetensors"),
    Refusal(["eval", "x", "x=3", "-o", "no/x.npy"], 73, "cannot write no/x.npy"),
    Refusal(["eval", "'x'", "-o", "y.npy"], 65, "a string"),
    Refusal(["eval", "--cases", "x", "-o", "y.npy"], 64, "--results"),
  ])
  func mistakesAreTold(_ refusal: Refusal) async throws { try await refusal.check(in: folder()) }
}
