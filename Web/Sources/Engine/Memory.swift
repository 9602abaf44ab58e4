// What page and engine hand each other: bytes and numbers in the engine's memory.

/// Room for a page to write into.
@_expose(wasm, "allocate") @c
public func allocate(_ count: Int32) -> UnsafeMutableRawPointer {
  .allocate(byteCount: Int(count), alignment: 16)
}

/// Gives such room back.
@_expose(wasm, "release") @c
public func release(_ room: UnsafeMutableRawPointer) { room.deallocate() }

/// What the last call has to say in text: JSON.
@_expose(wasm, "text") @c
public func text() -> UnsafePointer<UInt8>? { Reply.shared.text.address }

/// How many bytes that is.
@_expose(wasm, "textLength") @c
public func textLength() -> Int32 { Int32(Reply.shared.text.count) }

/// How many numbers the last call gave.
@_expose(wasm, "numberCount") @c
public func numberCount() -> Int32 { Int32(Reply.shared.numbers.count) }

/// The answer to the last call, which stays where it is until the next.
final class Reply {
  nonisolated(unsafe) static let shared = Reply()

  let text = Block<UInt8>()
  let numbers = Block<Double>()

  func write(_ text: String) -> Int32 {
    var text = text
    self.text.fill(text.withUTF8 { Array($0) })
    return 0
  }

  func write(_ numbers: [Double]) -> UnsafePointer<Double>? {
    self.numbers.fill(numbers)
    return self.numbers.address
  }
}

/// Elements at a place that others may read.
final class Block<Element: BitwiseCopyable> {
  private var room: UnsafeMutablePointer<Element>?
  private var capacity = 0
  private(set) var count = 0

  var address: UnsafePointer<Element>? { room.map { UnsafePointer($0) } }

  func fill(_ elements: [Element]) {
    count = elements.count
    if count > capacity {
      room?.deallocate()
      room = .allocate(capacity: count)
      capacity = count
    }
    for (i, element) in elements.enumerated() { room?[i] = element }
  }
}

/// The text that a page has written into the engine's memory.
func string(_ bytes: UnsafePointer<UInt8>, _ count: Int32) -> String {
  String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
}
