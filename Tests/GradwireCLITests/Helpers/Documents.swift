import Foundation

/// A tensor as JSON has it.
struct TensorDocument: Decodable, Equatable {
  let dtype: String
  let shape: [Int]
  let data: [Number]

  /// A number, or the name of one that JSON has no literal for.
  struct Number: Decodable, Equatable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        guard ["nan", "inf", "-inf"].contains(name), let value = Double(name) else {
          throw DecodingError.dataCorruptedError(in: container, debugDescription: name)
        }
        self.value = value
      } else if let truth = try? container.decode(Bool.self) {
        value = truth ? 1 : 0
      } else {
        value = try container.decode(Double.self)
      }
    }
  }

  /// All numbers in row-major order.
  var numbers: [Double] { data.map(\.value) }
}

/// What `eval --json` prints.
struct ReportDocument: Decodable {
  let name: String?
  let value: TensorDocument
  let grads: [String: TensorDocument?]

  init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }
}

/// The parts of `circuit.json` that tests look at.
struct CircuitDocument: Decodable {
  let format: String
  let terminals: [Terminal]
  let gates: [Gate]
  let wires: [Wire]

  struct Terminal: Decodable {
    let id: Int
    let kind: String
    let name: String?
    let value: TensorDocument
  }

  struct Gate: Decodable {
    let id: Int
    let primitive: String
    let value: TensorDocument
  }

  struct Wire: Decodable {
    let source: Int
    let gate: Int?
    let gradient: Gradient
  }

  struct Gradient: Decodable {
    let data: [TensorDocument.Number]?
  }

  init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }
}

/// The parts of `trace.json` that tests look at.
struct TraceDocument: Decodable {
  let format: String
  let frames: [Frame]
  let outcome: Outcome

  struct Frame: Decodable {
    let step: Int
    let loss: Double

    private enum Key: CodingKey { case step, loss }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      step = try values.decode(Int.self, forKey: .step)
      loss = try values.decode(TensorDocument.Number.self, forKey: .loss).value
    }
  }

  struct Outcome: Decodable {
    let kind: String
    let step: Int?
  }

  init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }
}
