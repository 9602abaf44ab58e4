import Autograd
import TestSupport
import Testing

/// Every primitive of the catalog keeps every promise of the protocol.
struct ConformanceTests {
  @Test(arguments: PrimitiveCatalog.all.indices)
  func everyPrimitiveConforms(index: Int) {
    for seed in [1, 2, 3] as [UInt64] {
      #expect(ConformanceHarness(seed: seed).failures(PrimitiveCatalog.all[index]) == [])
    }
  }
}
