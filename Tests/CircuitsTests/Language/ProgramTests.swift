import Autograd
import Circuits
import Testing

@Suite("Programs")
struct ProgramTests {
  @Test("statements end at line ends of every kind and at semicolons")
  func statementEnds() throws {
    for end in ["\n", "\r\n", "\r", ";", " ; \n\n ; ", "  # a comment\n", "\n\t\n# only this\n"] {
      #expect(try number("a = 2\(end)b = a * 3\(end)b + 1\(end)") == 7, "\(end.debugDescription)")
    }
  }

  @Test("a line break inside brackets does not end a statement")
  func lineBreaksInBrackets() throws {
    #expect(try number("z = (1 + # one\n\n 2\r\n) * 4") == 12)
    #expect(words(try output("[1,\n 2,\n]")) == "[integer 1, integer 2]")
    #expect(try number("sum(\nx\n,\ndim\n=\nNone\n)", ["x": 2]) == 2)
  }

  @Test("a byte order mark at the start is no part of the program")
  func byteOrderMark() throws { #expect(try number("\u{FEFF}1 + 1") == 2) }

  @Test("the output is the last statement's value")
  func outputs() throws {
    let bound = try Program("a = 2\nz = a + 1")
    #expect(bound.outputName == "z")
    let run = try bound.evaluate()
    #expect(run.outputName == "z")
    #expect(words(run.output) == "integer 3")
    let bare = try Program("a = 2; a + 1")
    #expect(bare.outputName == nil)
    #expect(try bare.evaluate().outputName == nil)
    #expect(words(try bare.evaluate().output) == "integer 3")
  }

  @Test("values stand in the order of their last assignment")
  func valueOrder() throws {
    let run = try Program("a = 1\nb = 2\na = 3\nc = b\na + c").evaluate()
    #expect(run.values.map(\.name) == ["b", "a", "c"])
    #expect(run.values.map { words($0.value) } == ["integer 2", "integer 3", "integer 2"])
    #expect(run["a"].map(words) == "integer 3")
    #expect(run["x"] == nil)
  }

  @Test("free names are read before they get a value, in order of first use")
  func freeNames() throws {
    let program = try Program("a = y + x * y\nx = a\nz = x + pi + w\nw = 3\nw.sum(dim=v)\n")
    #expect(program.freeNames == ["y", "x", "w", "v"])
    #expect(try Program("z = sum(tensor([1, 2], dtype=float64)) * inf + nan").freeNames == [])
    #expect(try Program("to(x, int32)").freeNames == ["x"])
    #expect(try Program("a = a").freeNames == ["a"])
    #expect(try Program("z = tanh(x) * tanh").freeNames == ["x", "tanh"])
  }

  @Test("inputs hide constants, and assignments hide inputs")
  func hiding() throws {
    #expect(try number("pi * 2", ["pi": 3]) == 6)
    #expect(try number("x = x + 1; x * 10", ["x": 1]) == 20)
    #expect(try number("pi = 1; pi + 1") == 2)
    #expect(words(try output("float64 = 3; float64")) == "integer 3")
  }

  @Test("functions have names of their own")
  func functionNames() throws {
    #expect(try number("abs = 3; abs(x) * abs", ["x": -5]) == 15)
    #expect(try number("mean = x.mean(); mean * mean(x)", ["x": 3]) == 9)
  }

  @Test("an assignment never changes a tensor in place")
  func noMutation() throws {
    let x = Tensor([1.0, 2.0])
    let run = try Program("y = x\nx = x * 2\nz = y + x").evaluate(["x": x])
    #expect(run["z"].map(words) == "tensor [3.0, 6.0]")
    #expect(x.scalars == [1, 2])
  }

  @Test("an assignment names what it computed, and nothing else")
  func naming() throws {
    let x = Tensor(2.0, requiresGrad: true)
    let y = Tensor(2.0, requiresGrad: true).named("given")
    let h = x * y
    let run = try Program("a = x\nb = y\nc = h\nz = x * y\nw = z\nk = tensor(3.0)")
      .evaluate(["x": x, "y": y, "h": h])
    #expect(x.name == nil)
    #expect(y.name == "given")
    #expect(h.name == nil)
    guard case .tensor(let z)? = run["z"], case .tensor(let w)? = run["w"],
      case .tensor(let k)? = run["k"]
    else {
      Issue.record("z, w and k are tensors")
      return
    }
    #expect(z.name == "z")
    #expect(w.isSame(as: z))
    #expect(k.name == nil)
  }

  @Test("gradients flow through a program as through Swift code")
  func gradients() throws {
    let a = Tensor(2.0, requiresGrad: true)
    let b = Tensor(1.0, requiresGrad: true)
    guard case .tensor(let q) = try Program("q = A²(B + 5)").evaluate(["A": a, "B": b]).output
    else {
      Issue.record("q is a tensor")
      return
    }
    q.backward()
    #expect(q.item() == 24)
    // ∂q/∂A = 2A(B + 5), ∂q/∂B = A².
    #expect(a.grad?.item() == 24)
    #expect(b.grad?.item() == 4)
  }

  @Test("recording is the caller's choice")
  func recording() throws {
    let x = Tensor(2.0, requiresGrad: true)
    let program = try Program("z = x * x")
    let quiet = try withoutGradient { () throws(ProgramError) in try program.evaluate(["x": x]) }
    guard case .tensor(let z) = quiet.output else {
      Issue.record("z is a tensor")
      return
    }
    #expect(!z.requiresGrad)
  }

  @Test("an empty text is a program only where that is allowed")
  func empty() throws {
    for text in ["", " \n# nothing\n ; "] {
      #expect(failure(text)?.kind == .syntax(.emptyProgram))
      let run = try Program(text, allowingEmpty: true).evaluate()
      #expect(run.values.isEmpty)
      #expect(words(run.output) == "None")
      #expect(run.outputName == nil)
    }
  }

  @Test("one program can be evaluated many times")
  func again() throws {
    let program = try Program("y = 2x; y + 1")
    for x in [1.0, 2.0, 3.0] {
      #expect(words(try program.evaluate(["x": Tensor(x)]).output) == "tensor [\(2 * x + 1)]")
    }
  }
}
