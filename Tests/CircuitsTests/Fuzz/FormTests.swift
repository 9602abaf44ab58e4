import Autograd
import TestSupport
import Testing

@Suite("Every form of the grammar, twice differentiated")
struct FormTests {
  @Test("Jacobians and Hessians are those of finite differences, and Hessians are symmetric")
  func secondDerivatives() throws {
    var (untried, curved): ([String], Int) = ([], 0)
    var covered: Set<String> = []
    let forms = FuzzGrammar.forms + FuzzGrammar.whole
    for form in forms {
      switch try FormCheck.verdict(form) {
      case .agrees(let isCurved):
        curved += isCurved ? 1 : 0
        covered.formUnion(FormTests.functions(of: form))
      case .untried: untried.append(form)
      case .disagrees(let why): Issue.record("\(form): \(why)")
      }
    }
    #expect(untried == [])
    print(
      "\(forms.count) forms, \(curved) of them curved, \(covered.count) functions")
  }

  private static func functions(of form: String) -> [String] {
    form.matches(of: #/([a-z_][a-z0-9_.]*)\(/#).map { String($0.output.1) }
      .filter { FunctionCatalog.named($0) != nil }
  }
}
