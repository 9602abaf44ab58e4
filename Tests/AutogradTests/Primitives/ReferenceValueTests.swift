import Autograd
import TestSupport
import Testing

/// Values and gradients of every function against PyTorch.
struct ReferenceValueTests {
  private static let files = [
    "functions", "reductions", "linear_algebra", "complex", "complex_matrices", "networks",
  ]

  @Test(arguments: files)
  func functionsAgreeWithPyTorch(file: String) throws {
    for call in try Fixture.lines(file, of: CallRecord.self) {
      let differences = try call.differences()
      #expect(differences == [], "\(call)")
    }
  }

  @Test func everyFunctionHasAReference() throws {
    let calls = try ReferenceValueTests.files.flatMap {
      try Fixture.lines($0, of: CallRecord.self)
    }
    var covered = Set(calls.map(\.function))
    // The reference cases of the language call the rest.
    for category in try CaseFile.referenceCategories() {
      for line in try CaseFile.reference(category) {
        covered.formUnion(line.matches(of: #/([a-z_][a-z0-9_.]*)\(/#).map { String($0.output.1) })
        covered.formUnion(line.matches(of: #/\.([a-z_][a-z0-9_]*)\(/#).map { String($0.output.1) })
        if line.contains(" & ") { covered.formUnion(["bitwise_and"]) }
        if line.contains(" | ") { covered.formUnion(["bitwise_or"]) }
        if line.contains("~") { covered.formUnion(["bitwise_not"]) }
      }
    }
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
