import Autograd
import TestSupport

/// Tensors of every dtype, with numbers of random bits.
struct RandomTensors {
  static let shapes = [[], [0], [1], [5], [2, 3], [3, 0, 2], [2, 3, 4], [1, 1, 2, 1]]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func tensor(_ dtype: DType, _ shape: [Int]) -> Tensor {
    let count = shape.reduce(1, *)
    return Tensor(
      numbers: (0..<count).map { _ in number(dtype) }, TensorType(dtype, shape))
  }

  private mutating func number(_ dtype: DType) -> TensorNumber {
    switch dtype.kind {
    case .bool: .integer(Int64(next() & 1))
    case .integer: .integer(Int64(bitPattern: next()))
    case .floating: .real(real(dtype))
    case .complex: .complex(real(dtype.realPart), real(dtype.realPart))
    }
  }

  private mutating func real(_ dtype: DType) -> Double {
    let bits = next()
    return dtype == .float32
      ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))) : Double(bitPattern: bits)
  }

  /// One of every dtype and size.
  static func all(seed: UInt64) -> [(name: String, tensor: Tensor)] {
    var random = RandomTensors(seed: seed)
    var all: [(name: String, tensor: Tensor)] = []
    for dtype in DType.allCases {
      for shape in shapes {
        let sizes = shape.map(\.description).joined(separator: "x")
        all.append(("\(dtype.name)-\(sizes)", random.tensor(dtype, shape)))
      }
    }
    return all
  }
}
