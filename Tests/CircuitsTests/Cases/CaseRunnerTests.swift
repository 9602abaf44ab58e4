import Circuits
import Testing

@Suite("Case runner")
struct CaseRunnerTests {
  /// A result read again.
  private func run(_ line: String) throws -> JSONText {
    try JSONReader.value(Array(CaseRunner.result(ofLine: line).utf8))
  }

  private static let x = #"{"dtype":"float64","shape":[2],"data":[1,3],"requires_grad":true}"#
  private static let n = #"{"dtype":"int64","shape":[2],"data":[4,5]}"#

  private func line(_ program: String, _ rest: String, output: String = "y") -> String {
    #"{"id":"a","program":"\#(program)","inputs":{"x":\#(Self.x),"n":\#(Self.n)},"output":"\#(output)",\#(rest)}"#
  }

  @Test("value and gradients, null where the input does not matter")
  func evaluation() throws {
    let result = try run(line("y = (x * n).sum()", #""grad":["x"]"#))
    #expect(result["id"]?.string == "a")
    #expect(result["value"]?.line == #"{"data": [19], "dtype": "float64", "shape": []}"#)
    #expect(result["grads"]?.line == #"{"x": {"data": [4, 5], "dtype": "float64", "shape": [2]}}"#)
    #expect(result["error"] == nil)
    let other = try run(
      #"{"id":"a","program":"y = x * 2","inputs":{"x":\#(Self.x),"z":\#(Self.x)},"output":"y","grad":["x","z"]}"#
    )
    #expect(other["grads"]?["z"] == nil && other["grads"]?["x"] != nil)
    let zero = try run(line("y = sign(x)", #""grad":["x"]"#))
    #expect(zero["grads"]?["x"]?["data"]?.line == "[0, 0]")
  }

  @Test("the output may be an input, and the gradient is that of the input, not of its name")
  func names() throws {
    let input = try run(line("", #""grad":["x"]"#, output: "x"))
    #expect(input["grads"]?["x"]?["data"]?.line == "[1, 1]")
    let rebound = try run(line("x = x * x\\ny = x * 1", #""grad":["x"]"#))
    #expect(rebound["grads"]?["x"]?["data"]?.line == "[2, 6]")
  }

  @Test("seeds and Hessians")
  func seeds() throws {
    let seed = #""seed":{"dtype":"float64","shape":[2],"data":[10,100]}"#
    let seeded = try run(line("y = x * x", #""grad":["x"],\#(seed)"#))
    #expect(seeded["grads"]?["x"]?["data"]?.line == "[20, 600]")
    let hessian = try run(line("y = (x * x * x).sum()", #""grad":["x"],"grad_order":2"#))
    #expect(
      hessian["hessian"]?.line == #"{"data": [6, 0, 0, 18], "dtype": "float64", "shape": [2, 2]}"#)
    let flat = try run(line("y = x.sum()", #""grad":["x"],"grad_order":2"#))
    #expect(flat["hessian"]?["data"]?.line == "[0, 0, 0, 0]")
  }

  @Test(
    "what cannot be answered has a category and a sentence",
    arguments: [
      ("y = x +", "\"grad\":[]", "syntax"), ("y = tahn(x)", "\"grad\":[]", "name"),
      ("z = x", "\"grad\":[]", "name"), ("y = x", "\"grad\":[\"w\"]", "name"),
      ("y = x @ x.reshape([1, 2])", "\"grad\":[]", "shape"),
      ("y = n", "\"grad\":[\"n\"]", "argument"),
      ("y = detach(x)", "\"grad\":[\"x\"]", "argument"), ("y = 'a'", "\"grad\":[]", "argument"),
      ("y = x", "\"grad\":[\"x\"],\"strict_seed\":true", "argument"),
      ("y = x", "\"grad\":[\"x\"],\"grad_order\":2", "argument"),
      (
        "y = x", "\"grad\":[\"x\"],\"seed\":{\"dtype\":\"float64\",\"shape\":[1],\"data\":[1]}",
        "shape"
      ),
      ("y = 1 // 0", "\"grad\":[]", "value"),
      ("y = x", "\"grad\":3,\"steps\":-1,\"optimizer\":{\"name\":\"SGD\"}", "argument"),
    ])
  func failures(program: String, rest: String, category: String) throws {
    let error = try #require(try run(line(program, rest))["error"])
    #expect(error["category"]?.string == category)
    #expect(error["message"]?.string?.isEmpty == false)
  }

  @Test(
    "tensors are checked",
    arguments: [
      (#"{"dtype":"float64","shape":[2],"data":[1]}"#, "shape"),
      (#"{"dtype":"float65","shape":[1],"data":[1]}"#, "dtype"),
      (#"{"dtype":"int64","shape":[1],"data":[1],"requires_grad":true}"#, "dtype"),
      (#"{"dtype":"int64","shape":[1],"data":[1.5]}"#, "dtype"),
      (#"{"dtype":"bool","shape":[1],"data":[1]}"#, "dtype"),
      (#"{"dtype":"float64","shape":[-1],"data":[]}"#, "shape"),
      (#"{"dtype":"float64","shape":[4611686018427387904,4],"data":[]}"#, "shape"),
      (#"{"shape":[1],"data":[1]}"#, "argument"), ("3", "argument"), ("[]", "argument"),
    ])
  func tensors(tensor: String, category: String) throws {
    let result = try run(#"{"id":"t","program":"y = q","inputs":{"q":\#(tensor)},"output":"y"}"#)
    #expect(result["error"]?["category"]?.string == category)
  }

  @Test("numbers that JSON lacks come in and go out as words, float32 as float32")
  func specialNumbers() throws {
    let q = #"{"dtype":"float32","shape":[4],"data":["nan","inf","-inf",0.1]}"#
    let result = try run(#"{"id":"t","program":"y = q","inputs":{"q":\#(q)},"output":"y"}"#)
    #expect(result["value"]?["data"]?.line == #"["nan", "inf", "-inf", 0.1]"#)
  }

  @Test(
    "a line that is no case gives an error with the id that can be found",
    arguments: [
      ("", ""), ("not json", ""), ("{", ""), (#"{"id": "k-1", "program": "#, "k-1"),
      (#"{"program": NaN, "id" : "k-2"}"#, "k-2"), (#"{"id": 7}"#, ""), (#"{"id": "k-3"}"#, "k-3"),
      (#"["id"]"#, ""), (#"{"id": "k\u00e9", x"#, ""), (#"{"id": "open"#, ""), ("\"id\"", ""),
      (#"{"id":"a","program":"y = 1","output":"y"} x"#, "a"),
    ])
  func unreadable(line: String, id: String) throws {
    let result = try run(line)
    #expect(result["id"]?.string == id)
    #expect(result["error"]?["category"]?.string?.isEmpty == false)
    #expect(result["error"]?["message"]?.string?.isEmpty == false)
  }

  @Test("deep and long lines are refused or read, never a crash")
  func hostile() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try run(deep)["error"]?["message"]?.string?.contains("nest deeper") == true)
    let long = #"{"id":"l","program":"\#(String(repeating: " ", count: 1_000_000))","output":"y"}"#
    #expect(try run(long)["error"]?["category"]?.string == "name")
  }

  @Test("losses, rates and paths of an optimizer case")
  func optimization() throws {
    let p = #"{"dtype":"float64","shape":[],"data":[1]}"#
    func optimizer(_ rest: String) -> String {
      #"{"id":"o","program":"l = p * p","params":{"p":\#(p)},"output":"l",\#(rest)}"#
    }
    let plain = try run(
      optimizer(#""optimizer":{"name":"SGD","lr":0.25},"steps":2,"zero_grad":true"#))
    #expect(plain["losses"]?.line == "[1, 0.25]")
    #expect(plain["trajectory"]?.line == #"{"p": [[0.5], [0.25]]}"#)
    #expect(plain["lrs"] == nil)
    let adding = try run(
      optimizer(#""optimizer":{"name":"SGD","lr":0.25},"steps":2,"zero_grad":false"#))
    #expect(adding["trajectory"]?.line == #"{"p": [[0.5], [-0.25]]}"#)
    let scheduled = try run(
      optimizer(
        #""optimizer":{"name":"SGD","lr":0.25},"steps":3,"zero_grad":true,"scheduler":{"name":"ExponentialLR","gamma":0.5}"#
      ))
    #expect(scheduled["lrs"]?.line == "[0.25, 0.125, 0.0625]")
    let ended = try run(
      optimizer(
        #""optimizer":{"name":"SGD","lr":0.25},"steps":9,"zero_grad":true,"scheduler":{"name":"OneCycleLR","max_lr":0.5,"total_steps":4}"#
      ))
    #expect(ended["error"]?["category"]?.string == "value")
    let none = try run(optimizer(#""optimizer":{"name":"SGD"},"steps":0,"zero_grad":true"#))
    #expect(none["params"]?["p"]?["data"]?.line == "[1]")
  }

  @Test("an error inside the closure of LBFGS is told")
  func failingClosure() throws {
    let p = #"{"dtype":"float64","shape":[2],"data":[1,2]}"#
    let result = try run(
      #"{"id":"o","program":"l = p * p","params":{"p":\#(p)},"output":"l","optimizer":{"name":"LBFGS"},"steps":2}"#
    )
    #expect(result["error"]?["category"]?.string == "argument")
  }
}
