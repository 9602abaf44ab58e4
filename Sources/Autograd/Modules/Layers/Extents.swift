#if !hasFeature(Embedded)
  /// One number for each dimension: an `Int` for all of them, or an array.
  public protocol Extents: Sendable {
    /// The numbers: one, or one a dimension.
    var extents: [Int] { get }
  }

  extension Int: Extents {
    /// The number itself.
    public var extents: [Int] { [self] }
  }

  extension [Int]: Extents {
    /// The numbers themselves.
    public var extents: [Int] { self }
  }

  extension Extents {
    /// As many numbers as there are dimensions.
    func each(_ count: Int) -> [Int] {
      extents.count == 1 ? Array(repeating: extents[0], count: count) : extents
    }
  }

  /// What goes around the input of a convolution.
  public enum ConvPadding: Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
    /// So many elements before and after each dimension: one number, or one for each.
    case by([Int])
    /// Nothing.
    case valid
    /// As much as keeps the sizes, for a stride of 1.
    case same

    /// So many elements before and after each dimension.
    ///
    /// - Parameter value: How many.
    public init(integerLiteral value: Int) { self = .by([value]) }

    /// So many elements before and after each dimension.
    ///
    /// - Parameter elements: How many, for each dimension.
    public init(arrayLiteral elements: Int...) { self = .by(elements) }
  }
#endif
