internal import Autograd

/// Names with a meaning of their own.
enum Words {
  enum Literal {
    case bool(Bool)
    case nothing
  }

  /// `True`, `False` and `None`.
  static func literal(_ name: String) -> Literal? {
    switch name {
    case "True": .bool(true)
    case "False": .bool(false)
    case "None": .nothing
    default: nil
    }
  }

  /// Python's keywords, which programs cannot use as names.
  static let reserved = NameTable(
    words: """
      and as assert async await break class continue def del elif else except finally for from \
      global if import in is lambda nonlocal not or pass raise return try while with yield
      """)

  /// What a name means when no variable has it: a constant or a dtype.
  static func constant(_ name: String) -> ProgramValue? {
    switch name {
    case "pi": .real(.pi)
    case "inf": .real(.infinity)
    case "nan": .real(.nan)
    default: DType(name: name).map { .dtype($0) }
    }
  }

  /// Whether the language reserves the name for an element type that pages do not have.
  static func isComingDType(_ name: String) -> Bool {
    #if hasFeature(Embedded)
      name == "int32" || name == "complex64" || name == "complex128"
    #else
      false
    #endif
  }

  /// Whether the name means something without being given a value.
  static func isKnown(_ name: String) -> Bool { constant(name) != nil || isComingDType(name) }

  /// All of them, for suggestions.
  static var all: [String] {
    ByteText.words("True False None pi inf nan") + DType.allCases.map { $0.name }
  }
}
