import Foundation
import Synchronization

/// The end of a preview: Ctrl-C, or a request of the system to stop.
enum PreviewEnd {
  /// Runs work until it ends or somebody asks for the end.
  ///
  /// - Parameter work: What is cancelled then.
  /// - Throws: What the work throws.
  static func race(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await work() }
    var sources: [any DispatchSourceSignal] = []
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { task.cancel() }
      source.resume()
      sources.append(source)
    }
    defer { for source in sources { source.cancel() } }
    do { try await task.value } catch is CancellationError {}
  }
}
