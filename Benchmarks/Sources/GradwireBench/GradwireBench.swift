#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Prints a line of JSON for every workload of the groups asked for.
@main
enum GradwireBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let groups = arguments.first, !groups.hasPrefix("-") else { return help() }
    Threads.limit()
    let chosen = Workload.all.filter {
      groups.contains(".") ? $0.name == groups : groups.contains($0.group)
    }
    for workload in chosen {
      do {
        print(try Measurement(workload).line)
      } catch {
        complain("\(workload.name) (\(workload.peer)): \(error)")
      }
      _ = fflush(nil)
    }
  }

  private static func help() {
    print(
      """
      USAGE: gradwire-bench <groups> [<n>]

      Times the workloads of the groups and prints a line of JSON for each. A second argument, which
      the drivers of the peers give, makes no difference: every workload has its sizes.

      EXAMPLES
        gradwire-bench A        one optimization step of A²(B + 5)
        gradwire-bench AF       the same, and the optimizers
        gradwire-bench A.step   one workload

      WORKLOADS
      """)
    for workload in Workload.all { print("  \(workload.name)  \(workload.peer)") }
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
