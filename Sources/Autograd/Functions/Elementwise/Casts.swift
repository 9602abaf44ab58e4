#if !hasFeature(Embedded)
  /// Conversions under the names of their dtypes.
  enum Casts {
    static let double = cast("double", .float64)
    static let float = cast("float", .float32)
    static let int = cast("int", .int32)
    static let long = cast("long", .int64)

    private static func cast(_ name: String, _ dtype: DType) -> Function {
      Function(
        "\(name)(input)", summary: "The same values as \(dtype.name).", formula: "a",
        derivative: dtype.isFloating ? "1" : "none: integers have no gradient"
      ) { call throws(TensorError) in
        .tensor(try call.tensor(0).converting(to: dtype))
      }
    }
  }
#endif
