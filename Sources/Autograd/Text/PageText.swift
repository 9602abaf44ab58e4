#if hasFeature(Embedded)
  /// Text on pages is compared and read byte by byte.
  ///
  /// The standard library compares by Unicode's normal forms, reads text that no page has, and
  /// builds messages in place at every use, which together would be a fifth of what pages load.
  extension String {
    @inline(never)
    package static func == (a: String, b: String) -> Bool {
      var a = a
      var b = b
      return a.withUTF8 { p in
        b.withUTF8 { q in
          if p.count != q.count { return false }
          for i in 0..<p.count where unsafe p[i] != q[i] { return false }
          return true
        }
      }
    }

    @inline(__always)
    package static func != (a: String, b: String) -> Bool { !(a == b) }

    @inline(never)
    package static func < (a: String, b: String) -> Bool {
      let p = a.utf8
      let q = b.utf8
      for i in 0..<Swift.min(p.count, q.count) where p[i] != q[i] { return p[i] < q[i] }
      return p.count < q.count
    }

    @inline(__always)
    package static func ~= (pattern: String, text: String) -> Bool { pattern == text }

    @inline(never)
    package static func + (a: String, b: String) -> String {
      var text = a
      text.append(b)
      return text
    }

    @inline(never)
    package static func += (a: inout String, b: String) { a.append(b) }

    /// The bytes of the text.
    package var utf8: [UInt8] {
      @inline(never) get {
        var text = self
        return text.withUTF8 { bytes in unsafe Array(bytes) }
      }
    }
  }

  extension [String] {
    @inline(never)
    package func contains(_ text: String) -> Bool {
      for item in self where item == text { return true }
      return false
    }
  }

  extension DefaultStringInterpolation {
    @inline(never)
    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    @inline(never)
    package mutating func appendInterpolation(_ n: Int) { appendLiteral(n.description) }
  }

  /// Places of names, hashed by their bytes.
  struct PageTable: Sendable {
    private var names: [String] = []
    private var places: [Int] = []
    /// Which name is where its hash or the next free slot is, -1 for none.
    private var slots = [Int](repeating: -1, count: 16)

    init() {}

    subscript(name: String) -> Int? {
      @inline(never) get {
        let found = slots[slot(of: name)]
        return found < 0 ? nil : places[found]
      }
      set {
        guard let newValue else { return }
        add(name, newValue)
      }
    }

    @inline(never)
    private mutating func add(_ name: String, _ place: Int) {
      let free = slot(of: name)
      if slots[free] >= 0 {
        places[slots[free]] = place
        return
      }
      slots[free] = names.count
      names.append(name)
      places.append(place)
      if names.count * 2 < slots.count { return }
      slots = [Int](repeating: -1, count: slots.count * 2)
      for (i, name) in names.enumerated() { slots[slot(of: name)] = i }
    }

    private func slot(of name: String) -> Int {
      var hash: UInt32 = 2_166_136_261  // FNV-1a.
      for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)  // Int has 32 bits here.
      while slots[slot] >= 0, names[slots[slot]] != name { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }
  }
#endif
