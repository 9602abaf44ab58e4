#if !hasFeature(Embedded)
  /// A view of some of the elements: `y = a[1:3, None, ..., 0]`; the gradient goes back to its places.
  final class IndexView: PartPrimitive {
    private let index: BasicIndex

    init(_ index: BasicIndex) { self.index = index }

    let name = "getitem"
    var symbol: String { "[\(index.text)]" }
    var gradientFunctionName: String { index.gradientFunctionName }

    func layout(of x: Layout) throws(TensorError) -> Layout { try index.layout(of: x) }

    func notation(of operands: [String]) -> String { operands[0] + symbol }
  }
#endif
