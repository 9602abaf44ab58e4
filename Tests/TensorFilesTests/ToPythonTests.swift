import Autograd
import Foundation
import TensorFiles
import Testing

@Suite("What we write, NumPy and safetensors read")
struct ToPythonTests {
  /// Python's words about a folder, by file and name.
  private func read(_ scratch: Scratch) throws -> [String: StoredLine] {
    var lines: [String: StoredLine] = [:]
    for line in try Python.arrays("read", scratch.folder) {
      lines["\(line.file) \(line.name)"] = line
    }
    return lines
  }

  @Test("arrays of every dtype and size")
  func npy() throws {
    let scratch = try Scratch()
    let all = RandomTensors.all(seed: 1)
    for (name, tensor) in all { try tensor.save(to: scratch.path("\(name).npy")) }
    let lines = try read(scratch)
    #expect(lines.count == all.count)
    for (name, tensor) in all {
      let line = try #require(lines["\(name).npy arr_0"])
      #expect(line.complaint(about: tensor) == nil)
    }
  }

  @Test("archives, also with the wide fields of large ones")
  func npz() throws {
    let scratch = try Scratch()
    let all = RandomTensors.all(seed: 2)
    let arrays = Dictionary(uniqueKeysWithValues: all.map { ($0.name + "ü", $0.tensor) })
    try saveArrays(arrays, to: scratch.path("plain.npz"))
    _ = try scratch.write("wide.npz", npzData(arrays, narrowLimit: 130))
    _ = try scratch.write("half.npz", npzData(arrays, narrowLimit: 5_000))
    try saveArrays([:], to: scratch.path("none.npz"))
    let lines = try read(scratch)
    #expect(lines.count == 3 * all.count)
    for file in ["plain.npz", "wide.npz", "half.npz"] {
      for (name, tensor) in arrays {
        let line = try #require(lines["\(file) \(name)"])
        #expect(line.complaint(about: tensor) == nil)
      }
      let again = try loadArrays(from: scratch.path(file))
      #expect(again.count == arrays.count)
      for (name, tensor) in arrays {
        #expect(again[name].map(StoredLine.texts) == StoredLine.texts(tensor))
      }
    }
  }

  @Test("safetensors of every dtype that the format has, with words about them")
  func safetensors() throws {
    let scratch = try Scratch()
    let all = RandomTensors.all(seed: 3).filter { $0.tensor.dtype != .complex128 }
    let arrays = Dictionary(uniqueKeysWithValues: all.map { ($0.name + " \"ü\"", $0.tensor) })
    let about = ["step": "100", "<ü>": "line\nline"]
    try saveSafetensors(arrays, metadata: about, to: scratch.path("all.safetensors"))
    try saveArrays([:], to: scratch.path("none.safetensors"))
    let lines = try read(scratch)
    #expect(lines.count == all.count + 2)
    for (name, tensor) in arrays {
      let line = try #require(lines["all.safetensors \(name)"])
      #expect(line.complaint(about: tensor) == nil)
    }
    for (key, text) in about { #expect(lines["all.safetensors \(key)"]?.about == text) }
    let again = try Safetensors(contentsOf: scratch.path("all.safetensors"))
    #expect(again.metadata == about)
    #expect(try again.data() == Safetensors(arrays, metadata: about).data())
  }

  @Test("views are written as they are seen")
  func views() throws {
    let scratch = try Scratch()
    let x = Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    let views = ["columns": x.transpose(0, 1), "wide": Tensor([[1.0], [2.0]]).expand([2, 3])]
    for (name, view) in views { try view.save(to: scratch.path("\(name).npy")) }
    try saveArrays(views, to: scratch.path("views.npz"))
    try saveArrays(views, to: scratch.path("views.safetensors"))
    let lines = try read(scratch)
    for (name, view) in views {
      for key in ["\(name).npy arr_0", "views.npz \(name)", "views.safetensors \(name)"] {
        #expect(try #require(lines[key]).complaint(about: view) == nil)
      }
    }
  }
}
