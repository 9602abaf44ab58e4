import Autograd
import Circuits
import Foundation
import TestSupport
import Testing

@Suite("circuit.json")
struct CircuitJSONTests {
  typealias Object = [String: Any]

  private func read(_ circuit: Circuit) throws -> Object {
    let json = try JSONSerialization.jsonObject(with: Data(circuit.json.utf8))
    return try #require(json as? Object)
  }

  private func list(_ object: Object, _ key: String) throws -> [Object] {
    try #require(object[key] as? [Object])
  }

  private func data(_ tensor: Any?) -> [Any] { (tensor as? Object)?["data"] as? [Any] ?? [] }

  @Test("has the documented keys and no others", arguments: SampleCircuit.all)
  func keys(_ sample: SampleCircuit) throws {
    let json = try read(sample.circuit())
    #expect(Set(json.keys) == ["format", "version", "terminals", "gates", "wires", "output"])
    #expect(json["format"] as? String == "gradwire-circuit")
    #expect(json["version"] as? Int == 1)
    for terminal in try list(json, "terminals") {
      #expect(
        Set(terminal.keys).subtracting(["cut"])
          == ["id", "kind", "name", "isNumber", "value", "gradient"])
      #expect(["input", "parameter", "constant"].contains(terminal["kind"] as? String))
    }
    for gate in try list(json, "gates") {
      #expect(
        Set(gate.keys) == ["id", "primitive", "symbol", "notation", "name", "value", "gradient"])
    }
    for wire in try list(json, "wires") {
      #expect(
        Set(wire.keys)
          == ["source", "output", "gate", "slot", "value", "gradient", "local", "pullback"])
      for tensor in [wire["value"], wire["gradient"]] {
        let keys = Set((tensor as? Object ?? [:]).keys)
        #expect(keys == ["data", "dtype", "shape"] || keys == ["cut"])
      }
    }
    let output = try #require(json["output"] as? Object)
    #expect(Set(output.keys).subtracting(["hasOwnSeed"]) == ["source", "name", "seed"])
  }

  @Test("says what the circuit says", arguments: SampleCircuit.all)
  func contents(_ sample: SampleCircuit) throws {
    let circuit = try sample.circuit()
    let json = try read(circuit)
    let (terminals, gates) = (try list(json, "terminals"), try list(json, "gates"))
    #expect(
      Set((terminals + gates).compactMap { $0["id"] as? Int }) == Set(circuit.nodes.map(\.id)))
    #expect(gates.count == circuit.gateCount)
    for gate in gates {
      let id = try #require(gate["id"] as? Int)
      #expect(gate["notation"] as? String == circuit.nodes[id].gate?.notation)
    }
    let wires = try list(json, "wires")
    #expect(wires.count == circuit.wires.count)
    for (wire, shown) in zip(circuit.wires, wires) {
      #expect(shown["source"] as? Int == wire.source && shown["slot"] as? Int == wire.slot)
      #expect(shown["gate"] as? Int == wire.gate)
      // Foundation's older reader of JSON does not round numbers correctly.
      let local = [wire.local?.value?.finite].compactMap { $0 }
      #expect(agree([shown["local"] as? Double].compactMap { $0 }, local, 1e-14))
      let numbers = (wire.gradient.value?.scalars ?? []).compactMap(\.finite)
      #expect(agree(data(shown["gradient"]).compactMap { $0 as? Double }, numbers, 1e-14))
    }
  }

  @Test("keys stand in alphabetical order, and the same circuit gives the same bytes")
  func canonical() throws {
    let text = try SampleCircuit.cuts.circuit().json
    #expect(try SampleCircuit.cuts.circuit().json == text)
    let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    #expect(top == ["format", "gates", "output", "terminals", "version", "wires"])
    for line in text.split(separator: "\n") where line.hasPrefix("    {") {
      let keys = line.matches(of: #/"([a-zA-Z]+)": /#).map { String($0.output.1) }
      // Tensors inside have sorted keys of their own; those of the record are what remains.
      let own = keys.filter { !["data", "dtype", "shape", "cut"].contains($0) }
      #expect(own == own.sorted(), "\(line)")
    }
    #expect(text.hasSuffix("}\n"))
  }

  @Test("what is not finite is a string")
  func nonFinite() throws {
    let text = try SampleCircuit.notFinite.circuit().json
    #expect(text.contains(#""data": ["nan"]"#) && text.contains(#""data": ["inf"]"#))
    #expect(text.contains(#""data": ["-inf"]"#))
    #expect(text.contains(#""local": "-inf""#) || text.contains(#""local": "inf""#))
  }

  @Test("float32 is written in its own shortest digits")
  func single() throws {
    let x = Tensor([0.1, 1e-5, 16_777_216, 1e20], requiresGrad: true).named("x")
    let text = Circuit(of: x * 0.1).json
    #expect(text.contains(#""data": [0.1, 1e-05, 16777216, 1e+20]"#), "\(text)")
    let scalar = Tensor(0.3, requiresGrad: true)
    let json = Circuit(of: scalar * 0.1).json
    #expect(json.contains(#""local": 0.1,"#) && json.contains(#""local": 0.3,"#), "\(json)")
  }

  @Test("bool and integer tensors are written as such")
  func otherTypes() throws {
    let text = try SampleCircuit.cuts.circuit().json
    #expect(text.contains(#"{"data": [true], "dtype": "bool", "shape": []}"#))
    #expect(text.contains(#"{"data": [3], "dtype": "int64", "shape": []}"#))
    #expect(text.contains(#"{"cut": "bool has no gradient"}"#))
    #expect(text.contains(#"{"cut": "detached"}"#))
    let big = Circuit(of: Tensor([Int.max, Int.min]))
    #expect(big.json.contains("[9223372036854775807, -9223372036854775808]"))
  }

  @Test("any name comes back through a parser", arguments: HostileNames.all)
  func names(_ name: String) throws {
    let x = Tensor(1.0, requiresGrad: true).named(name)
    let json = try read(Circuit(of: x.exp().named(name)))
    let terminal = try #require(try list(json, "terminals").first)
    #expect(terminal["name"] as? String == name)
    #expect(try list(json, "gates").first?["name"] as? String == name)
    #expect((json["output"] as? Object)?["name"] as? String == name)
    #expect(!Circuit(of: x).json.contains("</script"))
  }

  @Test(
    "circuits of every kind keep their bytes",
    arguments: [SampleCircuit.square, .loss, .matrix, .notFinite, .cuts])
  func snapshots(_ sample: SampleCircuit) throws {
    #expect(Snapshot.difference("\(sample.name).json", try sample.circuit().json) == nil)
  }
}

extension Double {
  /// The number, or nil where JSON has a string.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
