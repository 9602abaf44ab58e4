import Autograd
import TensorFiles
import Testing

@Suite("What is wrong with a safetensors file is told in a sentence, with its place")
struct SafetensorsErrorTests {
  private static func file(_ entries: [String], _ numbers: Int) -> [UInt8] {
    Lies.safetensors("{" + entries.joined(separator: ",") + "}", numbers: numbers)
  }

  private static func one(_ dtype: String, _ shape: String, _ offsets: String) -> [UInt8] {
    file([Lies.entry("x", dtype, shape, offsets)], 8)
  }

  @Test(
    "each lie has its sentence",
    arguments: [
      Lie([], 0, "the file ends within the header's length, which takes 8 bytes where only 0"),
      Lie(
        Lies.safetensors("{}", numbers: 0, length: 1 << 60), 0,
        "the header says that it has 1152921504606846976 bytes; more than 100000000 are not read"),
      Lie(Lies.safetensors("{}", numbers: 0, length: .max), 0, "18446744073709551615 bytes"),
      Lie(
        Lies.safetensors("{}", numbers: 0, length: 3), 8,
        "the file ends within the header, which takes 3 bytes where only 2 are left"),
      Lie(Lies.safetensors("[]", numbers: 0), 8, "this does not begin as a safetensors file does"),
      Lie(Lies.safetensors("{\"x\":1,}", numbers: 0), 15, "an object's key must be a string"),
      Lie(
        Lies.safetensors("{" + .repeated("\"x\":{", 500), numbers: 0), 1_008, "nest deeper"),
      Lie(
        Lies.safetensors("{\"x\":1}", numbers: 0), 8, "array 'x': the header is broken: its dtype"),
      Lie(
        file([Lies.entry("x", "F32", "[2]", "[0,8]"), Lies.entry("x", "F32", "[2]", "[0,8]")], 8),
        62, "the key \"x\" stands here twice"),
      Lie(Lies.safetensors("{\"__metadata__\":{\"a\":1}}", numbers: 0), 8, "must hold strings"),
      Lie(one("F8_E4M3", "[2]", "[0,8]"), 8, "dtype 'F8_E4M3' cannot be read: convert it first"),
      Lie(one("U64", "[1]", "[0,8]"), 8, "dtype 'U64' cannot be read"),
      Lie(one("F32", "[-2]", "[0,8]"), 8, "a list of at most 64 whole numbers from 0 on"),
      Lie(one("F32", "[2.0]", "[0,8]"), 8, "a list of at most 64 whole numbers from 0 on"),
      Lie(
        one("F32", "[4294967296,4294967296]", "[0,8]"), 8,
        "sizes [4294967296, 4294967296] are more than memory can hold"),
      Lie(one("F32", "[2]", "[0]"), 8, "its data_offsets must be two whole numbers"),
      Lie(one("F32", "[2]", "[0,16]"), 8, "it claims bytes 0 to 16 of data that has 8"),
      Lie(one("F32", "[2]", "[8,0]"), 8, "it claims bytes 8 to 0 of data that has 8"),
      Lie(one("F32", "[2]", "[-8,0]"), 8, "it claims bytes -8 to 0 of data that has 8"),
      Lie(
        one("F32", "[2]", "[18446744073709551608,18446744073709551616]"), 8,
        "it claims bytes 18446744073709551608 to 18446744073709551616 of data that has 8"),
      Lie(one("F32", "[3]", "[0,8]"), 8, "dtype and sizes promise 12 bytes, and there are 8"),
      Lie(
        file(
          [Lies.entry("a", "F32", "[2]", "[0,8]"), Lies.entry("b", "F32", "[2]", "[4,12]")], 12),
        120, "array 'b': it claims bytes that belong to 'a'"),
      Lie(
        file(
          [Lies.entry("a", "F32", "[2]", "[0,8]"), Lies.entry("b", "F32", "[2]", "[12,20]")], 20),
        125, "4 bytes of the data belong to no array"),
      Lie(
        file([Lies.entry("a", "F32", "[1]", "[0,4]")], 8), 66,
        "4 bytes of the data belong to no array"),
    ])
  func lies(_ lie: Lie) {
    let error = #expect(throws: ArrayFormatError.self) { _ = try Safetensors(data: lie.bytes) }
    #expect(error?.offset == lie.offset)
    #expect(error?.description.contains(lie.sentence) == true, "\(error?.description ?? "")")
  }

  @Test("what the format has no place for is told before anything is written")
  func notStorable() throws {
    let scratch = try Scratch()
    let complex = Tensor(numbers: [.complex(1, 2)], TensorType(.complex128, [1]))
    for tensors in [["x": complex], ["__metadata__": Tensor(1.0)]] {
      let error = #expect(throws: TensorFileError.self) {
        try saveSafetensors(tensors, to: scratch.path("x.safetensors"))
      }
      guard case .notStorable(_, let path, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(path == scratch.path("x.safetensors"))
    }
    #expect(scratch.names.isEmpty)
  }
}
