#if !hasFeature(Embedded)
  /// How elements stand to each other where NaN counts as the largest of all.
  struct Ordering {
    let descending: Bool

    /// Whether `a` stands strictly before `b`.
    @inline(__always)
    func precedes<T: NumericElement>(_ a: T, _ b: T) -> Bool {
      descending ? b < a || (a != a && b == b) : a < b || (b != b && a == a)
    }
  }

  /// Places of a line's elements, arranged as the C++ library that PyTorch is built with arranges
  /// them, since among equal elements only the way there decides which of them is selected.
  ///
  /// `nth_element` and `sort` of libstdc++: median-of-three partitions, then insertion.
  struct Places<T: NumericElement> {
    let line: [T]
    let ordering: Ordering
    private(set) var order: [Int]

    init(_ line: UnsafePointer<T>, _ length: Int, _ ordering: Ordering) {
      unsafe self.line = Array(UnsafeBufferPointer(start: line, count: length))
      self.ordering = ordering
      order = Array(0..<length)
    }

    @inline(__always)
    private func precedes(_ i: Int, _ j: Int) -> Bool {
      ordering.precedes(line[order[i]], line[order[j]])
    }

    /// Sorts all, equal elements in the order in which they came.
    mutating func sortStably() {
      let (line, ordering) = (line, ordering)
      order.sort { ordering.precedes(line[$0], line[$1]) }
    }

    /// Puts the element that sorting would put at `nth` there, smaller ones before it.
    mutating func select(_ nth: Int) {
      var (first, last) = (0, order.count)
      var depth = 2 * (Int.bitWidth - 1 - max(order.count, 1).leadingZeroBitCount)
      while last - first > 3 {
        if depth == 0 { break }
        depth -= 1
        let cut = partition(first, last)
        if cut <= nth { first = cut } else { last = cut }
      }
      insertionSort(first, last)
    }

    /// Sorts a range, equal elements in the order that partitions leave them in.
    mutating func sort(_ range: Range<Int>) {
      var open = [range]
      while let next = open.popLast() {
        if next.count <= 16 { continue }
        let cut = partition(next.lowerBound, next.upperBound)
        open.append(next.lowerBound..<cut)
        open.append(cut..<next.upperBound)
      }
      insertionSort(range.lowerBound, range.upperBound)
    }

    private mutating func insertionSort(_ first: Int, _ last: Int) {
      for i in first..<last {
        var k = i
        while k > first, precedes(k, k - 1) {
          order.swapAt(k, k - 1)
          k -= 1
        }
      }
    }

    private mutating func partition(_ first: Int, _ last: Int) -> Int {
      medianToFirst(first, first + 1, first + (last - first) / 2, last - 1)
      var (low, high) = (first + 1, last)
      while true {
        while precedes(low, first) { low += 1 }
        high -= 1
        while precedes(first, high) { high -= 1 }
        if low >= high { return low }
        order.swapAt(low, high)
        low += 1
      }
    }

    private mutating func medianToFirst(_ first: Int, _ a: Int, _ b: Int, _ c: Int) {
      let median: Int
      if precedes(a, b) {
        median = precedes(b, c) ? b : precedes(a, c) ? c : a
      } else {
        median = precedes(a, c) ? a : precedes(b, c) ? c : b
      }
      order.swapAt(first, median)
    }
  }

  extension Places {
    /// Puts the element that sorting would put at `k` there, by the quickselect of PyTorch's own that
    /// `kthvalue` uses.
    mutating func quickSelect(_ k: Int) {
      var (left, right) = (0, order.count - 1)
      while left + 1 < right {
        order.swapAt(left + (right - left) / 2, left + 1)
        if precedes(right, left + 1) { order.swapAt(left + 1, right) }
        if precedes(right, left) { order.swapAt(left, right) }
        if precedes(left, left + 1) { order.swapAt(left + 1, left) }
        var (i, j) = (left + 1, right)
        while true {
          repeat { i += 1 } while precedes(i, left)
          repeat { j -= 1 } while precedes(left, j)
          if j < i { break }
          order.swapAt(i, j)
        }
        order.swapAt(left, j)
        if j <= k { left = i }
        if j >= k { right = j - 1 }
      }
      if left + 1 == right, precedes(right, left) { order.swapAt(left, right) }
    }
  }
#endif
