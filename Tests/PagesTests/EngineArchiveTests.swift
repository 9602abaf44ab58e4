import Pages
import Testing

@Suite("The engine's file")
struct EngineArchiveTests {
  @Test("is known by how it begins")
  func beginning() {
    #expect(EngineArchive.problem([]) == "it is empty")
    #expect(EngineArchive.problem(Array("garbage".utf8))?.contains("no gzip file") == true)
    #expect(EngineArchive.problem([0x1F, 0x8B]) != nil)
    #expect(EngineArchive.problem([0x1F, 0x8B, 0x08, 0]) == nil)
  }
}
