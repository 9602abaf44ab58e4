import Autograd
import Circuits
import Diagrams
import Foundation
import TestSupport
import Testing

@Suite("Player page")
struct PlayerPageTests {
  /// The text of a script element with data.
  private func data(_ id: String, in html: String) throws -> Any {
    let start = try #require(html.range(of: "<script type=\"application/json\" id=\"\(id)\">"))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    return try JSONSerialization.jsonObject(
      with: Data(html[start.upperBound..<end.lowerBound].utf8), options: .fragmentsAllowed)
  }

  private func film(in html: String) throws -> [String: Any] {
    try #require(try data("film-data", in: html) as? [String: Any])
  }

  @Test("names nothing that a browser would fetch")
  func selfContained() throws {
    let html = PlayerPage([try Film(SampleRun.square(steps: 3))]).html
    let own = html.replacing("http://www.w3.org/2000/svg", with: "")
    for address in ["http:", "https:", "src=", "@import", "url(/", "fetch(", "eval("] {
      #expect(!own.contains(address), "\(address)")
    }
  }

  @Test("holds one picture for all runs of the same topology, and says how they ended")
  func rivals() throws {
    let html = PlayerPage(try SampleRun.rivals().map { try Film($0) }).html
    let film = try film(in: html)
    #expect((film["scenes"] as? [Any])?.count == 1)
    let runs = try #require(film["runs"] as? [[String: Any]])
    #expect(runs.compactMap { $0["key"] as? String } == ["sgd", "adam", "adadelta", "sgd-2"])
    let names = ["SGD 0.01", "Adam", "Adadelta", "SGD 0.001"]
    #expect(runs.compactMap { $0["name"] as? String } == names)
    let ends = runs.compactMap { ($0["outcome"] as? [String: Any])?["kind"] as? String }
    #expect(ends == ["diverged", "completed", "completed", "completed"])
    #expect(html.contains("SGD, lr 0.01: diverges at step 40."))
  }

  @Test("draws gradients that add up apart from those that are cleared")
  func scenes() throws {
    let films = try [true, false].map { try Film(SampleRun.absolute(zeroGrad: $0)) }
    let scenes = try #require(try film(in: PlayerPage(films).html)["scenes"] as? [[String: Any]])
    let sums = scenes.map { scene in
      (scene["slots"] as? [[Any]] ?? []).count { $0.first as? String == "a" }
    }
    #expect(sums == [0, 2])
  }

  @Test("follows a topology that changes")
  func changes() throws {
    let film = try film(in: PlayerPage([try Film(SampleRun.scenes())]).html)
    let runs = try #require(film["runs"] as? [[String: Any]])
    let parts = try #require(runs[0]["sceneOfFrame"] as? [[Int]])
    #expect(parts == [[0, 5], [1, 5], [0, 5], [1, 5], [0, 5], [1, 5]])
  }

  @Test("of 1,000 steps of 39 gates stays under 3 MB")
  func size() throws {
    let film = try Film(SampleRun.long())
    #expect(film.trace.scenes[0].circuit.gateCount >= 30)
    #expect(film.frameCount == 1_001)
    #expect(PlayerPage([film]).html.utf8.count < 3_000_000)
  }

  @Test("takes names and titles as text, whatever they hold", arguments: HostileNames.all)
  func hostile(name: String) throws {
    let a = Tensor(3.0, dtype: .float64, requiresGrad: true).named(name)
    let recorder = Recorder(SGD([a], lr: 0.1), title: name)
    for _ in 0..<2 { recorder.step { a.pow(2) } }
    let html = PlayerPage([try Film(recorder.trace)]).html
    let calm = PlayerPage([try Film(SampleRun.square(steps: 2))]).html
    #expect(html.count { $0 == "\u{0}" } == 0)
    for tag in ["<script", "</script", "<noscript", "</svg"] {
      #expect(
        html.components(separatedBy: tag).count == calm.components(separatedBy: tag).count, "\(tag)"
      )
    }
    let title = name.isEmpty ? "Optimizing the output" : name
    #expect(try film(in: html)["title"] as? String == title)
  }
}
