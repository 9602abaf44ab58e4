#if !hasFeature(Embedded)
  /// Initializers that go by how many inputs and outputs a weight joins.
  extension Init {
    /// Which ends of a weight keep their variance.
    public enum FanMode: Sendable {
      /// Its inputs: activations keep their variance from layer to layer.
      case fanIn
      /// Its outputs: gradients do.
      case fanOut
    }

    /// What follows a layer.
    public enum Nonlinearity: Sendable {
      /// Nothing, or a convolution.
      case linear
      /// `sigmoid`.
      case sigmoid
      /// `tanh`.
      case tanh
      /// `relu`.
      case relu
      /// `leakyReLU` with this slope.
      case leakyReLU(_ negativeSlope: Double = 0.01)
      /// `selu`.
      case selu

      /// The factor that undoes what the nonlinearity does to a variance, as
      /// `torch.nn.init.calculate_gain` gives it.
      public var gain: Double {
        switch self {
        case .linear, .sigmoid: 1
        case .tanh: 5.0 / 3
        case .relu: 2.0.squareRoot()
        case .leakyReLU(let slope): (2 / (1 + slope * slope)).squareRoot()
        case .selu: 0.75
        }
      }
    }

    /// Uniform numbers with variance gain² · 2/(fan in + fan out).
    ///
    /// Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks",
    /// 2010.
    ///
    /// - Parameter gain: A factor, `Nonlinearity.tanh.gain` for instance.
    /// - Returns: The initializer.
    public static func xavierUniform(gain: Double = 1) -> Init {
      spread(isUniform: true) { gain * (2 / Double($0.in + $0.out)).squareRoot() }
    }

    /// Normally distributed numbers with variance gain² · 2/(fan in + fan out).
    ///
    /// - Parameter gain: A factor, `Nonlinearity.tanh.gain` for instance.
    /// - Returns: The initializer.
    public static func xavierNormal(gain: Double = 1) -> Init {
      spread(isUniform: false) { gain * (2 / Double($0.in + $0.out)).squareRoot() }
    }

    /// Uniform numbers with variance gain²/fan.
    ///
    /// He et al., "Delving deep into rectifiers", 2015. Layers of PyTorch begin with
    /// `kaimingUniform(nonlinearity: .leakyReLU(5.0.squareRoot()))`, that is U(−1/√fan, 1/√fan).
    ///
    /// - Parameters:
    ///   - mode: Which fan.
    ///   - nonlinearity: What follows the layer.
    /// - Returns: The initializer.
    public static func kaimingUniform(
      mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .leakyReLU(0)
    ) -> Init {
      spread(isUniform: true) { nonlinearity.gain / $0.root(mode) }
    }

    /// Normally distributed numbers with variance gain²/fan.
    ///
    /// - Parameters:
    ///   - mode: Which fan.
    ///   - nonlinearity: What follows the layer.
    /// - Returns: The initializer.
    public static func kaimingNormal(
      mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .leakyReLU(0)
    ) -> Init {
      spread(isUniform: false) { nonlinearity.gain / $0.root(mode) }
    }

    /// What PyTorch's layers begin with, weight and bias alike: U(−1/√fan, 1/√fan).
    static func layer(fan: Int) -> Init {
      let bound = fan > 0 ? 1 / Double(fan).squareRoot() : 0
      return uniform(-bound, bound)
    }

    private struct Fans {
      let `in`: Int
      let out: Int

      init(_ shape: [Int]) throws(TensorError) {
        guard shape.count >= 2 else {
          throw .badSizes(
            operation: "init",
            reason: "fan in and fan out need 2 dimensions at least, not \(shape.count)")
        }
        let field = Shape.count(Array(shape[2...]))
        (self.in, out) = (shape[1] * field, shape[0] * field)
      }

      func root(_ mode: FanMode) -> Double {
        switch mode {
        case .fanIn: Double(self.in).squareRoot()
        case .fanOut: Double(out).squareRoot()
        }
      }
    }

    private static func spread(
      isUniform: Bool, _ deviation: @escaping @Sendable (Fans) -> Double
    ) -> Init {
      Init { type, generator throws(TensorError) in
        let fans = try Fans(type.shape)
        if Shape.count(type.shape) == 0 { return .zeros(type.shape, dtype: type.dtype) }
        let std = deviation(fans)
        if !isUniform { return try Normal.value(type, 0, std, generator) }
        let bound = 3.0.squareRoot() * std
        return try Uniform.value(type, -bound, bound, generator)
      }
    }
  }
#endif
