import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Replay of the optimizer cases")
struct ReplayCaseTests {
  @Test("all cases give the same text both ways: equal to the bit")
  func cases() throws {
    let lines = try CaseFile.lines("optimizer-cases")
    #expect(lines.count == 249)
    for line in lines {
      let replayed = CaseRunner.result(ofLine: line, engine: .replay)
      let eager = CaseRunner.result(ofLine: line, engine: .eager)
      #expect(replayed == eager)
    }
  }

  @Test("their programs compile, so that it is the replay that was compared")
  func compiling() throws {
    var compiled = 0
    for line in try CaseFile.lines("optimizer-cases") {
      let json = try JSONReader.value(Array(line.utf8))
      // Some cases are about errors, of the optimizer or of the loss.
      if json["expect"]?["error"] != nil { continue }
      var inputs: [String: Tensor] = [:]
      var parameters: [Tensor] = []
      for (key, takesGradient) in [("params", true), ("inputs", false)] {
        for (name, value) in json[key]?.members ?? [] {
          let tensor = try #require(Self.tensor(value))
          tensor.requiresGrad = takesGradient
          inputs[name] = tensor
          if takesGradient { parameters.append(tensor) }
        }
      }
      let program = try Program(#require(json["program"]?.string))
      let output = try #require(json["output"]?.string)
      _ = try CompiledCircuit(program, inputs, parameters, output: output, reach: .gradients)
      compiled += 1
    }
    #expect(compiled == 239)
  }

  private static func tensor(_ json: JSONText) -> Tensor? {
    guard let dtype = json["dtype"]?.string.flatMap({ DType(name: $0) }),
      let shape = json["shape"]?.items?.compactMap(\.integer),
      let numbers = json["data"]?.items?.compactMap(\.real)
    else { return nil }
    return Tensor(numbers, dtype: dtype).reshape(shape).detach()
  }
}
