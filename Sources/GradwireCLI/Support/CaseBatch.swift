import Autograd
import Circuits
import Console
import Files

/// A file of cases, answered line by line: nothing but the line in hand is in memory.
enum CaseBatch {
  /// The longest line that is read; as numbers it may take forty times as much memory.
  private static let lineLimit = 32 << 20

  /// Answers all cases in order, one result a line.
  ///
  /// - Parameters:
  ///   - cases: A file of JSON lines, or `-`.
  ///   - results: Where to; nil or `-` for standard output.
  /// - Throws: A `Failure` if something cannot be read or written, or somebody stopped the command.
  static func run(_ cases: String, to results: String?) throws(Failure) {
    Interrupt.watch()
    let reader = try LineReader(cases, limit: lineLimit)
    let file = results == "-" ? nil : results
    let stream = try Failure.writing { () throws(FileError) in
      try file.map { path throws(FileError) in try WholeFileStream(path) }
    }
    var progress = Progress("cases", unit: "cases")
    var (answered, refused) = (0, 0)
    while !Interrupt.isPending, let line = try reader.next() {
      guard let result = result(of: line) else { continue }
      if result.isAnswer { answered += 1 } else { refused += 1 }
      let bytes = Array((result.line + "\n").utf8)
      if let stream {
        try Failure.writing { () throws(FileError) in try stream.write(bytes) }
      } else {
        try Terminal.put(bytes)
      }
      progress.update(
        answered + refused, part: reader.size.map { Double(reader.position) / Double(max($0, 1)) })
    }
    progress.end()
    let counts = "\(answered + refused) cases: \(answered) answered, \(refused) refused"
    if Interrupt.isPending {
      throw Interrupt.failure(
        "interrupted after \(counts)" + (file.map { "; \($0) is not written" } ?? ""))
    }
    if let stream { try Failure.writing { () throws(FileError) in try stream.commit() } }
    Terminal.note(counts)
  }

  /// The result of a line, nil for an empty one.
  private static func result(of line: LineReader.Line) -> CaseRunner.Result? {
    switch line {
    case .whole(let bytes):
      bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        ? nil : CaseRunner.result(of: bytes)
    case .tooLong(let beginning):
      CaseRunner.refusal(
        of: Array(beginning.prefix(1 << 16)), "the line is longer than \(lineLimit >> 20) MB")
    }
  }
}
