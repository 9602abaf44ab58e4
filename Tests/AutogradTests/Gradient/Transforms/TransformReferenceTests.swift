import Autograd
import Testing

/// Jacobians, Hessians and products with them against `torch.autograd.functional`.
struct TransformReferenceTests {
  struct Record: Decodable {
    let name: String
    let points: [TensorRecord]
    let tangents: [TensorRecord]
    let seed: TensorRecord
    let value: TensorRecord
    let jacobian: [TensorRecord]
    let vjp: [TensorRecord]
    let jvp: TensorRecord
    let hessian: [[TensorRecord]]?
    let hvp: [TensorRecord]?
  }

  typealias Body = ([Tensor]) throws(TensorError) -> Tensor

  /// The functions of `Fixtures/make_transforms.py`.
  static func function(_ name: String) throws -> Body {
    switch name {
    case "cubes": { ($0[0] * $0[0] * $0[0]).sum() }
    case "seed expression": { $0[0].pow(2) * ($0[1] + 5) }
    case "quadratic": { $0[0].matmul($0[1]).matmul($0[0]) * 0.5 }
    case "network": { ($0[0].matmul($0[1]) + $0[2]).tanh().sigmoid().mean() }
    case "cross entropy": { crossEntropy($0[0], Tensor([1, 0])) }
    case "apart": { $0[0].exp().sum() }
    case "determinant": { $0[0].det() }
    case "squares": { $0[0] * $0[0] }
    case "layer": { ($0[0].matmul($0[1]) + $0[2]).tanh() }
    case "products": { $0[0] * $0[1] }
    case "softmax": { $0[0].softmax(dim: -1) }
    case "sorted": { $0[0].sort().values.cumsum(dim: 0) }
    case "inverse": { $0[0].inverse() }
    default: throw BadRecord()
    }
  }

  private static func differences(_ got: [Tensor], _ wanted: [TensorRecord]) -> [String] {
    if got.count != wanted.count { return ["\(got.count) tensors, not \(wanted.count)"] }
    return zip(got, wanted).compactMap { $0.difference(from: $1, within: 1e-12) }
  }

  @Test func functionsAgreeWithPyTorch() throws {
    let records = try Fixture.lines("transforms", of: Record.self)
    #expect(records.count == 13)
    for record in records {
      let f = try Self.function(record.name)
      let points = try record.points.map { try $0.tensor() }
      let tangents = try record.tangents.map { try $0.tensor() }
      let seed = try record.seed.tensor()
      let name = Comment(rawValue: record.name)

      #expect(Self.differences(try jacobian(at: points, of: f), record.jacobian) == [], name)
      let (value, products) = try vjp(at: points, seed: seed, of: f)
      #expect(Self.differences([value] + products, [record.value] + record.vjp) == [], name)
      let (same, tangent) = try jvp(at: points, tangents: tangents, of: f)
      #expect(Self.differences([same, tangent], [record.value, record.jvp]) == [], name)
      guard let hessians = record.hessian, let hvp = record.hvp else { continue }
      #expect(
        Self.differences(try hessian(at: points, of: f).flatMap { $0 }, hessians.flatMap { $0 })
          == [], name)
      let product = try hessianVectorProduct(at: points, vectors: tangents, of: f)
      #expect(Self.differences(product.products, hvp) == [], name)
      #expect(Self.differences(try gradient(at: points, of: f), record.jacobian) == [], name)
    }
  }

  @Test func computedTensorsAgreeWithFunctions() throws {
    for record in try Fixture.lines("transforms", of: Record.self) {
      let points = try record.points.map { try $0.tensor() }
      for point in points { point.requiresGrad = true }
      let tangents = try record.tangents.map { try $0.tensor() }
      let y = try Self.function(record.name)(points)
      let rows = try jacobian(of: y, withRespectTo: points)
      #expect(Self.differences(rows, record.jacobian) == [])
      guard let hessians = record.hessian, let hvp = record.hvp else { continue }
      let blocks = try hessian(of: y, withRespectTo: points)
      #expect(Self.differences(blocks.flatMap { $0 }, hessians.flatMap { $0 }) == [])
      let products = try hessianVectorProduct(of: y, withRespectTo: points, vectors: tangents)
      #expect(Self.differences(products, hvp) == [])
      #expect(points.allSatisfy { $0.grad == nil })
    }
  }
}
