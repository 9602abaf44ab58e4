#if !hasFeature(Embedded)
  /// What draws random numbers.
  extension FunctionCatalog {
    static let random: [Function] = [
      Bernoulli.function,
      DropoutFunction.function,
      Exponential.function,
      Multinomial.function,
      Normal.function,
      Rand.function,
      Randint.function,
      RandomLike.randFunction,
      RandomLike.randintFunction,
      RandomLike.randnFunction,
      Randn.function,
      Randperm.function,
      Uniform.function,
    ]
  }

  extension PrimitiveCatalog {
    static let random: [PrimitiveExample] = [
      PrimitiveExample(draw(.uniform(low: 0, high: 1))),
      PrimitiveExample(draw(.uniform(low: -1, high: 1))),
      PrimitiveExample(draw(.normal(mean: 0, std: 1))),
      PrimitiveExample(draw(.normal(mean: 1, std: 2))),
      PrimitiveExample(draw(.exponential(rate: 2))),
      PrimitiveExample(draw(.integers(low: 0, high: 9))),
      PrimitiveExample(draw(.bernoulli(0.5))),
      PrimitiveExample(
        Multinomial(2, replacement: false, RandomSource(Generator(), blocks: 2)), [2, 3],
        domain: .positive),
      PrimitiveExample(Randperm(TensorType(.int64, [5]), RandomSource(Generator(), blocks: 3))),
    ]

    private static func draw(_ distribution: Distribution) -> Draw {
      Draw(distribution, TensorType(.float64, [2, 3]), RandomSource(Generator(), blocks: 3))
    }
  }
#endif
