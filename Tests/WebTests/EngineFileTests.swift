import Autograd
import Foundation
import Testing

/// What the pages' engine is as a file.
@Suite struct EngineFileTests {
  @Test func importsNothing() throws {
    let answer = try #require(try PageEngine.run([["command": "imports"]]).first)
    #expect(String(decoding: answer, as: UTF8.self) == "[]")
  }

  @Test func knowsEveryOptimizerWithItsOptions() throws {
    struct Listed: Decodable {
      struct Option: Decodable {
        let name: String
        let value: String?
      }
      let name: String
      let options: [Option]
    }
    let answer = try #require(try PageEngine.run([["command": "optimizers"]]).first)
    let listed = try JSONDecoder().decode([Listed].self, from: answer)
    #expect(listed.map(\.name) == OptimizerCatalog.all.map(\.name))
    for (page, native) in zip(listed, OptimizerCatalog.all) {
      #expect(page.options.map(\.name) == native.options.map(\.name))
      #expect(page.options.map(\.value) == native.options.map { $0.standard?.text })
    }
  }
}
