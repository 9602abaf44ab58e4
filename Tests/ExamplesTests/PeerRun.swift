import Foundation

/// The same run made by PyTorch, as `Examples/train.py --save` has noted it.
struct PeerRun: Decodable {
  /// Some of the steps.
  let steps: [Int]
  /// Their losses.
  let losses: [Double]
  let accuracy: Double?
  let explained: Double?
  let distance: Double?

  /// What the run is judged by.
  var judged: Double { accuracy ?? explained ?? distance ?? .nan }

  /// All runs by the names of the examples.
  static func all() throws -> [String: PeerRun] {
    let file = Bundle.module.bundleURL.appending(path: "Fixtures/pytorch.json")
    return try JSONDecoder().decode([String: PeerRun].self, from: Data(contentsOf: file))
  }
}
