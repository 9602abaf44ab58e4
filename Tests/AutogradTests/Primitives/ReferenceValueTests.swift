import Autograd
import Testing

/// Values and gradients of every function against PyTorch.
struct ReferenceValueTests {
  @Test(arguments: ["functions", "reductions", "linear_algebra", "complex", "networks"])
  func functionsAgreeWithPyTorch(file: String) throws {
    for call in try Fixture.lines(file, of: CallRecord.self) {
      let differences = try call.differences()
      #expect(differences == [], "\(call)")
    }
  }

  @Test func everyFunctionHasAReference() throws {
    let calls = try ["functions", "reductions", "linear_algebra", "complex", "networks"].flatMap {
      try Fixture.lines($0, of: CallRecord.self)
    }
    let covered = Set(calls.map(\.function))
    // What is drawn at random is tested by its distribution.
    let functions = FunctionCatalog.all.filter { !$0.formula.contains("~") }
    #expect(functions.map(\.name).filter { !covered.contains($0) } == [])
  }

  @Test func kinksAndTiesAgreeWithPyTorch() throws {
    for call in try Fixture.lines("kinks", of: CallRecord.self) {
      let differences = try call.differences()
      #expect(differences == [], "\(call)")
    }
  }
}
