#if !hasFeature(Embedded)
  /// Names as PyTorch spells them.
  enum PythonName {
    /// `inProjWeight` becomes `in_proj_weight`, `toQKV` becomes `to_qkv`.
    static func of(_ swift: String) -> String {
      var text = ""
      var isWithinWord = false
      for c in swift {
        if c.isUppercase, isWithinWord { text += "_" }
        isWithinWord = !c.isUppercase && c != "_"
        text += c.lowercased()
      }
      return text
    }

    /// `True` or `False`.
    static func of(_ truth: Bool) -> String { truth ? "True" : "False" }

    /// A number as Python prints one that is not whole: `1.0`, `1e-05`.
    static func of(_ number: Double) -> String {
      let text = ShortNumber.text(number)
      return text.allSatisfy { $0.isNumber || $0 == "-" } ? text + ".0" : text
    }

    /// Numbers in parentheses, `(3, 3)` or `(3,)`.
    static func tuple(_ numbers: [Int]) -> String {
      let text = numbers.map(\.description).joined(separator: ", ")
      return numbers.count == 1 ? "(\(text),)" : "(\(text))"
    }

    /// One number, or several in parentheses.
    static func of(_ extents: any Extents) -> String {
      let numbers = extents.extents
      return numbers.count == 1 ? numbers[0].description : tuple(numbers)
    }
  }
#endif
