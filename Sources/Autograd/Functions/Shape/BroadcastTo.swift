#if !hasFeature(Embedded)
  /// `broadcast_to`, which is `expand` by another name.
  enum BroadcastTo {
    static let function = Function(
      "broadcast_to(input, shape)", takesSizesOneByOne: true,
      summary: "Dimensions of size 1 stretched, new ones in front.", formula: "a",
      derivative: "1, summed over the copies"
    ) { call throws(TensorError) in
      .tensor(try Expand(call.sizes(1)).apply(.one(call.strictTensor(0))))
    }
  }
#endif
