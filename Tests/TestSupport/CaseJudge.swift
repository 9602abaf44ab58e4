import Foundation

/// Judges results by the rules of the batch format, with another reader of JSON than ours.
package struct CaseJudge {
  package let wanted: [String: Any]
  package let got: [String: Any]
  private let rtol: Double
  private let atol: Double

  /// Reads a case and its result.
  package init(line: String, result: String) throws {
    wanted = try Self.object(line)
    got = try Self.object(result)
    rtol = wanted["rtol"] as? Double ?? 1e-9
    atol = wanted["atol"] as? Double ?? 1e-10
  }

  static func object(_ line: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    guard let object = value as? [String: Any] else { throw NoObject() }
    return object
  }

  struct NoObject: Error {}

  /// Why the result is wrong, nil if it is right.
  package var complaint: String? {
    guard let expect = wanted["expect"] as? [String: Any] else { return "nothing is expected" }
    if got["id"] as? String != wanted["id"] as? String { return "another id" }
    let error = got["error"] as? [String: Any]
    if let category = expect["error"] as? String {
      let allowed = [category] + (expect["error_also"] as? [String] ?? [])
      guard let error, let mine = error["category"] as? String, allowed.contains(mine) else {
        return "no error of \(allowed)"
      }
      return (error["message"] as? String)?.isEmpty == false ? nil : "no message"
    }
    if let error { return "error \(error)" }
    if let why = tensors("value", expect["value"], got["value"], isWanted: expect["value"] != nil) {
      return why
    }
    if expect["hessian"] != nil,
      let why = tensors("hessian", expect["hessian"], got["hessian"], isWanted: true)
    {
      return why
    }
    for part in ["grads", "params"] {
      guard let members = expect[part] as? [String: Any] else { continue }
      let mine = got[part] as? [String: Any] ?? [:]
      for (name, value) in members {
        if let why = tensors("\(part).\(name)", value, mine[name], isWanted: true) { return why }
      }
    }
    return lists(expect)
  }

  private func lists(_ expect: [String: Any]) -> String? {
    if let losses = expect["losses"], !close(losses, got["losses"], rtol, atol) { return "losses" }
    if let rates = expect["lrs"], !close(rates, got["lrs"], 1e-9, 1e-12) { return "lrs" }
    guard let paths = expect["trajectory"] as? [String: [Any]] else { return nil }
    let mine = got["trajectory"] as? [String: [Any]] ?? [:]
    for (name, steps) in paths {
      guard let path = mine[name], path.count == steps.count else { return "trajectory.\(name)" }
      for (a, b) in zip(steps, path) where !close(a, b, rtol, atol) {
        return "trajectory.\(name)"
      }
    }
    return nil
  }

  private func tensors(_ what: String, _ a: Any?, _ b: Any?, isWanted: Bool) -> String? {
    if !isWanted { return nil }
    guard let a = a as? [String: Any] else {
      return b is NSNull || b == nil ? nil : "\(what): no gradient is expected"
    }
    guard let b = b as? [String: Any] else { return "\(what): missing" }
    if a["dtype"] as? String != b["dtype"] as? String { return "\(what): dtype" }
    if a["shape"] as? [Int] != b["shape"] as? [Int] { return "\(what): shape" }
    return close(a["data"], b["data"], rtol, atol) ? nil : "\(what): \(b["data"] ?? "nothing")"
  }

  private func close(_ a: Any?, _ b: Any?, _ rtol: Double, _ atol: Double) -> Bool {
    guard let a = a as? [Any], let b = b as? [Any], a.count == b.count else { return false }
    return zip(a, b).allSatisfy { x, y in
      if let want = x as? [Any] { return Self.closePair(want, y, rtol, atol) }
      guard let want = Self.number(x), let mine = Self.number(y) else { return false }
      if want.isNaN || mine.isNaN { return want.isNaN && mine.isNaN }
      if want.isInfinite || mine.isInfinite { return want == mine }
      return (mine - want).magnitude <= atol + rtol * want.magnitude
    }
  }

  /// Complex numbers are compared part by part, within the tolerance of the wanted modulus.
  private static func closePair(_ want: [Any], _ mine: Any, _ rtol: Double, _ atol: Double) -> Bool
  {
    guard let mine = mine as? [Any], mine.count == 2, want.count == 2 else { return false }
    let a = want.compactMap(number)
    let b = mine.compactMap(number)
    guard a.count == 2, b.count == 2 else { return false }
    let slack = atol + rtol * (a[0] * a[0] + a[1] * a[1]).squareRoot()
    return zip(a, b).allSatisfy { want, mine in
      if want.isNaN || mine.isNaN { return want.isNaN && mine.isNaN }
      if want.isInfinite || mine.isInfinite { return want == mine }
      return (mine - want).magnitude <= (slack.isFinite ? slack : atol + rtol * want.magnitude)
    }
  }

  private static func number(_ value: Any) -> Double? {
    switch value {
    case let text as String: ["nan": .nan, "inf": .infinity, "-inf": -.infinity][text]
    case let number as NSNumber: number.doubleValue
    default: nil
    }
  }
}

/// The files of cases that the project keeps.
package enum CaseFile {
  /// Where a file stands.
  package static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CircuitsTests/Fixtures/\(name).jsonl").path
  }

  /// The categories of the reference cases.
  package static func referenceCategories() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reference/cases").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
  }

  /// The lines of the reference cases of a category (see `scripts/reference`).
  package static func reference(_ category: String) throws -> [String] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reference/cases/\(category).jsonl").path
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The lines of a file.
  package static func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: path(name), encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
