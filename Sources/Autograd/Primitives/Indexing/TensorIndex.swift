#if !hasFeature(Embedded)
  /// What can stand between the brackets of `x[…]`: numbers, ranges, `.newAxis`, `.ellipsis`, lists and
  /// tensors.
  ///
  /// ```swift
  /// x[0]                 // the first row
  /// x[0..., 1]           // the second column
  /// x[1..<3, .newAxis]   // two rows, with a new dimension
  /// x[[0, 2]]            // rows 0 and 2
  /// x[x .> 0]            // the positive elements
  /// ```
  public protocol TensorIndexing {
    /// The index as the engine reads it.
    var tensorIndex: TensorIndex { get }
  }

  /// One index of several, as PyTorch reads it.
  public enum TensorIndex {
    /// One element of a dimension, which goes away; negative numbers count from the end.
    case at(Int)
    /// From a start up to but without a stop, both clipped to the dimension, with a step from 1 on.
    case slice(start: Int?, stop: Int?, step: Int)
    /// A new dimension of size 1.
    case newDimension
    /// As many whole dimensions as the others leave.
    case otherDimensions
    /// A new dimension that holds everything or nothing.
    case truth(Bool)
    /// The elements at some places, in a list of any shape.
    case list(IndexList)
    /// Places in a tensor of integers, or a mask of bools.
    case tensor(Tensor)
  }

  extension TensorIndex {
    /// Where a slice begins among `size` elements, and how many it has; both ends are clipped.
    package static func span(
      _ start: Int?, _ stop: Int?, _ step: Int, size: Int
    ) throws(TensorError) -> (first: Int, count: Int) {
      try BasicIndex.span(start, stop, step, size: size)
    }
  }

  /// Places along one dimension, known when the index is written.
  public struct IndexList: Sendable, Equatable {
    /// The sizes of the list.
    public let shape: [Int]
    /// The places in row-major order; negative ones count from the end.
    public let places: [Int]

    /// Makes a list.
    ///
    /// - Parameters:
    ///   - places: The places in row-major order.
    ///   - shape: The sizes; by default those of a plain list.
    public init(_ places: [Int], shape: [Int]? = nil) {
      self.places = places
      self.shape = shape ?? [places.count]
    }
  }

  extension TensorIndex: TensorIndexing {
    /// Itself.
    public var tensorIndex: TensorIndex { self }
  }

  extension TensorIndexing where Self == TensorIndex {
    /// A slice with a step, `x[.stride(by: 2)]`.
    ///
    /// - Parameters:
    ///   - start: Where it begins; negative numbers count from the end.
    ///   - stop: Where it ends, without that place.
    ///   - step: How far it goes each time, at least 1.
    /// - Returns: The index.
    public static func stride(
      from start: Int? = nil, to stop: Int? = nil, by step: Int
    ) -> TensorIndex {
      .slice(start: start, stop: stop, step: step)
    }

    /// A slice whose ends may count from the end, `x[.slice(1, -1)]`.
    ///
    /// - Parameters:
    ///   - start: Where it begins, nil for the beginning.
    ///   - stop: Where it ends, without that place, nil for the end.
    /// - Returns: The index.
    public static func slice(_ start: Int?, _ stop: Int?) -> TensorIndex {
      .slice(start: start, stop: stop, step: 1)
    }

    /// A new dimension of size 1.
    public static var newAxis: TensorIndex { .newDimension }

    /// As many whole dimensions as the others leave.
    public static var ellipsis: TensorIndex { .otherDimensions }
  }

  extension Int: TensorIndexing {
    /// One element.
    public var tensorIndex: TensorIndex { .at(self) }
  }

  extension Bool: TensorIndexing {
    /// Everything or nothing.
    public var tensorIndex: TensorIndex { .truth(self) }
  }

  extension Tensor: TensorIndexing {
    /// Places, or a mask.
    public var tensorIndex: TensorIndex { .tensor(self) }
  }

  extension Range: TensorIndexing where Bound == Int {
    /// The elements of the range.
    public var tensorIndex: TensorIndex { .slice(start: lowerBound, stop: upperBound, step: 1) }
  }

  extension ClosedRange: TensorIndexing where Bound == Int {
    /// The elements of the range, the last one included.
    public var tensorIndex: TensorIndex {
      .slice(start: lowerBound, stop: upperBound == -1 ? nil : upperBound &+ 1, step: 1)
    }
  }

  extension PartialRangeFrom: TensorIndexing where Bound == Int {
    /// All elements from a place on.
    public var tensorIndex: TensorIndex { .slice(start: lowerBound, stop: nil, step: 1) }
  }

  extension PartialRangeUpTo: TensorIndexing where Bound == Int {
    /// All elements before a place.
    public var tensorIndex: TensorIndex { .slice(start: nil, stop: upperBound, step: 1) }
  }

  extension PartialRangeThrough: TensorIndexing where Bound == Int {
    /// All elements up to a place.
    public var tensorIndex: TensorIndex {
      .slice(start: nil, stop: upperBound == -1 ? nil : upperBound &+ 1, step: 1)
    }
  }

  extension Array: TensorIndexing where Element == Int {
    /// The elements at those places.
    public var tensorIndex: TensorIndex { .list(IndexList(self)) }
  }
#endif
