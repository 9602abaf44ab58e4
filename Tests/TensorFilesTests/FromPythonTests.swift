import Autograd
import Foundation
import TensorFiles
import Testing

@Suite("What NumPy and safetensors write, we read")
struct FromPythonTests {
  private let scratch: Scratch
  private let all: [StoredLine]

  init() throws {
    scratch = try Scratch()
    all = try Python.arrays("write", scratch.folder)
  }

  private func lines(_ ending: String) -> [StoredLine] { all.filter { $0.file.hasSuffix(ending) } }

  private func check(_ ending: String, atLeast count: Int) throws {
    let lines = lines(ending)
    #expect(lines.count >= count)
    for line in lines {
      let tensor = try Tensor(contentsOf: scratch.path(line.file), named: line.name)
      #expect(line.complaint(about: tensor) == nil)
    }
  }

  @Test("arrays of every dtype, order of bytes, layout, size and version")
  func npy() throws { try check(".npy", atLeast: 13 * 8 * 4) }

  @Test("archives, stored and packed, also of arrays without names and without arrays")
  func npz() throws {
    try check(".npz", atLeast: 128)
    let arrays = try loadArrays(from: scratch.path("packed.npz"))
    #expect(arrays.count == lines("packed.npz").count)
    #expect(try loadArrays(from: scratch.path("empty.npz")).isEmpty)
  }

  @Test("safetensors of every dtype and size, with words about them")
  func safetensors() throws {
    try check(".safetensors", atLeast: 97)
    let file = try Safetensors(contentsOf: scratch.path("all.safetensors"))
    #expect(file.metadata == ["made": "by\nPython", "ü": ""])
    #expect(try loadSafetensors(from: scratch.path("none.safetensors")).isEmpty)
  }

  @Test("bytes in memory are read as files are")
  func bytes() throws {
    for line in all where line.file.hasSuffix(".npy") {
      let bytes = Array(try Data(contentsOf: scratch.folder.appending(path: line.file)))
      #expect(line.complaint(about: try Tensor(npy: bytes)) == nil)
    }
    let packed = try Data(contentsOf: scratch.folder.appending(path: "packed.npz"))
    #expect(try loadArrays(npz: Array(packed)).count == 63)
    let all = try Data(contentsOf: scratch.folder.appending(path: "all.safetensors"))
    #expect(try Safetensors(data: Array(all)).tensors.count == 97)
  }
}
