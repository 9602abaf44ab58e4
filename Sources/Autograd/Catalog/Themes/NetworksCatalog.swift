#if !hasFeature(Embedded)
  /// Losses, layers and pools of networks, besides what pages have.
  extension FunctionCatalog {
    static let networks: [Function] = [
      AdaptivePooling.max1d,
      AdaptivePooling.max2d,
      AdaptivePooling.mean1d,
      AdaptivePooling.mean2d,
      Attention.function,
      BatchNorm.batchFunction,
      BinaryLosses.function,
      BinaryLosses.logitsFunction,
      Bilinear.function,
      Convolution.function1d,
      Convolution.function2d,
      TransposedConvolution.function1d,
      TransposedConvolution.function2d,
      CosineEmbedding.function,
      EmbeddingFunction.function,
      GaussianLoss.function,
      GLU.function,
      BatchNorm.groupFunction,
      MarginLosses.hingeFunction,
      AbsoluteLosses.huberFunction,
      BatchNorm.instanceFunction,
      Interpolation.function,
      KLDivergence.function,
      AbsoluteLosses.l1Function,
      LayerNormFunction.function,
      LayerNormFunction.rootMeanSquareFunction,
      LocalResponseNorm.function,
      LPPooling.function,
      MarginLosses.rankingFunction,
      MultilabelLoss.function,
      MultiMarginLoss.function,
      PixelShuffle.function,
      PoissonLoss.function,
      Pooling.max1d,
      Pooling.max2d,
      Pooling.mean1d,
      Pooling.mean2d,
      AbsoluteLosses.smoothFunction,
      MarginLosses.softFunction,
      MarginLosses.tripletFunction,
      Unfold.function,
    ]
  }

  extension PrimitiveCatalog {
    static let networks: [PrimitiveExample] = [
      PrimitiveExample(BinaryEntropy.shared, [2, 3], [2, 3], domain: .unit),
      PrimitiveExample(Huber(0.5), [2, 3]),
      PrimitiveExample(Windows([Slide(kernel: 2)]), [2, 4]),
      PrimitiveExample(
        Windows([Slide(kernel: 2, stride: 2), Slide(kernel: 2, dilation: 2)]), [1, 4, 5]),
    ]
  }
#endif
