import Autograd

/// A tensor as the fixtures write it.
struct TensorRecord: Decodable, Sendable {
  let dtype: String
  let shape: [Int]
  let data: [NumberRecord]
  let requiresGrad: Bool?

  enum CodingKeys: String, CodingKey {
    case dtype, shape, data
    case requiresGrad = "requires_grad"
  }

  /// The tensor, a leaf.
  func tensor() throws -> Tensor {
    guard let dtype = DType(name: dtype) else { throw BadRecord() }
    let tensor = Tensor(numbers: data.map(\.number), TensorType(dtype, shape))
    if requiresGrad == true { tensor.requiresGrad = true }
    return tensor
  }
}

/// A number, where text stands for what JSON cannot say.
struct NumberRecord: Decodable, Sendable {
  let number: TensorNumber

  init(from decoder: any Decoder) throws {
    if var parts = try? decoder.unkeyedContainer() {
      number = .complex(
        try parts.decode(NumberRecord.self).double, try parts.decode(NumberRecord.self).double)
      return
    }
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      number = .integer(truth ? 1 : 0)
    } else if let integer = try? container.decode(Int64.self) {
      number = .integer(integer)
    } else if let real = try? container.decode(Double.self) {
      number = .real(real)
    } else if let real = Double(try container.decode(String.self)) {
      number = .real(real)
    } else {
      throw BadRecord()
    }
  }
}

extension NumberRecord {
  /// The number as a floating one; of a complex number the real part.
  var double: Double {
    switch number {
    case .integer(let n): Double(n)
    case .real(let x): x
    case .complex(let real, _): real
    }
  }
}

/// A fixture line that does not say what it should.
struct BadRecord: Error {}

extension Tensor {
  /// Why this tensor is not what a fixture says, or nil if it is.
  ///
  /// - Parameters:
  ///   - record: The expected tensor.
  ///   - limit: How far numbers may lie apart, relative to the larger of them and `least`.
  ///   - least: The size from which on numbers are compared by their own size.
  /// - Returns: A sentence, or nil.
  func difference(
    from record: TensorRecord, within limit: Double, least: Double = 0.1
  ) -> String? {
    guard dtype.name == record.dtype else { return "dtype \(dtype.name), not \(record.dtype)" }
    guard shape == record.shape else { return "sizes \(shape), not \(record.shape)" }
    for (i, pair) in zip(scalars, record.data).enumerated() {
      switch pair.1.number {
      case .integer(let n):
        if dtype.isFloating ? pair.0 == Double(n) : integers[i] == Int(n) { continue }
        if dtype.isFloating, agrees(pair.0, Double(n), limit, least) { continue }
        return "element \(i) is \(pair.0), not \(n)"
      case .real(let x):
        let wanted = dtype == .float32 ? Double(Float(x)) : x
        if agrees(pair.0, wanted, limit, least) { continue }
        return "element \(i) is \(pair.0), not \(wanted)"
      case .complex(let a, let b):
        if agrees(pair.0, a, limit, least), agrees(imaginaryScalars[i], b, limit, least) {
          continue
        }
        return "element \(i) is \(pair.0) + \(imaginaryScalars[i])i, not \(a) + \(b)i"
      }
    }
    return nil
  }
}

/// Whether two numbers agree relative to their size, or to another where they are smaller.
private func agrees(_ a: Double, _ b: Double, _ limit: Double, _ least: Double) -> Bool {
  a == b || (a.isNaN && b.isNaN) || (a - b).magnitude <= limit * max(b.magnitude, least)
}
