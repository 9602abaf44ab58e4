import Autograd
import Testing

/// The catalogs hold everything that the source folders declare.
struct PrimitiveCatalogTests {
  @Test func everyPrimitiveOfTheFoldersIsListed() throws {
    let declared = try SourceFolder.declarations(
      in: "Sources/Autograd/Primitives",
      of: /^final class (\w+): [\w, ]*Primitive/.anchorsMatchLineEndings())
    #expect(declared.count >= 29)
    let listed = Set(PrimitiveCatalog.all.map { "\(type(of: $0.primitive))" })
    #expect(declared.filter { !listed.contains($0.name) }.map(\.file) == [])
  }

  @Test func everyComparisonIsListed() {
    let names = PrimitiveCatalog.all.map(\.primitive.name)
    for name in ["eq", "ne", "lt", "le", "gt", "ge"] { #expect(names.contains(name)) }
  }

  @Test func noExampleStandsTwice() {
    let examples = PrimitiveCatalog.all.map {
      "\($0.primitive.name) \($0.primitive.symbol) \(type(of: $0.primitive)) \($0.shapes)"
    }
    #expect(Set(examples).count == examples.count)
  }

  @Test func examplesFollowTheOrderOfTheFiles() throws {
    let order = [
      "Arithmetic", "Comparison", "Elementary", "LinearAlgebra", "Normalization", "Reduction",
      "Shape", "Random",
    ]
    var places: [String: Int] = [:]
    for (i, theme) in order.enumerated() {
      let folder = "Sources/Autograd/Primitives/\(theme)"
      for entry in try SourceFolder.declarations(
        in: folder, of: /^final class (\w+): [\w, ]*Primitive/.anchorsMatchLineEndings())
      {
        places[entry.name] = i
      }
    }
    let themes = PrimitiveCatalog.all.compactMap { places["\(type(of: $0.primitive))"] }
    #expect(themes == themes.sorted())
  }

  @Test func gradientFunctionNamesAreLikePyTorchs() {
    for example in PrimitiveCatalog.all {
      #expect(example.primitive.gradientFunctionName.wholeMatch(of: /[A-Z]\w*Backward\d/) != nil)
    }
  }
}
