#if !hasFeature(Embedded)
  /// The options and parameters of a convolution over one or two dimensions.
  struct ConvolutionCore {
    let count: Int
    let inChannels: Int
    let outChannels: Int
    let kernel: [Int]
    let stride: [Int]
    let padding: ConvPadding
    let dilation: [Int]
    let groups: Int
    let mode: PadMode

    var weightShape: [Int] { [outChannels, inChannels / groups] + kernel }

    /// What weight and bias begin as.
    var values: Init { .layer(fan: weightShape.dropFirst().reduce(1, *)) }

    init(
      _ count: Int, _ inChannels: Int, _ outChannels: Int, _ kernel: any Extents,
      _ stride: any Extents,
      _ padding: ConvPadding, _ dilation: any Extents, _ groups: Int, _ mode: PadMode
    ) {
      ModuleRule.require(groups > 0, "conv\(count)d", "groups must be positive, not \(groups)")
      ModuleRule.require(
        inChannels % groups == 0 && outChannels % groups == 0, "conv\(count)d",
        "\(inChannels) and \(outChannels) channels do not divide into \(groups) groups")
      self.count = count
      self.inChannels = inChannels
      self.outChannels = outChannels
      self.kernel = kernel.each(count)
      self.stride = stride.each(count)
      self.dilation = dilation.each(count)
      self.groups = groups
      self.mode = mode
      if case .by(let numbers) = padding {
        self.padding = .by(numbers.each(count))
      } else {
        self.padding = padding
      }
    }

    func value(_ input: Tensor, _ weight: Tensor, _ bias: Tensor?) -> Tensor {
      trapping { () throws(TensorError) in
        var options = Convolution.Options(
          stride: stride, padding: .valid, dilation: dilation, groups: groups)
        guard mode == .constant else {
          let padded = input.pad(edges.reversed().flatMap { [$0.before, $0.after] }, mode: mode)
          return try Convolution.value(padded, weight, bias: bias, options, count: count)
        }
        options.padding =
          switch padding {
          case .by(let numbers): .by(numbers)
          case .valid: .valid
          case .same: .same
          }
        return try Convolution.value(input, weight, bias: bias, options, count: count)
      }
    }

    private var edges: [(before: Int, after: Int)] {
      switch padding {
      case .by(let numbers): numbers.map { ($0, $0) }
      case .valid: kernel.map { _ in (0, 0) }
      case .same:
        zip(kernel, dilation).map { kernel, dilation in
          let total = dilation * (kernel - 1)
          return (total / 2, total - total / 2)
        }
      }
    }

    /// PyTorch's words.
    func description(hasBias: Bool) -> String {
      var text = "\(inChannels), \(outChannels), kernel_size=\(PythonName.tuple(kernel))"
      text += ", stride=\(PythonName.tuple(stride))"
      switch padding {
      case .by(let numbers):
        if numbers.contains(where: { $0 != 0 }) { text += ", padding=\(PythonName.tuple(numbers))" }
      case .valid: text += ", padding=valid"
      case .same: text += ", padding=same"
      }
      if dilation.contains(where: { $0 != 1 }) {
        text += ", dilation=\(PythonName.tuple(dilation))"
      }
      if groups != 1 { text += ", groups=\(groups)" }
      if !hasBias { text += ", bias=False" }
      if mode != .constant { text += ", padding_mode=\(mode.rawValue)" }
      return text
    }
  }
#endif
