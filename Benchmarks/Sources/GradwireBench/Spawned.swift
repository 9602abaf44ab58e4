#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that is started anew for every run, with a file as its input and its output dropped.
final class Spawned {
  private let path: String
  private let arguments: [String]

  struct Failure: Error, CustomStringConvertible { let description: String }

  init(input: [UInt8], arguments: [String]) throws {
    self.arguments = arguments
    path = "/tmp/gradwire-bench-\(getpid())-\(input.count).in"
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let written = unsafe input.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard close(file) == 0, written == input.count else {
      throw Failure(description: "cannot write \(path)")
    }
  }

  deinit { _ = unsafe unlink(path) }

  func run() throws {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY, 0)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let started = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    var status: Int32 = 0
    guard started == 0, unsafe waitpid(process, &status, 0) == process, status == 0 else {
      throw Failure(description: "\(arguments[0]) could not be run")
    }
  }
}
