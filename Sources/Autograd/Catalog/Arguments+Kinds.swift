#if !hasFeature(Embedded)
  /// Arguments that no function of pages takes.
  extension Arguments {
    /// A plain number, also as a 0-d tensor without a gradient; `isWhole` says how it was written.
    package func number(_ i: Int) throws(TensorError) -> Double {
      guard let number = Arguments.number(values[i]) else { throw wrong(i, "a number") }
      return number
    }

    private static func number(_ value: ProgramValue) -> Double? {
      switch value {
      case .integer(let n): return Double(n)
      case .real(let x): return x
      case .bool(let b): return b ? 1 : 0
      case .tensor(let tensor)
      where tensor.ndim == 0 && tensor.dtype.kind <= .floating && !tensor.requiresGrad:
        return tensor.firstElement
      default: return nil
      }
    }

    /// A plain number, or nil for `None`.
    package func optionalNumber(_ i: Int) throws(TensorError) -> Double? {
      isNone(i) ? nil : try number(i)
    }

    /// Whether a number was given as a whole one.
    package func isWhole(_ i: Int) -> Bool {
      switch values[i] {
      case .integer, .bool: true
      case .tensor(let tensor): tensor.dtype.kind <= .integer
      default: false
      }
    }

    /// A plain number as a tensor that is weakest in promotion, or a 0-d tensor as it is.
    package func scalar(_ i: Int) throws(TensorError) -> Tensor {
      guard let operand = values[i].operand, operand.ndim == 0 else { throw wrong(i, "a number") }
      return operand
    }

    /// The tensor at `i` times the option at `by`, usually `alpha`, in a sum with the tensor at
    /// `other`.
    ///
    /// The option is read in the dtype of the sum: whole for integers, a truth value only for bools.
    package func scaled(
      _ i: Int, by option: Int, with other: Int
    ) throws(TensorError) -> Tensor {
      let x = try tensor(i)
      if case .integer(1) = values[option] { return x }
      let factor = try scalar(option)
      let dtype = try TensorList.two(tensor(other), x).promotedDType
      let isTruth = factor.dtype == .bool && dtype != .bool
      if isTruth || dtype.kind <= .integer && factor.dtype.kind > .integer {
        throw .mixedDTypes(
          operation: "\(function), \(parameters[option].name)", lhs: dtype, rhs: factor.dtype)
      }
      return try Mul.shared.apply(.two(x, dtype == .bool ? factor.converted(to: .bool) : factor))
    }

    /// Whether the argument is a tensor, and no plain number.
    package func isTensor(_ i: Int) -> Bool {
      if case .tensor = values[i] { return true }
      return false
    }

    /// A tensor where a plain number will not do.
    package func strictTensor(_ i: Int) throws(TensorError) -> Tensor {
      guard case .tensor(let tensor) = values[i] else { throw wrong(i, "a tensor") }
      return tensor
    }

    /// A whole number, or nil for `None`.
    package func optionalInteger(_ i: Int) throws(TensorError) -> Int? {
      isNone(i) ? nil : try integer(i)
    }

    /// A whole number; `True` is 1 and `False` 0.
    package func integerOrBool(_ i: Int) throws(TensorError) -> Int {
      if case .bool(let b) = values[i] { return b ? 1 : 0 }
      return try integer(i)
    }

    /// A truth value, or nil for `None`.
    package func optionalBool(_ i: Int) throws(TensorError) -> Bool? {
      isNone(i) ? nil : try bool(i)
    }

    /// Text.
    package func string(_ i: Int) throws(TensorError) -> String {
      guard case .string(let text) = values[i] else { throw wrong(i, "a string") }
      return text
    }

    /// One of several words; another one is an impossible value.
    package func choice(_ i: Int, among words: [String]) throws(TensorError) -> String {
      let word = try string(i)
      if words.contains(word) { return word }
      var list = ""
      for (n, word) in words.enumerated() {
        list += (n == 0 ? "" : n == words.count - 1 ? " or " : ", ") + "'\(word)'"
      }
      throw .badValue(
        operation: function, reason: "'\(parameters[i].name)' is \(list), not '\(word)'")
    }

    /// A list of tensors: one written as a list, the outputs of a function, or, for `*tensors`, as
    /// many arguments as were given.
    package func tensorList(_ i: Int) throws(TensorError) -> [Tensor] {
      if parameters[i].kind == .variadic, case .tensor(let only) = values[i] { return [only] }
      guard let items = values[i].items else { throw wrong(i, "a list of tensors") }
      var tensors: [Tensor] = []
      for (n, item) in items.enumerated() {
        guard case .tensor(let tensor) = item else {
          throw .badArgument(
            operation: function,
            reason: "'\(parameters[i].name)' must be a list of tensors; number \(n) is "
              + item.kindName)
        }
        tensors.append(tensor)
      }
      return tensors
    }

    /// A list of plain numbers, such as factors.
    package func numbers(_ i: Int) throws(TensorError) -> [Double] {
      guard case .list(let items) = values[i] else { return [try number(i)] }
      var numbers: [Double] = []
      for item in items {
        guard let number = Arguments.number(item) else { throw wrong(i, "a list of numbers") }
        numbers.append(number)
      }
      return numbers
    }
  }
#endif
