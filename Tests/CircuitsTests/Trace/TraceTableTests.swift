import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Trace as CSV")
struct TraceTableTests {
  private func rows(_ trace: Trace) throws -> [[String]] { try CSVReader.rows(trace.csv) }

  @Test("a column for every number, a row for every frame", arguments: ReferenceRun.all)
  func columns(_ run: ReferenceRun) throws {
    let trace = try run.recorder().trace
    let rows = try rows(trace)
    let names = trace.setup.parameters
    let rates = trace.setup.groups.count == 1 ? ["lr"] : ["lr 1", "lr 2"]
    #expect(rows[0] == ["step", "loss"] + rates + names + names.map { "grad " + $0 })
    #expect(rows.count == trace.frames.count + 1)
    for (row, frame) in zip(rows.dropFirst(), trace.frames) {
      let numbers =
        [Double(frame.step), frame.loss] + frame.learningRates
        + frame.parameters.map(\.value.first)
        + frame.parameters.map { $0.accumulated?.first ?? .nan }
      // Every digit is there: what is read is what was written.
      #expect(row.map { Double($0)?.bitPattern } == numbers.map(\.bitPattern))
    }
  }

  @Test("tensors have a column for each element, in row-major order")
  func tensors() throws {
    let w = Tensor([[1.0, 2, 3], [4, 5, 6]], dtype: .float64, requiresGrad: true).named("w")
    let v = Tensor([7.0], dtype: .float64, requiresGrad: true).named("v")
    let recorder = Recorder(SGD([w, v], lr: 0.5))
    recorder.step { (w * w).sum() + v.sum() * 0.5 }
    let rows = try rows(recorder.trace)
    #expect(
      rows[0] == [
        "step", "loss", "lr", "w[0][0]", "w[0][1]", "w[0][2]", "w[1][0]", "w[1][1]", "w[1][2]",
        "v[0]", "grad w[0][0]", "grad w[0][1]", "grad w[0][2]", "grad w[1][0]", "grad w[1][1]",
        "grad w[1][2]", "grad v[0]",
      ])
    #expect(
      rows[1] == [
        "0", "94.5", "0.5", "1", "2", "3", "4", "5", "6", "7", "2", "4", "6", "8", "10", "12",
        "0.5",
      ])
  }

  @Test("more than 1,000 elements are told by their norm", arguments: [1_000, 1_001])
  func large(_ count: Int) throws {
    let w = Tensor.full([count], 2, dtype: .float64)
    w.requiresGrad = true
    let recorder = Recorder(SGD([w.named("w")], lr: 0.5))
    recorder.step { w.sum() }
    let rows = try rows(recorder.trace)
    if count == 1_000 {
      #expect(rows[0].count == 2_003 && rows[0][1_002] == "w[999]" && rows[1][1_003] == "1")
    } else {
      #expect(rows[0] == ["step", "loss", "lr", "norm w", "norm grad w"])
      // 2 √1001 and √1001.
      let norms = rows[1].suffix(2).compactMap { Double($0) }
      #expect(agree(norms, [63.277168, 31.638584], 1e-6))
    }
  }

  @Test("where no gradient has arrived its cells are empty")
  func empty() throws {
    let w = Tensor([1.0, 2], dtype: .float64, requiresGrad: true).named("w")
    let x = input("x", 3)
    let recorder = Recorder(SGD([w, x], lr: 0.5))
    recorder.step { x * x }
    recorder.step { x * x + w.sum() }
    let rows = try rows(recorder.trace)
    #expect(rows[1] == ["0", "9", "0.5", "1", "2", "3", "", "", "6"])
    #expect(rows[2] == ["1", "3", "0.5", "1", "2", "0", "1", "1", "0"])
    #expect(try self.rows(Recorder(SGD([x], lr: 1)).trace) == [["step", "loss", "lr"]])
  }

  @Test("what is not finite has its word")
  func nonFinite() throws {
    let x = input("x", 0)
    let recorder = Recorder(SGD([x], lr: 1))
    for _ in 0..<2 { recorder.step { x.sqrt() } }
    #expect(recorder.trace.csv == "step,loss,lr,x,grad x\n0,0,1,0,inf\n1,nan,1,-inf,nan\n")
  }

  @Test("float32 has its own shortest digits")
  func single() throws {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    for _ in 0..<3 { recorder.step { x * x } }
    #expect(
      recorder.trace.csv
        == "step,loss,lr,x,grad x\n0,25,0.1,5,10\n1,16,0.1,4,8\n2,10.240001,0.1,3.2,6.4\n")
  }

  @Test("any name comes back", arguments: HostileNames.all)
  func names(_ name: String) throws {
    let recorder = Recorder(SGD([input(name, 2), input("a,\"b\"\n", 1)], lr: 0.1))
    recorder.step { input("z", 1) }
    let rows = try rows(recorder.trace)
    #expect(
      rows[0].map { Array($0.unicodeScalars) }
        == ["step", "loss", "lr", name, "a,\"b\"\n", "grad " + name, "grad a,\"b\"\n"].map {
          Array($0.unicodeScalars)
        })
    #expect(rows.count == 2)
  }

  @Test("row by row it is the same table")
  func streamed() throws {
    let trace = try ReferenceRun.named("neuron-groups").recorder().trace
    let table = TraceTable(trace.setup, like: trace.frames[3])
    #expect(table.head + trace.frames.map { table.line($0) }.joined() == trace.csv)
    #expect(table.columns.count == table.cells(trace.frames[0]).count)
  }
}
