import Autograd
import Circuits
import Foundation
import Testing

/// A run of `make_traces.py`: what it is, and what PyTorch computed in every step.
struct ReferenceRun: CustomTestStringConvertible {
  let line: JSONText
  let testDescription: String

  static let all: [ReferenceRun] = {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/traces.jsonl")
    let lines = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { line in
      guard let text = try? JSONReader.value(Array(line.utf8)) else { return nil }
      return ReferenceRun(line: text, testDescription: text["id"]?.string ?? "")
    }
  }()

  static func named(_ id: String) throws -> ReferenceRun {
    try #require(all.first { $0.testDescription == id })
  }

  var names: [String] { (line["start"]?.members ?? []).map(\.key) }
  var frames: [JSONText] { line["frames"]?.items ?? [] }
  var zeroGrad: Bool { line["zero_grad"]?.bool ?? true }

  /// Runs the same steps and records them.
  func recorder(_ keeping: Recorder.Keeping = .all) throws -> Recorder {
    var leaves: [String: Tensor] = [:]
    for (name, value) in line["start"]?.members ?? [] {
      leaves[name] = input(name, try #require(value.real))
    }
    let second = line["second"]?.items?.first?.items?.compactMap(\.string) ?? []
    let optimizer = try OptimizerCatalog.named(try #require(line["optimizer"]?.string))
      .optimizer(
        names.filter { !second.contains($0) }.compactMap { leaves[$0] },
        Self.options(line["options"]))
    if !second.isEmpty {
      let options = Self.options(line["second"]?.items?.last).map { ($0.name, $0.value) }
      optimizer.addGroup(
        second.compactMap { leaves[$0] }, Dictionary(uniqueKeysWithValues: options))
    }
    var scheduler: (any Scheduler)?
    if let items = line["scheduler"]?.items {
      scheduler = try SchedulerCatalog.named(items[0].string ?? "")
        .scheduler(optimizer, Self.options(items[1]))
    }
    let recorder = Recorder(
      optimizer, scheduler: scheduler, zeroGrad: zeroGrad, title: testDescription, keeping: keeping)
    let loss = try loss(leaves)
    for _ in frames { recorder.step(loss) }
    recorder.close(loss)
    return recorder
  }

  private func loss(_ p: [String: Tensor]) throws -> () -> Tensor {
    func leaf(_ name: String) throws -> Tensor { try #require(p[name]) }
    switch line["problem"]?.string {
    case "distance":
      let (x, y) = (try leaf("x"), try leaf("y"))
      return { (x - y).abs() }
    case "cubic":
      let (a, b) = (try leaf("A"), try leaf("B"))
      return { a.pow(2) * (b + 5) }
    default:
      let (a, b, c) = (try leaf("a"), try leaf("b"), try leaf("c"))
      return { ((a * 1.5 + b).tanh() - c).pow(2) }
    }
  }

  private static func options(_ text: JSONText?) -> [(name: String, value: OptionValue)] {
    (text?.members ?? []).map { (name: $0.key, value: option($0.value)) }
  }

  private static func option(_ text: JSONText) -> OptionValue {
    if let value = text.bool { return .bool(value) }
    if let value = text.integer { return .integer(value) }
    return text.real.map { .real($0) } ?? .none
  }
}

extension OptimizerState.Value {
  /// The only number, whatever it is stored as.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .tensor(_, let numbers): numbers.count == 1 ? numbers[0] : nil
    case .vectors: nil
    }
  }
}
