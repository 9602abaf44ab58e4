import Autograd
import TensorFiles
import Testing

@Suite("What is wrong with a .npz file is told in a sentence, with its place")
struct NPZErrorTests {
  private static let good = npzData(["a": Tensor([1.0, 2.0]), "b": Tensor([3, 4])])

  /// The good file with some bytes changed.
  private static func changed(_ offset: Int, _ bytes: UInt8...) -> [UInt8] {
    var file = good
    file.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    return file
  }

  /// Where the list begins, as the last record says.
  private static var list: Int {
    good[(good.count - 6)..<(good.count - 2)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static var second: Int { list + 46 + 5 }

  @Test("each lie has its sentence")
  func lies() throws {
    let (list, second) = (Self.list, Self.second)
    let end = Self.good.count - 22
    let lies = [
      Lie(Array("not a zip".utf8), 0, "this does not begin as a zip file does"),
      Lie(Array(Self.good.dropLast()), Self.good.count - 1, "the list of its files, which ends"),
      Lie(Self.changed(end + 10, 9), end, "its list of 9 files"),
      Lie(Self.changed(end + 16, 255, 255), end, "does not lie in the archive"),
      Lie(Self.changed(list, 0), list, "an entry of its list does not begin as one does"),
      Lie(Self.changed(list + 28, 255), list, "an entry of its list is longer than the list"),
      Lie(Self.changed(list + 8, 1), list, "array 'a.npy': it is encrypted; pack it again"),
      Lie(Self.changed(list + 10, 12), list, "it is packed by method 12"),
      Lie(Self.changed(list + 20, 9), list, "'a.npy' is stored as it is and yet has two sizes"),
      Lie(
        Self.changed(list + 42, 0, 0, 0, 255), list,
        "array 'a.npy': it claims bytes 4278190080 to 4278190216 of data that has"),
      Lie(
        Self.changed(second + 42, 0, 0), 64, "array 'b.npy': it claims bytes that belong to 'a.npy'"
      ),
      Lie(
        Self.changed(0, UInt8(ascii: "P"), UInt8(ascii: "K"), 9), 0, "does not begin where the list"
      ),
      Lie(Self.changed(list + 16, 0), 64, "array 'a.npy': the checksum is not that of the bytes"),
      Lie(Self.changed(second + 46, UInt8(ascii: "a")), 256, "there are two arrays named 'a'"),
      Lie(Self.changed(list + 10, 8), 64, "array 'a.npy': it cannot be unpacked: "),
      Lie(
        Self.changed(list + 24, 0, 0, 0, 127), list,
        "'a.npy' is stored as it is and yet has two sizes"),
    ]
    for lie in lies {
      let error = #expect(throws: ArrayFormatError.self, "\(lie)") {
        _ = try loadArrays(npz: lie.bytes)
      }
      #expect(error?.offset == lie.offset, "\(lie)")
      #expect(error?.description.contains(lie.sentence) == true, "\(error?.description ?? "")")
    }
  }

  @Test("an entry that claims more than can be unpacked gets no room")
  func bombs() throws {
    var file = Self.good
    file[Self.list + 10] = 8
    file.replaceSubrange((Self.list + 24)..<(Self.list + 28), with: [0, 0, 0, 127])
    let error = #expect(throws: ArrayFormatError.self) { _ = try loadArrays(npz: file) }
    #expect(error?.description.contains("136 bytes cannot hold the 2130706432") == true)
  }

  @Test("the place of an error inside an entry is that in the archive")
  func inside() throws {
    let error = #expect(throws: ArrayFormatError.self) {
      _ = try loadArrays(npz: Self.changedInside())
    }
    #expect(error?.offset == 64 && error?.description.contains("array 'a'") == true)
  }

  /// The first byte of the first entry, with the checksum that belongs to it.
  private static func changedInside() throws -> [UInt8] {
    var file = good
    file[64] = 0
    let sum = crc32(Array(file[64..<(64 + 136)]))
    for i in 0..<4 { file[list + 16 + i] = UInt8(truncatingIfNeeded: sum >> (8 * UInt32(i))) }
    return file
  }

  /// The checksum of zip archives, bit by bit.
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { s, _ in (s >> 1) ^ (s & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
