#if !hasFeature(Embedded)
  /// The three members of a `.npy` header, understood.
  struct NPYFields {
    let array: StoredArray

    /// As many dimensions as NumPy has.
    private static let rankLimit = 64

    /// Reads the text of a header.
    ///
    /// - Parameters:
    ///   - text: The dictionary with the spaces behind it.
    ///   - start: Where it stands in the file.
    /// - Throws: An `ArrayFormatError` with the place in the file.
    init(_ text: [UInt8], at start: Int) throws(ArrayFormatError) {
      let members: [(key: String, value: PythonLiteral, offset: Int)]
      do throws(PythonLiteralReader.Problem) {
        members = try PythonLiteralReader.members(text)
      } catch {
        throw ArrayFormatError(.badHeader(error.reason), at: start + error.offset)
      }
      let known = ["descr", "fortran_order", "shape"]
      for member in members where !known.contains(member.key) {
        throw ArrayFormatError(
          .badHeader(
            "the key '\(member.key.prefix(40))' is not one of \(known.joined(separator: ", "))"),
          at: start)
      }
      func value(_ key: String) throws(ArrayFormatError) -> (value: PythonLiteral, offset: Int) {
        for member in members where member.key == key {
          return (member.value, start + member.offset)
        }
        throw ArrayFormatError(.badHeader("the key '\(key)' is missing"), at: start)
      }
      let (order, orderOffset) = try value("fortran_order")
      guard case .bool(let isColumnMajor) = order else {
        throw ArrayFormatError(.badHeader("fortran_order must be True or False"), at: orderOffset)
      }
      let (sizes, sizesOffset) = try value("shape")
      let shape = try NPYFields.shape(sizes, at: sizesOffset)
      let (name, nameOffset) = try value("descr")
      var array = try NPYFields.array(name, shape, at: nameOffset)
      array.isColumnMajor = isColumnMajor
      guard array.byteCount != nil else {
        throw ArrayFormatError(.tooLarge(shape), at: sizesOffset)
      }
      self.array = array
    }

    private static func shape(
      _ literal: PythonLiteral, at offset: Int
    ) throws(ArrayFormatError) -> [Int] {
      guard case .sequence(let items) = literal else {
        throw ArrayFormatError(.badHeader("shape must be a tuple such as (2, 3)"), at: offset)
      }
      guard items.count <= rankLimit else {
        throw ArrayFormatError(
          .badHeader("\(items.count) dimensions are more than \(rankLimit)"), at: offset)
      }
      var shape: [Int] = []
      for item in items {
        guard case .integer(let digits) = item, let size = Int(digits), size >= 0 else {
          throw ArrayFormatError(
            .badHeader("each size in shape must be a whole number from 0 to \(Int.max)"), at: offset
          )
        }
        shape.append(size)
      }
      return shape
    }

    /// Splits such a name as `<f8` into the order of bytes and the numbers.
    private static func array(
      _ literal: PythonLiteral, _ shape: [Int], at offset: Int
    ) throws(ArrayFormatError) -> StoredArray {
      guard case .string(let name) = literal else {
        throw ArrayFormatError(
          .unsupportedNumbers(
            "a structured dtype", advice: "save its fields one by one, as a[name]"),
          at: offset)
      }
      var code = name[...]
      var order: Character = "="
      if let first = code.first, "<>=|".contains(first) {
        order = first
        code = code.dropFirst()
      }
      if code == "?" { code = "b1" }
      for number in StoredNumber.all where number.npy == String(code) {
        var array = StoredArray(number, shape)
        array.isBigEndian = order == ">" || (order == "=" && hostIsBig)
        return array
      }
      throw ArrayFormatError(
        .unsupportedNumbers("dtype '\(name.prefix(40))'", advice: advice(String(code))), at: offset)
    }

    /// What to do about numbers of another sort.
    private static func advice(_ code: String) -> String {
      switch code.first {
      case "O":
        "Python objects would need Python to be understood; save numbers"
      case "u": "no dtype holds it; save a.astype('int64') where the numbers fit"
      case "f", "g": "save a.astype('float64')"
      case "c", "G": "save a.astype('complex128')"
      case "S", "a", "U", "V": "text and bytes are no numbers; save what they stand for"
      case "M", "m": "dates and durations are not read; save a.astype('int64')"
      default: "no dtype is known by that name"
      }
    }
  }
#endif
