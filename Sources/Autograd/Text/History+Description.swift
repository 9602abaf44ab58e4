#if !hasFeature(Embedded)
  /// Histories in text: one line a value, what it came from before it.
  extension History: CustomStringConvertible {
    /// Everything the value came from, each line with its operation as PyTorch calls it.
    ///
    /// ```swift
    /// let x = Tensor(3.0, requiresGrad: true).named("x")
    /// if let history = (x * x + 1).history { print(history) }
    /// // x   leaf, requires_grad=True
    /// // v₁ = x × x   MulBackward0
    /// // v₂ = v₁ + 1   AddBackward0
    /// ```
    ///
    /// A value that is used twice stands there once. Names are those of `Tensor.named(_:)`; other
    /// values are numbered. Of a long history only the last steps are shown.
    public var description: String {
      var listing = HistoryListing()
      listing.visit(call.output)
      return listing.text
    }
  }

  /// Values in the order in which they were made.
  private struct HistoryListing {
    /// More lines than these nobody reads.
    private static let mostLines = 200

    private var order: [Tensor] = []
    private var places: [ObjectIdentifier: Int] = [:]

    mutating func visit(_ output: Tensor) {
      var stack: [(tensor: Tensor, history: History?, next: Int)] = [(output, output.history, 0)]
      places[output.valueIdentity] = -1
      while let (tensor, history, next) = stack.last {
        if let history, next < history.call.inputs.count {
          stack[stack.count - 1].next += 1
          let input = history.call.inputs[next]
          if places[input.valueIdentity] == nil {
            places[input.valueIdentity] = -1
            stack.append((input, input.history, 0))
          }
        } else {
          stack.removeLast()
          // Plain numbers stand in the formulas themselves.
          if tensor.isNumber { continue }
          places[tensor.valueIdentity] = order.count
          order.append(tensor)
        }
      }
    }

    var text: String {
      let shown = order.suffix(HistoryListing.mostLines)
      var lines: [String] = []
      if shown.count < order.count {
        lines.append("… \(order.count - shown.count) earlier values")
      }
      for tensor in shown { lines.append(line(tensor)) }
      return lines.joined(separator: "\n")
    }

    private func line(_ tensor: Tensor) -> String {
      guard let history = tensor.history else {
        return "\(label(tensor))   leaf\(tensor.requiresGrad ? ", requires_grad=True" : "")"
      }
      let notation = history.primitive.notation(of: history.call.inputs.map(label))
      let name = tensor.gradientFunctionName ?? "no gradient"
      return "\(label(tensor)) = \(notation)   \(name)"
    }

    private func label(_ tensor: Tensor) -> String {
      if let name = tensor.name { return name }
      if tensor.isNumber { return ShortNumber.text(tensor.item()) }
      return "v" + Subscript.text(places[tensor.valueIdentity] ?? 0)
    }
  }
#endif
