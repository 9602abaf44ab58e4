import Autograd
import Testing

/// A table gives every name one place.
@Suite struct NameTableTests {
  @Test func namesHavePlacesInTheOrderInWhichTheyCame() {
    var table = NameTable()
    #expect(table.add("x").place == 0)
    #expect(table.add("y").isNew)
    #expect(table.add("x") == (place: 0, isNew: false))
    #expect(table.names == ["x", "y"])
    #expect(table.place(of: "y") == 1)
    #expect(table.place(of: "z") == nil)
  }

  @Test func wordsStandInATable() {
    let table = NameTable(words: "if else")
    #expect(table.contains("else"))
    #expect(!table.contains("els"))
  }
}
