import Autograd
import Testing

/// Printed tensors, byte for byte as PyTorch prints them.
struct DescriptionTests {
  struct Print: Decodable {
    struct Series: Decodable {
      let shape: [Int]
      let start: Double
      let step: Double
      let dtype: String
    }
    let tensor: TensorRecord?
    let series: Series?
    let apply: String?
    let text: String

    func printed() throws -> String {
      if let series {
        let numbers = (0..<series.shape.reduce(1, *)).map { i in
          TensorNumber.real(series.start + series.step * Double(i))
        }
        let dtype = try #require(DType(name: series.dtype))
        return Tensor(numbers: numbers, TensorType(dtype, series.shape)).description
      }
      let x = try #require(try tensor?.tensor())
      guard let apply else { return x.description }
      let function = try #require(Print.applied[apply])
      return function(x).description
    }

    /// What the fixture script calls by the same names.
    static let applied: [String: @Sendable (Tensor) -> Tensor] = [
      "add": { $0 + $0 }, "sub": { $0 - $0 }, "mul": { $0 * $0 }, "div": { $0 / $0 },
      "neg": { -$0 }, "pow": { $0.pow(2) }, "pow_tensor": { $0.pow($0) }, "exp": { $0.exp() },
      "log": { $0.log() }, "sin": { $0.sin() }, "cos": { $0.cos() }, "tanh": { $0.tanh() },
      "sqrt": { $0.sqrt() }, "relu": { $0.relu() }, "sigmoid": { $0.sigmoid() },
      "abs": { $0.abs() }, "sign": { $0.sign() }, "maximum": { maximum($0, $0) },
      "minimum": { minimum($0, $0) }, "sum": { $0.sum() }, "sum_0": { $0.sum(dim: 0) },
      "mean": { $0.mean() }, "mean_0": { $0.mean(dim: 0) }, "matmul": { $0.matmul($0) },
      "reshape": { $0.reshape([-1]) }, "transpose": { $0.transpose(0, 1) },
      "expand": { $0.expand([2] + $0.shape) }, "to": { $0.to(.float64) },
      "detach": { $0.detach() }, "lt": { $0 .< 1 },
      "where": { x in
        guard let function = FunctionCatalog.named("where"),
          case .tensor(let y)? = try? function([.tensor(x .> 0), .tensor(x), .tensor(x)])
        else { return x }
        return y
      },
    ]
  }

  @Test func printsLikePyTorch() throws {
    let prints = try Fixture.lines("prints", of: Print.self)
    #expect(prints.count >= 200)
    for print in prints { #expect(try print.printed() == print.text) }
  }
}
