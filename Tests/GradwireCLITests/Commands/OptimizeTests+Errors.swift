import Testing

/// `gradwire optimize`: what it refuses.
struct OptimizeErrorTests {
  @Test(arguments: [
    Refusal(["w²"], 64, "no parameter to optimize"),
    Refusal(["w²", "w=2", "--freeze", "w"], 64, "no parameter to optimize"),
    Refusal(["w²", "w=tensor(2, dtype=int64)"], 64, "no parameter to optimize"),
    Refusal(["w²", "w=[1, 2]"], 65, "sum(…)"), Refusal(["v²", "w=2"], 65, "'v'"),
    Refusal(["detach(w)", "w=2"], 65, "grad"), Refusal(["'a'", "w=2"], 65, "a string"),
    Refusal(["w²", "w=2", "--steps", "0"], 64, "--steps 0", "from 1"),
    Refusal(["w²", "w=2", "--steps", "-3"], 64, "--steps -3"),
    Refusal(["w²", "w=2", "--steps", "99999999999999999999"], 64, "99999999999999999999"),
    Refusal(["w²", "w=2", "--steps", "2000000000"], 64, "1000000000"),
    Refusal(["w²", "w=2", "--every", "0"], 64, "--every 0"),
    Refusal(["w²", "w=2", "--until-loss", "nan"], 64, "--until-loss"),
    Refusal(["w²", "w=2", "--lr", "nan"], 64, "'lr'", "at least 0", "nan"),
    Refusal(["w²", "w=2", "--lr", "-1"], 64, "'lr'", "at least 0", "-1"),
    Refusal(["w²", "w=2", "--lr", "fast"], 64, "--lr fast", "'fast'"),
    Refusal(["w²", "w=2", "--lr", ""], 64, "--lr"),
    Refusal(["w²", "w=2", "--optimizer", "adma"], 64, "'adma'", "'Adam'", "list optimizers"),
    Refusal(["w²", "w=2", "--optimizer", "sgd,,adam"], 64, "a name is missing"),
    Refusal(["w²", "w=2", "--optimizer", ""], 64, "a name is missing"),
    Refusal(["w²", "w=2", "--optimizer", "sgd(lr=0.1"], 64, "brackets"),
    Refusal(["w²", "w=2", "--optimizer", "sgd(lr=0.1))"], 64, "brackets"),
    Refusal(["w²", "w=2", "--optimizer", "sgd(lr=0.1)x"], 64, "brackets"),
    Refusal(["w²", "w=2", "--optimizer", "sgd(0.1)"], 64, "by name"),
    Refusal(["w²", "w=2", "--optimizer", "sgd(lr=)"], 64, "'lr'"),
    Refusal(["w²", "w=2", "--optimizer", "sgd(lr=1,lr=2)"], 64, "twice"),
    Refusal(
      ["w²", "w=2", "--optimizer", "sgd(momentun=0.9)"], 64, "'momentun'", "'momentum'",
      "its options are lr, momentum, dampening"),
    Refusal(
      ["w²", "w=2", "--optimizer", "adam(betas=[0.9, 1])"], 64, "'betas'", "below 1", "[0.9, 1]"),
    Refusal(
      ["w²", "w=2", "--optimizer", "lbfgs(line_search_fn=strong_wolfe)"], 64, "quotes",
      "'strong_wolfe'"),
    Refusal(["w²", "w=2", "--optimizer", "muon"], 65, "matrices"),
    Refusal(["w²", "w=2", "--scheduler", "setplr"], 64, "'StepLR'", "list schedulers"),
    Refusal(["w²", "w=2", "--scheduler", "steplr"], 64, "'step_size' is missing"),
    Refusal(["w²", "w=2", "--scheduler", "steplr(step_size=0)"], 64, "'step_size'", "at least 1"),
    Refusal(
      ["w²", "w=2", "--scheduler", "OneCycleLR(max_lr=1, total_steps=10, cycle_momentum=False)"],
      64, "10 steps", "--steps 100"),
    Refusal(["w²", "w=2", "--seed", "-1"], 64, "--seed"),
  ])
  func badUseIsExplained(_ refusal: Refusal) async throws {
    try await Refusal(arguments: ["optimize"] + refusal.arguments, refusal).check(in: Folder())
  }

  @Test func errorsOfTheProgramShowTheirPlace() async throws {
    try await Refusal(["optimize", "w² + tahn(w)", "w=2"], 65, "'tahn'", "'tanh'", "^^^^").check(
      in: Folder())
  }
}
