#if !hasFeature(Embedded)
  /// How two broadcast operands lie in memory, with as few dimensions as say the same: those that
  /// both operands step through as through one are one.
  struct PairedLayout {
    private(set) var sizes: [Int] = []
    private(set) var stepsA: [Int] = []
    private(set) var stepsB: [Int] = []

    init(_ a: Tensor, _ b: Tensor, shape: [Int]) {
      let stridesA = Shape.broadcastStrides(a.shape, a.node.strides, to: shape)
      let stridesB = Shape.broadcastStrides(b.shape, b.node.strides, to: shape)
      for d in shape.indices where shape[d] != 1 {
        let last = sizes.count - 1
        if last >= 0, stepsA[last] == stridesA[d] * shape[d], stepsB[last] == stridesB[d] * shape[d]
        {
          sizes[last] *= shape[d]
          stepsA[last] = stridesA[d]
          stepsB[last] = stridesB[d]
        } else {
          sizes.append(shape[d])
          stepsA.append(stridesA[d])
          stepsB.append(stridesB[d])
        }
      }
    }

    /// The rows, where there are not more than two dimensions; nil otherwise.
    var rows: Rows? {
      switch sizes.count {
      case 1: Rows(count: 1, size: sizes[0], a: (0, stepsA[0]), b: (0, stepsB[0]))
      case 2:
        Rows(count: sizes[0], size: sizes[1], a: (stepsA[0], stepsA[1]), b: (stepsB[0], stepsB[1]))
      default: nil
      }
    }

    /// Rows of equal size: how far apart those of each operand are, and how far apart are elements.
    struct Rows {
      let count: Int
      let size: Int
      let a: (row: Int, step: Int)
      let b: (row: Int, step: Int)

      /// Whether each row of each operand is an array or one number, and not both are numbers.
      var isPlain: Bool {
        (a.step == 0 || a.step == 1) && (b.step == 0 || b.step == 1) && a.step + b.step > 0
      }
    }
  }
#endif
