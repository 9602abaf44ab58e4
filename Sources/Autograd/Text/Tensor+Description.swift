#if !hasFeature(Embedded)
  /// Tensors in text, laid out as PyTorch prints them.
  extension Tensor: CustomStringConvertible {
    /// The tensor as PyTorch prints it, dtype and history included.
    ///
    /// `tensor([1., 2.], dtype=torch.float64, grad_fn=<MulBackward0>)`
    public var description: String {
      let indent = 7
      var text: String
      if numel == 0 {
        text = "tensor([]"
      } else {
        text = "tensor(" + TensorLayout(self).text(indent: indent)
      }
      // PyTorch counts the last line of the numbers two characters too long.
      var line =
        2 + (text.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0)
      for suffix in suffixes {
        if line + suffix.count + 2 > TensorLayout.lineWidth {
          text += ",\n" + String(repeating: " ", count: indent) + suffix
          line = indent + suffix.count
        } else {
          text += ", " + suffix
          line += suffix.count + 2
        }
      }
      return text + ")"
    }

    /// The name of the operation that made this tensor, as PyTorch prints it; nil for leaves.
    public var gradientFunctionName: String? {
      requiresGrad ? node.primitive?.gradientFunctionName : nil
    }

    private var suffixes: [String] {
      var result: [String] = []
      if numel == 0, shape != [0] {
        var sizes = shape.map(\.description).joined(separator: ", ")
        if shape.count == 1 { sizes += "," }
        result.append("size=(\(sizes))")
      }
      // PyTorch leaves out the dtypes that such numbers have by themselves.
      let isPlain =
        dtype == .float32 || numel > 0 && [.int64, .bool, .complex64].contains(dtype)
      if !isPlain {
        result.append("dtype=torch.\(dtype.name)")
      }
      if let name = gradientFunctionName {
        result.append("grad_fn=<\(name)>")
      } else if requiresGrad {
        result.append("requires_grad=True")
      }
      return result
    }
  }

  /// Columns and lines of a printed tensor.
  private struct TensorLayout {
    static let lineWidth = 80
    /// Beyond so many elements only the edges are printed.
    static let threshold = 1000
    static let edge = 3

    let shape: [Int]
    let summarizes: Bool
    let cells: [String?]
    let columnWidth: Int

    init(_ tensor: Tensor) {
      shape = tensor.shape
      summarizes = tensor.numel > TensorLayout.threshold
      var shown = [Bool](repeating: true, count: tensor.numel)
      if summarizes {
        let strides = Shape.contiguousStrides(tensor.shape)
        for i in shown.indices {
          var rest = i
          for (size, stride) in zip(tensor.shape, strides) {
            let place = rest / stride
            rest %= stride
            if size > 2 * TensorLayout.edge, place >= TensorLayout.edge,
              place < size - TensorLayout.edge
            {
              shown[i] = false
            }
          }
        }
      }
      let format = NumberColumn(tensor, shown: shown)
      cells = format.cells
      columnWidth = format.width
    }

    func text(indent: Int) -> String {
      shape.isEmpty ? cells.first.flatMap { $0 } ?? "" : block(dim: 0, start: 0, indent: indent)
    }

    private func block(dim: Int, start: Int, indent: Int) -> String {
      let size = shape[dim]
      let stride = shape[(dim + 1)...].reduce(1, *)
      var places = Array(0..<size).map(Optional.some)
      if summarizes, size > 2 * TensorLayout.edge {
        places = Array(0..<TensorLayout.edge) + [nil] + Array((size - TensorLayout.edge)..<size)
      }
      if dim == shape.count - 1 {
        let perLine = max(1, (TensorLayout.lineWidth - indent) / (columnWidth + 2))
        var lines: [String] = []
        for first in stride_(0, places.count, perLine) {
          let row = places[first..<min(first + perLine, places.count)]
          lines.append(
            row.map { place in place.map { cells[start + $0] ?? "" } ?? " ..." }
              .joined(separator: ", "))
        }
        return "[" + lines.joined(separator: ",\n" + spaces(indent + 1)) + "]"
      }
      let blocks = places.map { place in
        place.map { block(dim: dim + 1, start: start + $0 * stride, indent: indent + 1) } ?? "..."
      }
      let gap =
        "," + String(repeating: "\n", count: shape.count - dim - 1) + spaces(indent + 1)
      return "[" + blocks.joined(separator: gap) + "]"
    }

    private func stride_(_ from: Int, _ to: Int, _ by: Int) -> [Int] {
      Array(Swift.stride(from: from, to: to, by: by))
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
  }

  /// One format for all numbers of a tensor: whole, fixed or scientific, in a common width.
  private struct NumberColumn {
    let cells: [String?]
    let width: Int

    init(_ tensor: Tensor, shown: [Bool]) {
      let texts: [String?]
      var width = 1
      switch tensor.dtype.kind {
      case .complex: (texts, width) = NumberColumn.complex(tensor, shown)
      case .floating: (texts, width) = NumberColumn.floating(tensor.scalars, shown)
      case .bool, .integer:
        texts = zip(tensor.integers, shown).map { value, shown in
          guard shown else { return nil }
          return tensor.dtype == .bool ? (value == 0 ? "False" : "True") : value.description
        }
        width = texts.compactMap { $0?.count }.max() ?? 1
      }
      self.width = width
      // Of complex numbers only the real parts are filled up.
      let least = tensor.dtype.isComplex ? 0 : width
      cells = texts.map { text in text.map { NumberColumn.padded($0, least) } }
    }

    /// Real and imaginary parts have a format each.
    private static func complex(
      _ tensor: Tensor, _ shown: [Bool]
    ) -> (texts: [String?], width: Int) {
      let (real, realWidth) = floating(tensor.scalars, shown)
      let (imaginary, imaginaryWidth) = floating(tensor.imaginaryScalars, shown)
      let texts = zip(real, imaginary).map { real, imaginary -> String? in
        guard let real, let imaginary else { return nil }
        return padded(real, realWidth) + (imaginary.first == "-" ? "" : "+") + imaginary + "j"
      }
      return (texts, realWidth + imaginaryWidth + 1)
    }

    private static func floating(
      _ numbers: [Double], _ shown: [Bool]
    ) -> (texts: [String?], width: Int) {
      let values = zip(numbers, shown).map { $1 ? $0 : nil }
      let format = FloatFormat(values.compactMap { $0 }.filter { $0.isFinite && $0 != 0 })
      return (values.map { $0.map(format.text) }, format.width)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
  }

  /// PyTorch's choice between `1.`, `1.5000` and `1.5000e+05`.
  private struct FloatFormat {
    private enum Style { case whole, fixed, scientific }
    private let style: Style
    private(set) var width = 1
    private let wholeNumbers: Bool

    /// - Parameter values: The finite numbers other than zero.
    init(_ values: [Double]) {
      wholeNumbers = values.allSatisfy { $0 == $0.rounded(.up) }
      let largest = values.map(\.magnitude).max() ?? 0
      let smallest = values.map(\.magnitude).min() ?? 0
      let spread = smallest > 0 ? largest / smallest : 0
      if spread > 1000 || largest > 1e8 || (!wholeNumbers && smallest < 1e-4) {
        style = .scientific
      } else {
        style = wholeNumbers ? .whole : .fixed
      }
      for value in values { width = max(width, text(value).count) }
    }

    func text(_ value: Double) -> String {
      switch style {
      case .scientific: return DecimalText.scientific(value, places: 4)
      case .fixed: return DecimalText.fixed(value, places: 4)
      case .whole:
        return value.isFinite
          ? DecimalText.fixed(value, places: 0) + "." : DecimalText.nonFinite(value)
      }
    }
  }
#endif
