import Gradwire

extension Workload {
  /// G: the frames of a film over circuits of 10, 100 and 1,000 gates, beside `dot` started anew for
  /// every picture.
  static var frames: [Workload] {
    [10, 100, 1000].flatMap { count in
      let film = Lazily { try Film(trace(gates: count)) }
      var list = [
        Workload("G", "G.frame_\(count)_svg", peer: "gradwire-film", size: count, unit: "frame") {
          let film = try film.value()
          var bytes: [UInt8] = []
          var index = 0
          return {
            bytes.removeAll(keepingCapacity: true)
            film.write(svgAt: index, into: &bytes)
            index = (index + 1) % film.frameCount
          }
        },
        Workload("G", "G.frame_\(count)_svg", peer: "gradwire-layout", size: count, unit: "frame") {
          let circuit = try film.value().trace.circuit(at: 0)
          return { _ = try circuit.svg() }
        },
        Workload("G", "G.frame_\(count)_svg", peer: "dot-spawn", size: count, unit: "frame") {
          let graph = try DiagramFormat.dot.encode(Drawing(try film.value().trace.circuit(at: 0)))
          let command = try Spawned(input: graph, arguments: ["dot", "-Tsvg"])
          return { try command.run() }
        },
      ]
      // A bitmap of a thousand gates is larger than a bitmap may be.
      if count < 1000 {
        list.append(
          Workload("G", "G.frame_\(count)_png", peer: "gradwire-film", size: count, unit: "frame") {
            let film = try film.value()
            return { _ = try film.png(at: 0) }
          })
      }
      return list
    }
  }

  /// The peers' graph: products, sums and tanh, each of the last value and one shortly before it.
  private static func trace(gates count: Int) -> Trace {
    let inputs = (0..<4).map { i in
      Tensor(0.5 + 0.1 * Double(i), dtype: .float64, requiresGrad: true).named("x\(i)")
    }
    let recorder = Recorder(SGD(inputs, lr: 1e-3))
    for _ in 0..<10 {
      recorder.step {
        var values = inputs
        for i in 0..<count {
          let last = values[values.count - 1]
          let earlier = values[max(0, values.count - 2 - (i * 7) % 5)]
          switch i % 3 {
          case 0: values.append(last * earlier)
          case 1: values.append(last + earlier)
          default: values.append(last.tanh())
          }
        }
        return values[values.count - 1]
      }
    }
    return recorder.trace
  }
}

/// A value that several workloads share, made when the first of them runs.
private final class Lazily<Value> {
  private var made: Value?
  private let make: () throws -> Value

  init(_ make: @escaping () throws -> Value) { self.make = make }

  func value() throws -> Value {
    if let made { return made }
    let value = try make()
    made = value
    return value
  }
}
