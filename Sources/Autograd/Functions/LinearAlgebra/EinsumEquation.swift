#if !hasFeature(Embedded)
  /// The equation of an Einstein sum, read for operands of given sizes: `ij,jk->ik`.
  struct EinsumEquation {
    /// A label for every dimension of every operand; those that dots stand for are negative.
    private(set) var operands: [[Int]] = []
    /// The labels of the result.
    private(set) var output: [Int] = []
    /// How far each label goes.
    private(set) var sizes: [Int: Int] = [:]

    init(_ text: String, _ shapes: [[Int]]) throws(TensorError) {
      let bytes = Array(text.utf8).filter { $0 != UInt8(ascii: " ") }
      var left = bytes[...]
      var right: ArraySlice<UInt8>?
      if let dash = bytes.firstIndex(of: UInt8(ascii: "-")) {
        guard dash + 1 < bytes.count, bytes[dash + 1] == UInt8(ascii: ">") else {
          throw EinsumEquation.wrong("'-' must be followed by '>'")
        }
        left = bytes[..<dash]
        right = bytes[(dash + 2)...]
      }
      let terms = left.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard terms.count == shapes.count else {
        throw EinsumEquation.wrong(
          "the equation has \(terms.count) operands, \(shapes.count) were given")
      }
      for (term, shape) in zip(terms, shapes) { try add(term, shape) }
      output = try right.map { (term) throws(TensorError) in try given(term) } ?? implied()
    }

    private static func wrong(_ reason: String) -> TensorError {
      .badValue(operation: "einsum", reason: reason)
    }

    /// Labels of one term; nil stands for the dots.
    private static func labels(_ term: ArraySlice<UInt8>) throws(TensorError) -> [Int?] {
      var labels: [Int?] = []
      var rest = term
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          labels.append(Int(byte))
        case UInt8(ascii: ".") where rest.starts(with: [byte, byte]) && !labels.contains(nil):
          rest = rest.dropFirst(2)
          labels.append(nil)
        default:
          throw wrong("'\(ByteText.string([byte]))' is no label; letters and '...' are")
        }
      }
      return labels
    }

    private mutating func add(_ term: ArraySlice<UInt8>, _ shape: [Int]) throws(TensorError) {
      let labels = try EinsumEquation.labels(term)
      let named = labels.filter { $0 != nil }.count
      let dots = shape.count - named
      guard labels.contains(nil) ? dots >= 0 : dots == 0 else {
        throw .badSizes(
          operation: "einsum",
          reason: "a term names \(named) dimensions, its operand has sizes \(Shape.text(shape))")
      }
      // The dimensions that dots stand for are aligned at the last one.
      let full = labels.flatMap { $0.map { [$0] } ?? Array(-dots..<0) }
      for (label, size) in zip(full, shape) {
        let known = sizes[label] ?? 1
        guard size == known || size == 1 || known == 1 else {
          throw .badSizes(
            operation: "einsum", reason: "sizes \(known) and \(size) have the same label")
        }
        sizes[label] = known == 1 ? size : known
      }
      operands.append(full)
    }

    private func given(_ term: ArraySlice<UInt8>) throws(TensorError) -> [Int] {
      let dots = sizes.keys.filter { $0 < 0 }.sorted()
      let labels = try EinsumEquation.labels(term).flatMap { $0.map { [$0] } ?? dots }
      for (i, label) in labels.enumerated() {
        guard sizes[label] != nil, !labels[..<i].contains(label) else {
          throw EinsumEquation.wrong(
            "a label of the result must stand there once, and in an operand")
        }
      }
      return labels
    }

    /// Without an arrow: what stands there once, in the order of the alphabet.
    private func implied() -> [Int] {
      let all = operands.flatMap { $0 }
      return sizes.keys.sorted().filter { label in
        label < 0 || all.filter { $0 == label }.count == 1
      }
    }
  }
#endif
