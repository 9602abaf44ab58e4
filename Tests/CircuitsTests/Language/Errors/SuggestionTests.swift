import Circuits
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private func suggestion(_ name: String) -> String? {
    guard case .unknownFunction(_, let suggestion, _)? = failure("\(name)(x)")?.kind else {
      return nil
    }
    return suggestion
  }

  @Test(
    "a slip of a letter or two finds the function",
    arguments: [
      ("tahn", "tanh"), ("tan_h", "tanh"), ("tnh", "tanh"), ("sigmod", "sigmoid"),
      ("simgoid", "sigmoid"), ("sgimodi", "sigmoid"), ("msee_loss", "mse_loss"),
      ("transpsoe", "transpose"), ("summ", "sum"), ("EXP", "exp"), ("ReLU", "relu"),
      ("logicaland", "logical_and"), ("maxmum", "maximum"),
    ])
  func slips(_ written: String, _ meant: String) {
    #expect(suggestion(written) == meant)
  }

  @Test("names known from elsewhere find their function")
  func aliases() {
    #expect(suggestion("ln") == "log")
    #expect(suggestion("multiply") == "mul")
    #expect(suggestion("logistic") == "sigmoid")
    #expect(suggestion("average") == "mean")
  }

  @Test("what is too different suggests nothing")
  func strangers() {
    for name in ["f", "zz", "qqq", "frobnicate", "xyzzy", String(repeating: "t", count: 255)] {
      #expect(suggestion(name) == nil, "\(name)")
    }
  }

  @Test("variables in scope and constants are suggested for variables")
  func variables() {
    func variable(_ program: String) -> String? {
      guard case .unknownName(_, let suggestion, _)? = failure(program)?.kind else { return nil }
      return suggestion
    }
    #expect(variable("alpha = 1; alhpa") == "alpha")
    #expect(variable("Weight = 1; weight") == "Weight")
    #expect(variable("none") == "None")
    #expect(variable("flaot64") == "float64")
    #expect(variable("p1") == "pi")
    #expect(variable("y") == nil)
  }
}
