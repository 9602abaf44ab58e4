internal import Autograd

/// What may have been meant by an unknown name.
package enum Suggestion {
  /// Names that people know from elsewhere, each followed by ours.
  private static let aliases = ByteText.words(
    """
    absolute abs fabs abs modulus abs ln log loge log arctan atan arcsin asin arccos acos \
    arctanh atanh arcsinh asinh arccosh acosh arctan2 atan2 tg tan power pow multiply mul \
    times mul subtract sub minus sub divide div plus add negative neg average mean \
    avg mean total sum logistic sigmoid expit sigmoid rectifier relu mod remainder \
    signum sign root sqrt equal eq not_equal ne less lt less_equal le greater gt \
    greater_equal ge mse mse_loss array tensor concatenate cat select where dot matmul
    """)

  /// The fault of calling a function that does not exist.
  static func unknownFunction(_ name: String, isVariable: Bool, _ range: SourceRange) -> Fault {
    Fault(
      .unknownFunction(name, suggestion: function(near: name), isVariable: isVariable), range)
  }

  /// The function that may be meant by a name that none has.
  package static func function(near name: String) -> String? {
    for i in stride(from: 0, to: aliases.count, by: 2) where aliases[i] == name {
      if FunctionCatalog.named(aliases[i + 1]) != nil { return aliases[i + 1] }
    }
    var names: [String] = []
    for function in FunctionCatalog.all { names.append(function.name) }
    return nearest(to: name, among: names)
  }

  /// The fault of reading an attribute that a value does not have, or that nothing has.
  static func unknownAttribute(_ name: String, of owner: String?, _ range: SourceRange) -> Fault {
    var suggestion: String?
    if FunctionCatalog.named(name) != nil {
      suggestion = name + "()"
    } else {
      var names = ["T", "mT"]
      #if !hasFeature(Embedded)
        names += Expression.Attribute.outputs.names
      #endif
      suggestion = nearest(to: name, among: names)
    }
    return Fault(.unknownAttribute(name, of: owner, suggestion: suggestion), range)
  }

  /// The name that differs least, if it differs little enough to be a slip.
  ///
  /// Ties go to a name of the same length, as letters are swapped more often than left out, then to
  /// the first in the alphabet: `tahn` is `tanh`, not `tan`.
  package static func nearest(to name: String, among names: [String]) -> String? {
    let word = SourceText(name).scalars
    let third = word.count / 3
    let limit = max(min(2, (word.count + 2) / 3), third)
    let folded = lowercased(word)
    var best: (name: String, distance: Int, isOfLength: Bool)?
    for candidate in names where candidate != name {
      let other = SourceText(candidate).scalars
      // Something must be left of the word, and the lengths alone may differ by too much.
      guard (word.count - other.count).magnitude <= limit else { continue }
      let distance = lowercased(other) == folded ? 0 : self.distance(word, other)
      guard distance <= limit, distance < min(word.count, other.count) else { continue }
      let isOfLength = other.count == word.count
      if let best {
        if best.distance < distance { continue }
        if best.distance == distance, best.isOfLength || !isOfLength,
          best.isOfLength != isOfLength || best.name < candidate
        {
          continue
        }
      }
      best = (candidate, distance, isOfLength)
    }
    return best?.name
  }

  private static func lowercased(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.map { scalar in
      scalar.value >= 65 && scalar.value <= 90 ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [Int](repeating: i, count: b.count + 1)
      for j in 1...b.count {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
