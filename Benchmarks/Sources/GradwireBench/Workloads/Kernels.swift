import Gradwire

extension Workload {
  /// E: kernels over large float32 tensors, buffers of results made anew each time.
  static var kernels: [Workload] {
    products + fused + maps + reductions + layouts
  }

  /// Square matrices, as all peers multiply them.
  private static var products: [Workload] {
    [256, 512, 1_024].map { size in
      kernel("matmul\(size)", size) {
        let (a, b) = (noise([size, size], 1), noise([size, size], 2))
        return { a.matmul(b) }
      }
    }
  }

  /// a·b + c as two operations, as one writes it.
  private static var fused: [Workload] {
    [1_000, 1_000_000, 10_000_000].map { count in
      kernel("fma_\(count)", count) {
        let (a, b, c) = (noise([count], 1), noise([count], 2), noise([count], 3))
        return { a * b + c }
      }
    }
  }

  private static var maps: [Workload] {
    [
      kernel("tanh_1e6", million) {
        let x = noise([million], 1)
        return { x.tanh() }
      },
      kernel("exp_1e6", million) {
        let x = noise([million], 1)
        return { x.exp() }
      },
      kernel("bcast_add", million) {
        let (m, v) = (noise([1_000, 1_000], 1), noise([1_000], 2))
        return { m + v }
      },
    ]
  }

  private static var reductions: [Workload] {
    [
      kernel("sum_dim0", million) {
        let m = noise([1_000, 1_000], 1)
        return { m.sum(dim: 0) }
      },
      kernel("sum_dim1", million) {
        let m = noise([1_000, 1_000], 1)
        return { m.sum(dim: 1) }
      },
      kernel("softmax", million) {
        let m = noise([1_000, 1_000], 1)
        return { m.softmax(dim: 1) }
      },
      kernel("cumsum_1e6", million) {
        let x = noise([million], 1)
        return { x.cumsum(dim: 0) }
      },
    ]
  }

  private static var layouts: [Workload] {
    [
      kernel("transpose_copy", 4 * million) {
        let q = noise([2_000, 2_000], 1)
        // Reshaping a transposed view is what copies it.
        return { q.transpose(0, 1).reshape([4 * million]) }
      },
      kernel("gather_1e6", million) {
        let x = noise([million], 1)
        var places = UInt64(7)
        let index = Tensor(
          (0..<million).map { _ in
            places = places &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(places >> 33) % million
          })
        return { x.indexSelect(0, index) }
      },
      kernel("randn_1e6", million) { { .randn([million]) } },
    ]
  }

  private static let million = 1_000_000

  private static func kernel(
    _ name: String, _ count: Int, prepare: @escaping () -> () -> Tensor
  ) -> Workload {
    Workload("E", "E.\(name)", peer: "gradwire-\(Threads.asked)t", size: count, unit: "call") {
      let body = prepare()
      return { _ = body() }
    }
  }

  /// Numbers between −1 and 1, the same in every run.
  static func noise(_ shape: [Int], _ seed: Int) -> Tensor {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
    let numbers = (0..<shape.reduce(1, *)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int64(bitPattern: state) >> 40) / Float(1 << 23)
    }
    return Tensor(numbers).reshape(shape)
  }
}
