import Autograd
import Testing

/// The functions that programs can call.
struct FunctionCatalogTests {
  @Test func everyDeclarationIsListed() throws {
    let folders = ["Sources/Autograd/Primitives", "Sources/Autograd/Functions"]
    var declared = 0
    let catalog = try SourceFolder.declarations(
      in: "Sources/Autograd/Catalog",
      of: /^ +(\w+)[\w.]*\.(?:f|\w*F)unction,$/.anchorsMatchLineEndings())
    let listed = Set(catalog.map(\.name))
    for folder in folders {
      for entry in try SourceFolder.declarations(
        in: folder,
        of:
          /(?:class|enum) (\w+)[^{]*\{(?:(?!\n(?:  )?\})[\s\S])*?\n(?:  )?  (?:static let|var) function(?:: Function)? ?[={]/
      ) {
        declared += 1
        #expect(listed.contains(entry.name), "\(entry.file)")
      }
    }
    #expect(declared >= 100)
  }

  @Test func shortNamesAreListed() throws {
    let short = try SourceFolder.declarations(
      in: "Sources/Autograd/Primitives", of: /static let (shortFunction) =/)
    #expect(short.count == 2)
    for name in ["max", "min"] { #expect(FunctionCatalog.named(name) != nil) }
  }

  @Test func namesAreSortedAndUnique() {
    let names = FunctionCatalog.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: FunctionCatalog.all.map(\.name))
  func everyFunctionSaysWhatItDoes(name: String) throws {
    let function = try #require(FunctionCatalog.named(name))
    #expect(function.signature.wholeMatch(of: /[a-z_0-9.]+\(\[?\*?[A-Za-z_]+[^()]*\]?\)/) != nil)
    #expect(function.signature.hasPrefix(name + "("))
    for text in [function.summary, function.formula, function.derivative] {
      #expect(!text.isEmpty)
      #expect(text == text.trimmingPrefix(" "))
      #expect(!text.contains("\n"))
    }
    #expect(function.summary.hasSuffix("."))
    if function.signature.contains("(*") { return }
    // A call without arguments reads the whole signature and misses the first.
    #expect(throws: TensorError.self) { try function([]) }
  }

  @Test func unknownNamesGiveNothing() { #expect(FunctionCatalog.named("tahn") == nil) }

  @Test func aUsersPrimitiveBecomesAFunction() throws {
    let cube = Function(Cube(), parameters: ["x"], summary: "Third power.", formula: "a³")
    #expect(cube.name == "cube")
    #expect(cube.signature == "cube(x)")
    guard case .tensor(let y) = try cube([.real(2)]) else { throw BadRecord() }
    #expect(y.item() == 8)
    guard case .tensor(let z) = try cube([], keywords: [("x", .tensor(Tensor(3.0)))]) else {
      throw BadRecord()
    }
    #expect(z.item() == 27)
  }
}
