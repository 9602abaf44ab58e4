import Circuits
import Console
import Diagrams
import Files

/// What takes the frames of one run, or of several one after the other.
protocol RunWriter: AnyObject {
  /// What it writes, for messages.
  var path: String { get }
  /// A run begins.
  func begin(_ setup: TraceSetup) throws(Failure)
  /// A frame has been made.
  func add(_ frame: Frame, _ scene: Trace.Scene) throws(Failure)
  /// A run has ended; its frames are there if the format holds them.
  func end(_ trace: Trace) throws(Failure)
  /// All runs have ended: everything is put on its way, but has no name yet.
  func finish() throws(Failure)
  /// Everything gets its name.
  func commit() throws(Failure)
}

/// Where text goes: a file that is whole or not there, or standard output.
final class StreamSink {
  let path: String
  private let stream: WholeFileStream?

  init(_ path: String) throws(Failure) {
    self.path = path
    stream = try Failure.writing { () throws(FileError) in try WholeFileStream(path) }
  }

  /// Standard output.
  init() {
    path = "standard output"
    stream = nil
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    guard let stream else { return try Terminal.put(bytes) }
    try Failure.writing { () throws(FileError) in try stream.write(bytes) }
  }

  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  func finish() throws(Failure) {
    try Failure.writing { () throws(FileError) in try stream?.finish() }
  }

  func commit() throws(Failure) {
    try Failure.writing { () throws(FileError) in try stream?.commit() }
  }
}

/// `trace.json`, frame by frame.
final class JSONRunWriter: RunWriter {
  private let sink: StreamSink
  private var writer: TraceWriter?

  init(_ path: String) throws(Failure) { sink = try StreamSink(path) }

  var path: String { sink.path }

  func begin(_ setup: TraceSetup) throws(Failure) {
    let writer = TraceWriter(setup)
    self.writer = writer
    try sink.write(writer.head)
  }

  func add(_ frame: Frame, _ scene: Trace.Scene) throws(Failure) {
    if let text = writer?.text(of: frame) { try sink.write(text) }
  }

  func end(_ trace: Trace) throws(Failure) {
    if let tail = writer?.tail(scenes: trace.scenes, outcome: trace.outcome) {
      try sink.write(tail)
    }
  }

  func finish() throws(Failure) { try sink.finish() }
  func commit() throws(Failure) { try sink.commit() }
}

/// Comma-separated values, row by row; with several runs, the first column says which.
final class CSVRunWriter: RunWriter {
  private let sink: StreamSink
  private let hasLabels: Bool
  private var setup: TraceSetup?
  private var table: TraceTable?
  private var hasHead = false

  init(_ sink: StreamSink, hasLabels: Bool) {
    self.sink = sink
    self.hasLabels = hasLabels
  }

  var path: String { sink.path }

  func begin(_ setup: TraceSetup) throws(Failure) {
    self.setup = setup
    table = nil
  }

  func add(_ frame: Frame, _ scene: Trace.Scene) throws(Failure) {
    guard let setup else { return }
    let table = table ?? TraceTable(setup, like: frame)
    self.table = table
    var text = ""
    if !hasHead { text += (hasLabels ? "optimizer," : "") + table.head }
    hasHead = true
    // Labels have commas, and never a quotation mark.
    if hasLabels { text += "\"\(setup.label)\"," }
    try sink.write(text + table.line(frame))
  }

  func end(_ trace: Trace) throws(Failure) {}
  func finish() throws(Failure) { try sink.finish() }
  func commit() throws(Failure) { try sink.commit() }
}

/// Films, drawn when all runs have ended.
final class FilmWriter: RunWriter {
  private let sink: StreamSink
  private let encode: ([Trace]) throws(DiagramError) -> [UInt8]
  private var traces: [Trace] = []

  init(
    _ path: String, _ encode: @escaping ([Trace]) throws(DiagramError) -> [UInt8]
  ) throws(Failure) {
    sink = try StreamSink(path)
    self.encode = encode
  }

  var path: String { sink.path }

  func begin(_ setup: TraceSetup) throws(Failure) {}
  func add(_ frame: Frame, _ scene: Trace.Scene) throws(Failure) {}
  func end(_ trace: Trace) throws(Failure) { traces.append(trace) }

  func finish() throws(Failure) {
    try sink.write(try Failure.writing { () throws(DiagramError) in try encode(traces) })
    try sink.finish()
  }

  func commit() throws(Failure) { try sink.commit() }
}
