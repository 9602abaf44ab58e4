import Autograd
import Testing

/// Modules beside PyTorch's, with PyTorch's weights: outputs, gradients, buffers and what is printed.
struct ModuleReferenceTests {
  @Test(arguments: try ModuleRecord.all.get())
  func modulesAreAsPyTorchs(record: ModuleRecord) throws {
    let dtype = try #require(DType(name: record.dtype))
    let sample = try #require(ModuleSample.named(record.name, dtype))
    #expect(sample.module.description == record.printed)
    let state = StateDict(try record.state.map { (name: $0.name, tensor: try $0.tensor()) })
    #expect(sample.module.stateDict().names == state.names)
    try sample.module.loadStateDict(state)
    for (i, step) in record.steps.enumerated() {
      let differences = try step.differences(sample, within: dtype == .float32 ? 1e-6 : 1e-12)
      #expect(differences == [], "step \(i)")
    }
  }

  @Test func everyLayerHasARecord() throws {
    let records = try ModuleRecord.all.get()
    let classes = Set(records.flatMap { $0.printed.matches(of: /\w+(?=\()/).map { String($0.0) } })
    let layers = try SourceFolder.declarations(
      in: "Sources/Autograd/Modules", of: /public final class (\w+): \w/)
    #expect(layers.count > 20)
    #expect(layers.map(\.name).filter { !classes.contains($0) } == [])
  }
}

/// A module with what it makes of inputs, as the fixtures write it.
struct ModuleRecord: Decodable, Sendable, CustomStringConvertible {
  /// The records of the fixtures.
  static let all = Result { try Fixture.lines("modules", of: ModuleRecord.self) }

  let name: String
  let dtype: String
  private let print: String
  let state: [NamedTensorRecord]
  let steps: [Step]

  var description: String { "\(name), \(dtype)" }

  /// What is printed; PyTorch gives the linear map within attention a class of its own.
  var printed: String { print.replacing("NonDynamicallyQuantizableLinear", with: "Linear") }

  struct Step: Decodable, Sendable {
    let training: Bool
    let inputs: [TensorRecord]
    let outputs: [TensorRecord]
    let inputGradients: [TensorRecord?]
    let gradients: [NamedTensorRecord]
    /// Parameters and buffers that the call itself has changed.
    let changes: [NamedTensorRecord]

    /// Calls the module and says what differs.
    func differences(_ sample: ModuleSample, within limit: Double) throws -> [String] {
      sample.module.train(training)
      sample.module.zeroGrad()
      let given = try inputs.map { record in
        let tensor = try record.tensor()
        if tensor.dtype.isFloating { tensor.requiresGrad = true }
        return tensor
      }
      let before = sample.module.stateDict()
      let results = sample.call(given)
      guard results.count == outputs.count else { return ["\(results.count) outputs"] }
      var found: [String?] = []
      for (i, (result, wanted)) in zip(results, outputs).enumerated() {
        found.append(
          result.difference(from: wanted, within: limit, least: 1).map { "output \(i): \($0)" })
      }
      for result in results where result.requiresGrad {
        let numbers: [Double] = (0..<result.numel).map { i in
          let size = (0.5 + Double(i % 7)) / 8
          return i.isMultiple(of: 2) ? size : -size
        }
        let seed = Tensor(numbers, dtype: result.dtype).reshape(result.shape)
        result.backward(gradient: seed)
      }
      for (i, (input, wanted)) in zip(given, inputGradients).enumerated() {
        found.append(gap("input \(i)", input.grad, wanted, limit))
      }
      let parameters = sample.module.namedParameters()
      if parameters.map(\.name) != gradients.map(\.name) { found.append("other parameters") }
      for (parameter, wanted) in zip(parameters, gradients) {
        found.append(gap(parameter.name, parameter.tensor.grad, wanted.record, limit))
      }
      let state = sample.module.stateDict()
      for (name, old) in before {
        let wanted = changes.first { $0.name == name }
        if let wanted {
          found.append(gap("after: \(name)", state[name], wanted.record, limit))
        } else if state[name]?.scalars != old.scalars {
          found.append("\(name) has changed")
        }
      }
      return found.compactMap { $0 }
    }

    private func gap(
      _ name: String, _ given: Tensor?, _ wanted: TensorRecord?, _ limit: Double
    ) -> String? {
      switch (given, wanted) {
      case (let given?, let wanted?):
        given.difference(from: wanted, within: limit, least: 1).map { "\(name): \($0)" }
      case (nil, nil): nil
      default: "\(name) is \(given == nil ? "missing" : "not nil")"
      }
    }
  }
}

/// A tensor with its name before it, maybe without a tensor.
struct NamedTensorRecord: Decodable, Sendable {
  let name: String
  let record: TensorRecord?

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    name = try parts.decode(String.self)
    record = try parts.decode(TensorRecord?.self)
  }

  func tensor() throws -> Tensor {
    guard let record else { throw BadRecord() }
    return try record.tensor()
  }
}
