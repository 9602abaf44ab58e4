#if !hasFeature(Embedded)
  /// Losses, layers and pools of networks, besides what pages have.
  extension FunctionCatalog {
    static let networks: [Function] = [
      BatchNorm.batchFunction,
      BinaryLosses.function,
      BinaryLosses.logitsFunction,
      Convolution.function1d,
      Convolution.function2d,
      TransposedConvolution.function1d,
      TransposedConvolution.function2d,
      BatchNorm.groupFunction,
      MarginLosses.hingeFunction,
      AbsoluteLosses.huberFunction,
      BatchNorm.instanceFunction,
      AbsoluteLosses.l1Function,
      LayerNormFunction.function,
      LayerNormFunction.rootMeanSquareFunction,
      MarginLosses.rankingFunction,
      Pooling.max1d,
      Pooling.max2d,
      Pooling.mean1d,
      Pooling.mean2d,
      AbsoluteLosses.smoothFunction,
      MarginLosses.softFunction,
      MarginLosses.tripletFunction,
    ]
  }

  extension PrimitiveCatalog {
    static let networks: [PrimitiveExample] = [
      PrimitiveExample(BinaryEntropy.shared, [2, 3], [2, 3], domain: .unit),
      PrimitiveExample(Windows([Slide(kernel: 2)]), [2, 4]),
      PrimitiveExample(
        Windows([Slide(kernel: 2, stride: 2), Slide(kernel: 2, dilation: 2)]), [1, 4, 5]),
    ]
  }
#endif
