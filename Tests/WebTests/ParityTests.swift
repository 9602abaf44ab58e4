import Autograd
import Circuits
import Foundation
import TestSupport
import Testing

/// The engine of pages computes what the native one computes.
@Suite struct ParityTests {
  @Test func twoHundredProgramsGiveTheSameNumbers() throws {
    var programs = (0..<200).map { RandomProgram(seed: UInt64($0)) }
    var commands: [[String: Any]] = []
    var expected: [[[Double]]] = []
    for i in programs.indices {
      let live = try LiveCircuit(programs[i].text)
      var sets: [[String: [Double]]] = [[:]]
      var rows = [try live.run().numbers.columns]
      for _ in 0..<3 {
        let numbers = programs[i].numbers()
        for (k, input) in live.inputs.enumerated() {
          if let given = numbers.first(where: { $0.name == input.name }) {
            live.set(k, to: given.numbers)
          }
        }
        sets.append(Dictionary(uniqueKeysWithValues: numbers.map { ($0.name, $0.numbers) }))
        rows.append(try live.run().numbers.columns)
      }
      commands.append(["command": "columns", "program": programs[i].text, "sets": sets])
      expected.append(rows)
    }
    var largest = 0.0
    var count = 0
    for (i, answer) in try PageEngine.answers(commands).enumerated() {
      let rows = try #require(answer.rows, "\(programs[i].text): \(answer)")
      try #require(rows.count == 4)
      for (row, wanted) in zip(rows, expected[i]) {
        try #require(row.count == wanted.count, "\(programs[i].text)")
        for (number, native) in zip(row, wanted) {
          let difference = Parity.difference(number.value, native)
          if difference > 1e-12 {
            Issue.record("\(programs[i].text): \(number.value), natively \(native)")
          }
          largest = max(largest, difference)
          count += 1
        }
      }
    }
    print("pages' engine: \(count) numbers of 200 programs, largest difference \(largest)")
    #expect(count > 20_000)
    #expect(largest < 1e-12)
  }

  /// Each optimizer as it is, and with options of its own.
  private static let optimizers: [(call: String, name: String, options: String)] =
    OptimizerCatalog.all.flatMap { optimizer in
      ["lr=0.01", moreOptions[optimizer.name] ?? "lr=0.02"].map {
        ("\(optimizer.name)(\($0))", optimizer.name, $0.replacing(", ", with: "\n"))
      }
    }

  private static let moreOptions = [
    "SGD": "lr=0.01, momentum=0.9, nesterov=True",
    "Adam": "lr=0.1, amsgrad=True, weight_decay=0.01",
    "RMSprop": "lr=0.01, centered=True, momentum=0.5",
    "LBFGS": "lr=0.5, line_search_fn='strong_wolfe'", "Adadelta": "rho=0.8", "Rprop": "lr=0.1",
    "ASGD": "lr=0.05, t0=3", "Muon": "lr=0.1, nesterov=False",
  ]

  @Test func everyOptimizerTakesTheSameSteps() throws {
    #expect(OptimizerCatalog.all.count == 14)
    let scalars = "param x = -1.2; param y = 0.7; (1 − x)² + 3(y − x²)²"
    let matrix =
      "param W = [[0.5, -1], [2, 0.25]]; const t = [1, 2]; mse_loss(W @ t / (1 + t²), t / 4)"
    let bent = "param W = [[0.5, -1], [2, 0.25]]; const t = [1, 2]; mse_loss(tanh(W @ t), t / 4)"
    var commands: [[String: Any]] = []
    var expected: [[[Double]]] = []
    for (call, name, options) in Self.optimizers {
      for (program, zeroGrad) in [
        (scalars, true), (matrix, true), (matrix, false), (bent, true),
      ] {
        if name == "Muon", program == scalars { continue }
        // The two C libraries round tanh differently in the last place; hundreds of inner steps of
        // LBFGS, each built on the last ones, make 1e-10 of that.
        if name == "LBFGS", program == bent { continue }
        let live = try LiveCircuit(program)
        try live.optimize(name, options, zeroGrad: zeroGrad)
        var rows: [[Double]] = []
        for _ in 0..<40 {
          let loss = try live.step()
          rows.append([loss] + live.inputs.flatMap { $0.value.scalars })
        }
        commands.append([
          "command": "steps", "program": program, "call": call, "zeroGrad": zeroGrad, "count": 40,
        ])
        expected.append(rows)
      }
    }
    var largest = 0.0
    for (i, answer) in try PageEngine.answers(commands).enumerated() {
      let rows = try #require(answer.rows, "\(commands[i]): \(answer)")
      for (row, wanted) in zip(rows, expected[i]) {
        try #require(row.count == wanted.count)
        for (number, native) in zip(row, wanted) {
          let difference = Parity.difference(number.value, native)
          if difference > 1e-12 { Issue.record("\(commands[i]): \(number.value), \(native)") }
          largest = max(largest, difference)
        }
      }
    }
    print("pages' engine: \(commands.count) runs of 14 optimizers, largest difference \(largest)")
    #expect(commands.count == 108)
  }

  @Test func refusesInTheSameWords() throws {
    let programs = [
      "input x = 3\ny = tahn(x)", "input x = 3; x +", "",
      "input x = [1, 2]; input y = [1, 2, 3]; x + y",
      "input x = 3; x.shapes", "input x = 3; sum(x, dim=4)", "x + 1", "input x = 3; [1, 'a']",
      String(repeating: "(", count: 5_000),
      "input x = 1; x" + String(repeating: " + x", count: 20_000) + " +",
      "input ∂ = 2; ∂", "input x = 3; x ^ 2 ^ 3", "input größe = 3; grösse",
    ]
    let answers = try PageEngine.answers(
      programs.map { ["command": "columns", "program": $0, "sets": []] })
    for (program, answer) in zip(programs, answers) {
      let shown = String(program.prefix(60))
      do throws(LiveError) {
        _ = try LiveCircuit(program)
        #expect(answer.refusal == nil && answer.breakdown == nil, "\(shown): \(answer)")
      } catch {
        #expect(answer.refusal?.message == error.message, "\(shown): \(answer)")
        if case .program(let error) = error {
          #expect(answer.refusal?.line == error.location.line, "\(shown)")
          #expect(answer.refusal?.column == error.location.column, "\(shown)")
          #expect(answer.refusal?.hint == error.hint, "\(shown)")
        }
      }
    }
  }
}

enum Parity {
  /// Relative where numbers are large, absolute where they are small; 0 for equal and for two NaN.
  static func difference(_ page: Double, _ native: Double) -> Double {
    if page == native || page.isNaN && native.isNaN { return 0 }
    let difference = (page - native).magnitude / max(1, native.magnitude)
    return difference.isNaN ? .infinity : difference
  }
}
