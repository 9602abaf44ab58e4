import Autograd
import Testing

/// Values and gradients of every function against PyTorch.
struct ReferenceValueTests {
  @Test func functionsAgreeWithPyTorch() throws {
    for call in try Fixture.lines("functions", of: CallRecord.self) {
      let differences = try call.differences()
      #expect(differences == [], "\(call)")
    }
  }

  @Test func everyFunctionHasAReference() throws {
    let covered = Set(try Fixture.lines("functions", of: CallRecord.self).map(\.function))
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
