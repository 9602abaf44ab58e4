import Autograd
import TensorFiles
import Testing

@Suite("What is wrong with a .npy file is told in a sentence, with its place")
struct NPYErrorTests {
  private static let good = Lies.header("'<f8'", "(2,)")

  @Test(
    "each lie has its sentence",
    arguments: [
      Lie([], 0, "this does not begin as a .npy file does; it looks like an empty file"),
      Lie(Array("1, 2".utf8), 0, "this does not begin as a .npy file does"),
      Lie(Array("PK\u{3}\u{4}".utf8), 0, "it looks like a zip archive, which .npz files are"),
      Lie([0x80, 4], 0, "a Python pickle, which is not read because it runs programs"),
      Lie([0x93] + Array("NUMPY".utf8), 6, "the file ends within the version"),
      Lie(
        [0x93] + Array("NUMPY".utf8) + [9, 0, 1, 0], 6, "version 9.0 of the format is not known"),
      Lie([0x93] + Array("NUMPY".utf8) + [2, 0, 1], 8, "the file ends within the header's length"),
      Lie(
        [0x93] + Array("NUMPY".utf8) + [2, 0, 255, 255, 255, 255], 8,
        "the header says that it has 4294967295 bytes; more than 65535 are not read"),
      Lie(
        [0x93] + Array("NUMPY".utf8) + [1, 0, 100, 0, 32], 10,
        "the file ends within the header, which takes 100 bytes where only 1 are left"),
      Lie(Lies.npy("[]", numbers: 0), 10, "a dictionary was expected"),
      Lie(Lies.npy("{'descr': '<f8'", numbers: 0), 26, "a comma was expected"),
      Lie(Lies.npy("{'descr': '<f8}", numbers: 0), 20, "a quote is not closed"),
      Lie(Lies.npy("{'descr': nan}", numbers: 0), 20, "a string, a tuple, an integer"),
      Lie(Lies.npy("{1: 2}", numbers: 0), 11, "a key in quotes was expected"),
      Lie(Lies.npy("{'shape': ()}", numbers: 0), 10, "the key 'fortran_order' is missing"),
      Lie(Lies.npy("{'shape': (), 'shape': ()}", numbers: 0), 24, "'shape' stands there twice"),
      Lie(Lies.npy("{'color': 1}", numbers: 0), 10, "the key 'color' is not one of descr, fortran"),
      Lie(Lies.npy(good + " 1", numbers: 16), 68, "something follows the dictionary"),
      Lie(
        Lies.npy(Lies.header(.repeated("[", 1_000), "()"), numbers: 0), 37,
        "brackets nest too deep"),
      Lie(Lies.npy(Lies.header("'<f8'", "(2,)", "1"), numbers: 16), 44, "must be True or False"),
      Lie(Lies.npy(Lies.header("'<f8'", "2"), numbers: 16), 60, "shape must be a tuple"),
      Lie(Lies.npy(Lies.header("'<f8'", "(-1,)"), numbers: 16), 60, "a whole number from 0"),
      Lie(
        Lies.npy(Lies.header("'<f8'", "(99999999999999999999,)"), numbers: 16), 60,
        "a whole number from 0 to 9223372036854775807"),
      Lie(
        Lies.npy(Lies.header("'<f8'", "(4294967296, 4294967296)"), numbers: 16), 60,
        "sizes [4294967296, 4294967296] are more than memory can hold"),
      Lie(
        Lies.npy(Lies.header("'<f8'", "(0, 4611686018427387904, 4)"), numbers: 0), 60,
        "sizes [0, 4611686018427387904, 4] are more than memory can hold"),
      Lie(
        Lies.npy(Lies.header("'<f8'", "(" + .repeated("1,", 65) + ")"), numbers: 8), 60,
        "65 dimensions are more than 64"),
      Lie(
        Lies.npy(good, numbers: 15), 68,
        "the file ends within the numbers, which takes 16 bytes where only 15 are left"),
      Lie(Lies.npy(good, numbers: 17), 68, "dtype and sizes promise 16 bytes, and there are 17"),
      Lie(
        Lies.npy(Lies.header("'<f8'", "(1099511627776,)"), numbers: 8), 80,
        "takes 8796093022208 bytes where only 8 are left"),
      Lie(Lies.npy(Lies.header("'|O'", "()"), numbers: 8), 20, "Python objects would need Python"),
      Lie(Lies.npy(Lies.header("'<u8'", "()"), numbers: 8), 20, "save a.astype('int64')"),
      Lie(Lies.npy(Lies.header("'<f16'", "()"), numbers: 16), 20, "save a.astype('float64')"),
      Lie(Lies.npy(Lies.header("'<U5'", "()"), numbers: 20), 20, "text and bytes are no numbers"),
      Lie(Lies.npy(Lies.header("'<M8[ns]'", "()"), numbers: 8), 20, "dates and durations"),
      Lie(Lies.npy(Lies.header("'|x1'", "()"), numbers: 1), 20, "no dtype is known by that name"),
      Lie(
        Lies.npy(Lies.header("[('a', '<f8')]", "()"), numbers: 8), 20,
        "a structured dtype cannot be read: save its fields one by one"),
    ])
  func lies(_ lie: Lie) {
    let error = #expect(throws: ArrayFormatError.self) { _ = try Tensor(npy: lie.bytes) }
    #expect(error?.offset == lie.offset)
    #expect(error?.description.hasPrefix("at byte \(lie.offset): ") == true)
    #expect(error?.description.contains(lie.sentence) == true, "\(error?.description ?? "")")
  }

  @Test("headers that other programs write are read, too")
  func strange() throws {
    let headers = [
      "{\"shape\":(2L,),\"descr\":\"=f8\",\"fortran_order\":False}",
      "\t{ 'fortran_order' : True,\n 'shape' : [ 2 ], 'descr':'f8'}   ",
    ]
    for header in headers {
      for version in UInt8(1)...3 {
        let x = try Tensor(npy: Lies.npy(header, numbers: 16, version: version))
        #expect(x.dtype == .float64 && x.shape == [2])
      }
    }
    let bools = try Tensor(npy: Lies.npy(Lies.header("'?'", "(2,)"), numbers: 0) + [0, 7])
    #expect(bools.integers == [0, 1])
  }
}

extension String {
  static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
