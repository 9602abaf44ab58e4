import Autograd
import Foundation
import TensorFiles
import Testing

/// Files that were good until a seeded hand changed them: each is read, or refused with a sentence.
@Suite("Ten thousand damaged files of each format: an error or an array, nothing else", .serialized)
struct HostileFileTests {
  private static let count = 10_000

  /// What was read, or the sentence why not.
  private typealias Reading = ([UInt8]) throws(ArrayFormatError) -> Void

  private func damage(_ file: [UInt8], _ random: inout RandomTensors) -> [UInt8] {
    var file = file
    // Most changes concern the first bytes, where sizes and offsets are, or the last.
    func place() -> Int {
      let limit = max(file.count, 1)
      switch random.below(3) {
      case 0: return random.below(limit)
      case 1: return random.below(min(limit, 160))
      default: return limit - 1 - random.below(min(limit, 160))
      }
    }
    for _ in 0...random.below(4) where !file.isEmpty {
      let at = place()
      switch random.below(7) {
      case 0: file[at] = UInt8(truncatingIfNeeded: random.next())
      case 1: file[at] ^= 1 << UInt8(random.below(8))
      case 2: file.removeSubrange(at..<min(at + 1 + random.below(40), file.count))
      case 3: file.insert(contentsOf: [UInt8](repeating: 57, count: random.below(20)), at: at)
      case 4: file = Array(file[..<at])
      case 5: for i in at..<min(at + 8, file.count) { file[i] = 255 }
      default:
        let from = place()
        let piece = Array(file[from..<min(from + 16, file.count)])
        file.replaceSubrange(at..<min(at + piece.count, file.count), with: piece)
      }
    }
    return file
  }

  private func run(_ files: [[UInt8]], _ read: Reading) throws {
    var random = RandomTensors(seed: 2_026)
    var (refused, wordless) = (0, 0)
    for i in 0..<Self.count {
      let file = damage(files[i % files.count], &random)
      do throws(ArrayFormatError) { try read(file) } catch {
        refused += 1
        if error.offset < 0 || error.offset > file.count || error.description.count < 30 {
          wordless += 1
        }
      }
    }
    #expect(wordless == 0)
    // Most damage shows; what changes numbers alone cannot.
    #expect(refused > Self.count / 2 && refused < Self.count)
  }

  /// Looks at every number, so that wrong places would show.
  private func look(_ tensor: Tensor) { _ = tensor.scalars.count + tensor.integers.count }

  @Test(.timeLimit(.minutes(2)))
  func npy() throws {
    try run(RandomTensors.all(seed: 5).map { $0.tensor.npyData() }) {
      file throws(ArrayFormatError) in
      look(try Tensor(npy: file))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func safetensors() throws {
    let all = RandomTensors.all(seed: 6).filter { $0.tensor.dtype != .complex128 }
    let files = try stride(from: 0, to: all.count, by: 4).map { i in
      let some = all[i..<min(i + 4, all.count)]
      return try Safetensors(
        Dictionary(uniqueKeysWithValues: some.map { ($0.name, $0.tensor) }),
        metadata: ["step": "\(i)"]
      ).data()
    }
    try run(files) { file throws(ArrayFormatError) in
      for (_, tensor) in try Safetensors(data: file).tensors { look(tensor) }
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func npz() throws {
    let scratch = try Scratch()
    _ = try Python.arrays("write", scratch.folder)
    var files = try ["unnamed.npz", "small.npz"].map {
      Array(try Data(contentsOf: scratch.folder.appending(path: $0)))
    }
    files.append(npzData(["a": Tensor([1.0, 2.0]), "b": Tensor([[3, 4]])]))
    files.append(npzData(["a": Tensor([1.0, 2.0]), "b": Tensor([[3, 4]])], narrowLimit: 100))
    try run(files) { file throws(ArrayFormatError) in
      for (_, tensor) in try loadArrays(npz: file) { look(tensor) }
    }
  }
}
