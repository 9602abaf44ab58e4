internal import Autograd
internal import Files

extension TensorFileFormat {
  /// NumPy's format for several arrays: a zip archive of `.npy` files.
  static let npz = TensorFileFormat(
    "npz",
    arrays: { held throws(ArrayFormatError) in try npzArrays(held) },
    write: { arrays, path throws(TensorFileError) in
      for (name, _) in arrays where name.utf8.count > 65_531 || name.utf8.contains(0) {
        throw .notStorable(
          name: String(name.prefix(40)), path: path,
          reason: "a zip archive has no room for such a name")
      }
      var writer = ZipWriter()
      try TensorFile.write(to: path) { put throws(FileError) in
        try writer.write(arrays, to: put)
      }
    })

  /// The arrays of an archive, each under its file's name without `.npy`; other files are left alone.
  static func npzArrays(_ held: HeldBytes) throws(ArrayFormatError) -> [NamedArray] {
    var names: Set<String> = []
    var arrays: [NamedArray] = []
    for entry in try ZipDirectory(held).entries where entry.name.hasSuffix(".npy") {
      let name = String(entry.name.dropLast(4))
      guard names.insert(name).inserted else {
        throw ArrayFormatError(.repeatedName(name), at: entry.packed.lowerBound)
      }
      arrays.append(
        NamedArray(name: name) { () throws(ArrayFormatError) in
          let (contents, range) = try entry.contents(of: held)
          do throws(ArrayFormatError) { return try Tensor(npy: contents, in: range) } catch {
            throw ArrayFormatError(
              .inArray(name, error.problem),
              at: error.offset + (entry.isDeflated ? 0 : range.lowerBound))
          }
        })
    }
    return arrays
  }
}
