import Autograd
import Testing

/// Every module of the fixtures beside finite differences.
struct ModuleGradientTests {
  /// All but rows that PyTorch scales or lets rest, which have gradients by decree.
  private static let records =
    (try? ModuleRecord.all.get())?
    .filter { $0.dtype == "float64" && !$0.name.hasPrefix("embedding with") } ?? []

  @Test(arguments: records)
  func gradientsOfParametersAreFiniteDifferences(record: ModuleRecord) throws {
    let name = record.name
    let sample = try #require(ModuleSample.named(name, .float64))
    sample.module.train(!name.contains("dropout"))
    let inputs = try record.steps[0].inputs.map { try $0.tensor() }
    func loss() -> Tensor {
      // Of weights that sum to 1 only something that tells them apart depends on anything.
      sample.call(inputs).map { output in
        let numbers = (0..<output.numel).map { Double($0 * $0 % 5) - 1.3 }
        return (output * Tensor(numbers, dtype: .float64).reshape(output.shape)).sum()
      }.reduce(Tensor(0.0, dtype: .float64)) { $0 + $1 }
    }
    let value = loss()
    if !value.requiresGrad { return }
    value.backward()
    for (name, parameter) in sample.module.namedParameters() {
      let gradient = parameter.grad?.scalars ?? []
      let start = parameter.scalars
      for i in start.indices {
        let h = 1e-5
        var ends: [Double] = []
        for sign in [1.0, -1.0] {
          var moved = start
          moved[i] += sign * h
          parameter.replaceElements(with: moved)
          ends.append(loss().item())
        }
        parameter.replaceElements(with: start)
        let slope = (ends[0] - ends[1]) / (2 * h)
        let size = max(1, slope.magnitude)
        #expect((gradient[i] - slope).magnitude < 1e-6 * size, "\(name)[\(i)]")
      }
    }
  }
}
