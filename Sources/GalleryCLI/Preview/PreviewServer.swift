import Console
import FlyingFox
import FlyingSocks
import Foundation
import Gallery

/// A server for this computer alone.
struct PreviewServer {
  private let site: PreviewSite
  private let port: UInt16
  private let server: HTTPServer

  init(_ site: PreviewSite, port: UInt16) throws {
    self.site = site
    self.port = port
    server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
  }

  /// Serves until it is cancelled.
  func run() async throws {
    let (site, port) = (site, port)
    await server.appendRoute(.init("GET \(PreviewScript.address)")) { request in
      guard PreviewServer.isLocal(request, port) else {
        return HTTPResponse(statusCode: .forbidden)
      }
      return HTTPResponse(
        statusCode: .ok,
        headers: [.contentType: "text/event-stream", .init("Cache-Control"): "no-store"],
        body: HTTPBodySequence(from: VersionEvents(site)))
    }
    await server.appendRoute(.init("GET *")) { request in
      guard PreviewServer.isLocal(request, port) else {
        return HTTPResponse(statusCode: .forbidden)
      }
      let name = request.path == "/" ? "index.html" : String(request.path.dropFirst())
      guard let page = await site.page(name) else {
        return HTTPResponse(
          statusCode: .notFound, headers: [.contentType: "text/plain; charset=utf-8"],
          body: Data("There is no page \(name).\n".utf8))
      }
      return HTTPResponse(
        statusCode: .ok,
        headers: [
          .contentType: "text/html; charset=utf-8", .init("Cache-Control"): "no-store",
        ], body: page)
    }
    let server = server
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do { try await server.run() } catch let error as SocketError {
          guard case .failed(_, let number, _) = error, number == EADDRINUSE else { throw error }
          throw PreviewFailure(
            description: "port \(port) is taken by another program; choose one with --port")
        }
      }
      group.addTask {
        try await server.waitUntilListening()
        Terminal.note("The site is at http://127.0.0.1:\(port)/ until you press Ctrl-C.")
        // Ends with the server alone.
        try await Task.sleep(for: .seconds(1_000_000_000))
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Whether a request was meant for this computer: other names may be traps of foreign pages.
  private static func isLocal(_ request: HTTPRequest, _ port: UInt16) -> Bool {
    let host = request.headers[.host] ?? ""
    return host == "127.0.0.1:\(port)" || host == "localhost:\(port)"
  }
}

/// Why there is no preview.
struct PreviewFailure: Error, CustomStringConvertible {
  let description: String
}

/// The version of the site, told whenever it has changed.
private struct VersionEvents: AsyncBufferedSequence, Sendable {
  typealias Element = UInt8
  private let site: PreviewSite

  init(_ site: PreviewSite) { self.site = site }

  func makeAsyncIterator() -> Iterator { Iterator(site) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private let site: PreviewSite
    private var told: Int?
    private var silence = 0

    init(_ site: PreviewSite) { self.site = site }

    mutating func next() async throws -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      while true {
        let version = await site.version
        if version != told {
          told = version
          silence = 0
          return Array("data: \(version)\n\n".utf8)
        }
        try await Task.sleep(for: .milliseconds(100))
        silence += 1
        // A line now and then shows whether the reader is still there.
        if silence.isMultiple(of: 50) { return Array(": still here\n\n".utf8) }
      }
    }
  }
}
