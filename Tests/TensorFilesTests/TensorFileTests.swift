import Autograd
import Files
import Foundation
import TensorFiles
import Testing

@Suite("Tensors go to files and come back")
struct TensorFileTests {
  @Test("every dtype and size comes back to the bit, by every format", arguments: 0..<20)
  func roundTrip(_ seed: Int) throws {
    let all = RandomTensors.all(seed: UInt64(seed))
    for (name, tensor) in all {
      let again = try Tensor(npy: tensor.npyData())
      #expect(again.type == tensor.type && StoredLine.texts(again) == StoredLine.texts(tensor))
      let archive = try loadArrays(npz: npzData([name: tensor]))
      #expect(archive[name]?.type == tensor.type)
      #expect(archive[name]?.npyData() == tensor.npyData())
      guard tensor.dtype != .complex128 else { continue }
      let file = try Safetensors(data: Safetensors([name: tensor], metadata: ["a": name]).data())
      #expect(file.tensors[name]?.npyData() == tensor.npyData() && file.metadata == ["a": name])
    }
  }

  @Test("conversion to NumPy and back: what the documentation says")
  func documented() throws {
    let scratch = try Scratch()
    try Tensor([[1.0, 2.0], [3.0, 4.0]], dtype: .float64).save(to: scratch.path("x.npy"))
    let x = try Tensor(contentsOf: scratch.path("x.npy"), requiresGrad: true)
    (x * x).sum().backward()
    try #require(x.grad).save(to: scratch.path("gradient.npy"))
    let lines = try Python.arrays("read", scratch.folder)
    #expect(lines.first { $0.file == "gradient.npy" }?.numbers == ["2.0", "4.0", "6.0", "8.0"])
    #expect(Tensor([1.0, 2.0], dtype: .float64).npyData().count == 144)
  }

  @Test("a large file is mapped: its numbers are used in place, and never written to")
  func mapped() throws {
    let scratch = try Scratch()
    let path = scratch.path("large.npy")
    let count = 3_000_000
    try Tensor.full([count], 0.5, dtype: .float64).save(to: path)
    let x = try Tensor(contentsOf: path, requiresGrad: true)
    let before = try Data(contentsOf: URL(filePath: path))
    let optimizer = SGD([x], lr: 1)
    for _ in 0..<3 {
      optimizer.zeroGrad()
      x.sum().backward()
      optimizer.step()
    }
    #expect(x.scalars.allSatisfy { $0 == -2.5 })
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    // Replaced, the file stays for those who have it.
    let y = try Tensor(contentsOf: path)
    try Tensor([1.0]).save(to: path)
    #expect(y.numel == count && y.sum().item() == Double(count) / 2)
  }

  @Test("large archives and safetensors are mapped, too, and agree with what was written")
  func mappedArchives() throws {
    let scratch = try Scratch()
    let numbers = Tensor.full([1_500, 1_500], 1.5, dtype: .float32)
    let arrays = ["a": numbers, "b": numbers * 2, "c": Tensor(7)]
    for path in [scratch.path("large.npz"), scratch.path("large.safetensors")] {
      try saveArrays(arrays, to: path)
      let again = try loadArrays(from: path)
      #expect(again["b"]?.sum().item() == 6_750_000 && again["c"]?.item() == 7)
      #expect(try Tensor(contentsOf: path, named: "a").npyData() == numbers.npyData())
    }
  }

  @Test("numbers in archives begin at multiples of 64 bytes, so that they can be used in place")
  func alignment() {
    let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
    for limit in [100, UInt64(UInt32.max)] {
      let bytes = npzData(
        ["a": Tensor([1.0]), "a longer name": Tensor(2), "ü": Tensor([[3]])], narrowLimit: limit)
      let starts = bytes.indices.filter { bytes[$0...].starts(with: magic) }
      #expect(starts.count == 3)
      for start in starts { #expect(start % 64 == 0) }
    }
  }

  @Test("the array of a file is found by its name, or because it is the only one")
  func names() throws {
    let scratch = try Scratch()
    let (one, two) = (scratch.path("one.npz"), scratch.path("two.safetensors"))
    try Tensor([1.0]).named("w").save(to: one)
    try saveArrays(["a": Tensor(1), "b": Tensor(2)], to: two)
    #expect(try Tensor(contentsOf: one).item() == 1)
    #expect(try Tensor(contentsOf: one, named: "w").item() == 1)
    #expect(try Tensor(contentsOf: two, named: "b").item() == 2)
    #expect(throws: TensorFileError.severalArrays(path: two, known: ["a", "b"])) {
      _ = try Tensor(contentsOf: two)
    }
    #expect(throws: TensorFileError.noArray(named: "c", path: two, known: ["a", "b"])) {
      _ = try Tensor(contentsOf: two, named: "c")
    }
    #expect(throws: TensorFileError.oneArrayOnly(path: "x.npy")) {
      try saveArrays(["a": Tensor(1), "b": Tensor(2)], to: "x.npy")
    }
  }

  @Test("errors name the file, and nothing is left of one that cannot be written")
  func errors() throws {
    let scratch = try Scratch()
    func sentence(_ path: String) -> String? {
      #expect(throws: TensorFileError.self) { _ = try Tensor(contentsOf: path) }?.description
    }
    let missing = scratch.path("missing.npy")
    #expect(sentence(missing) == "cannot read \(missing): No such file or directory")
    #expect(sentence("/dev/zero.npy") != nil)
    let text = try scratch.write("text.npy", Array("1, 2".utf8))
    #expect(sentence(text) == "\(text), at byte 0: this does not begin as a .npy file does")
    let other = scratch.path("x.csv")
    #expect(
      sentence(other) == "\(other): no format of arrays goes by that name; use one of .npy .npz "
        + ".safetensors")
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder.npy"), withIntermediateDirectories: true)
    #expect(sentence(scratch.path("folder.npy"))?.hasSuffix("it is a directory") == true)
    #expect(throws: TensorFileError.self) { try Tensor(1.0).save(to: scratch.path("no/x.npy")) }
    #expect(throws: TensorFileError.self) { try Tensor(1.0).save(to: other) }
    #expect(scratch.names == ["folder.npy", "text.npy"])
  }

  @Test("pipes are read to their end, devices are not")
  func pipes() throws {
    let scratch = try Scratch()
    let path = scratch.path("pipe.npy")
    let isMade = unsafe mkfifo(path, 0o600) == 0
    #expect(isMade)
    let bytes = Tensor([1.0, 2.0]).npyData()
    let writer = Thread {
      try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(bytes))
    }
    writer.start()
    #expect(try Tensor(contentsOf: path).scalars == [1, 2])
    #if os(Linux)
      let device = scratch.path("zero.npy")
      try FileManager.default.createSymbolicLink(
        atPath: device, withDestinationPath: "/dev/zero")
      #expect(throws: TensorFileError.self) { _ = try Tensor(contentsOf: device) }
    #endif
  }
}
