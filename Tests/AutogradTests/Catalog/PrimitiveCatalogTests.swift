import Autograd
import Testing

/// The catalogs hold everything that the source folders declare.
struct PrimitiveCatalogTests {
  @Test func everyPrimitiveOfTheFoldersIsListed() throws {
    let declared = try SourceFolder.declarations(
      in: "Sources/Autograd/Primitives",
      of: /^ *final class (\w+): (?!MultiOutput)[\w, ]*Primitive/.anchorsMatchLineEndings())
    #expect(declared.count >= 100)
    let listed = Set(
      PrimitiveCatalog.all.map { example in
        // Of an operation with several outputs, one output stands in the list.
        if let output = example.primitive as? OutputPrimitive {
          return "\(type(of: output.whole))"
        }
        return "\(type(of: example.primitive))"
      })
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

  @Test func examplesFollowTheOrderOfTheFolders() throws {
    var folders: [String: String] = [:]
    for entry in try SourceFolder.declarations(
      in: "Sources/Autograd/Primitives",
      of: /^ *final class (\w+): [\w, ]*Primitive/.anchorsMatchLineEndings())
    {
      folders[entry.name] = entry.folder
    }
    var listed: [String: [String]] = [:]
    for place in ["Catalog", "Primitives"] {
      for entry in try SourceFolder.declarations(
        in: "Sources/Autograd/\(place)",
        of: /^ +PrimitiveExample\((\w+)/.anchorsMatchLineEndings())
      {
        guard ["PrimitiveCatalog.swift", "ElementwiseCatalog.swift"].contains(entry.file) else {
          continue
        }
        if let folder = folders[entry.name] { listed[entry.file, default: []].append(folder) }
      }
    }
    #expect(listed.count > 1)
    for (file, order) in listed { #expect(order == order.sorted(), "\(file)") }
  }

  @Test func gradientFunctionNamesAreLikePyTorchs() {
    for example in PrimitiveCatalog.all {
      #expect(example.primitive.gradientFunctionName.wholeMatch(of: /[A-Z]\w*Backward\d/) != nil)
    }
  }
}
