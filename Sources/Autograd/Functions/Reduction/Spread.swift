#if !hasFeature(Embedded)
  /// Variance and standard deviation under the names that programs know from Python, alone and
  /// together with the mean.
  enum Spread {
    static let variance = function("var", "Variance", "Σ (a − ā)² / (n − correction)") {
      (reduction, correction) in Variance(reduction, correction: correction)
    }

    static let deviation = function("std", "Standard deviation", "√ of the variance") {
      (reduction, correction) in StandardDeviation(reduction, correction: correction)
    }

    static let varianceAndMean = pair("var_mean", "Variance") {
      (reduction, correction) in Variance(reduction, correction: correction)
    }

    static let deviationAndMean = pair("std_mean", "Standard deviation") {
      (reduction, correction) in StandardDeviation(reduction, correction: correction)
    }

    private static let forms =
      "input, dim=None, *, correction=1, keepdim=False | input, unbiased"
      + " | input, dim, unbiased, keepdim=False"

    private typealias Make = @Sendable (Reduction, Double) -> any Primitive

    private static func function(
      _ name: String, _ word: String, _ formula: String, _ make: @escaping Make
    ) -> Function {
      Function(
        "\(name)([\(forms)])", summary: "\(word) over all or some dimensions.", formula: formula,
        derivative: name == "var"
          ? "2 (a − ā) / (n − correction)" : "(a − ā) / (y (n − correction)), 0 at y = 0"
      ) { call throws(TensorError) in
        let (reduction, correction) = try options(call)
        return .tensor(try make(reduction, correction).apply(.one(call.strictTensor(0))))
      }
    }

    private static func pair(_ name: String, _ word: String, _ make: @escaping Make) -> Function {
      Function(
        "\(name)([\(forms)])", summary: "\(word) and mean over all or some dimensions.",
        formula: "the two", derivative: "those of the two"
      ) { call throws(TensorError) in
        let (reduction, correction) = try options(call)
        let x = TensorList.one(try call.strictTensor(0))
        return .list([
          .tensor(try make(reduction, correction).apply(x)),
          .tensor(try Mean(reduction).apply(x)),
        ])
      }
    }

    private static func options(
      _ call: Arguments
    ) throws(TensorError) -> (Reduction, correction: Double) {
      switch call.form {
      case 0:
        return (
          Reduction(try call.dims(1), keepDim: try call.bool(3)),
          try call.optionalNumber(2) ?? 1
        )
      case 1: return (Reduction(nil, keepDim: false), try call.bool(1) ? 1 : 0)
      default:
        return (Reduction(try call.dims(1), keepDim: try call.bool(3)), try call.bool(2) ? 1 : 0)
      }
    }
  }
#endif
