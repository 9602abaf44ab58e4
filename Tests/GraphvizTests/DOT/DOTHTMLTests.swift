import Graphviz
import Testing

@Suite struct DOTHTMLTests {
  private static let head =
    #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">"#

  private static func row(_ text: String) -> DOTHTML.Row { .cells([.init([.init(text)])]) }

  @Test func writesATable() {
    let table = DOTHTML.table(
      border: 1, cellBorder: 2, cellSpacing: 3, cellPadding: 4, background: DOTColor("#ffffff"),
      rows: [
        .cells([
          .init([.init("1.000", color: DOTColor("#0b7a5b"))], size: .init(width: 62, height: 20)),
          .init([.init("a", bold: true), .init("b", fontSize: 9)], align: .left),
        ]),
        .rule,
        .cells([.init([.init("−0.5", italic: true)], align: .right)]),
      ])
    let expected =
      ##"<TABLE BORDER="1" CELLBORDER="2" CELLSPACING="3" CELLPADDING="4" BGCOLOR="#ffffff"><TR>"##
      + ##"<TD FIXEDSIZE="TRUE" WIDTH="62" HEIGHT="20"><FONT COLOR="#0b7a5b">1.000</FONT></TD>"##
      + ##"<TD ALIGN="LEFT"><B>a</B><FONT POINT-SIZE="9">b</FONT></TD></TR><HR/>"##
      + ##"<TR><TD ALIGN="RIGHT"><I>−0.5</I></TD></TR></TABLE>"##
    #expect(table.text == expected)
  }

  @Test func keepsRulesBetweenRowsOnly() {
    let table = DOTHTML.table(rows: [
      .rule, Self.row("a"), .rule, .cells([]), .rule, Self.row("b"), Self.row("c"), .rule,
    ])
    let rows = "<TR><TD>a</TD></TR><HR/><TR><TD>b</TD></TR><TR><TD>c</TD></TR>"
    #expect(table.text == Self.head + rows + "</TABLE>")
  }

  @Test func isNeverEmpty() {
    let empty = Self.head + "<TR><TD></TD></TR></TABLE>"
    #expect(DOTHTML.table(rows: []).text == empty)
    #expect(DOTHTML.table(rows: [.rule, .cells([])]).text == empty)
    #expect(DOTHTML.table(rows: [.cells([.init([.init("", italic: true)])])]).text == empty)
  }

  @Test func boundsItsNumbers() {
    let table = DOTHTML.table(
      border: -1, cellBorder: 1000, cellSpacing: 1000, cellPadding: 1000,
      rows: [.cells([.init([], size: .init(width: .max, height: 0))])])
    #expect(
      table.text
        == #"<TABLE BORDER="0" CELLBORDER="127" CELLSPACING="127" CELLPADDING="255"><TR>"#
        + #"<TD FIXEDSIZE="TRUE" WIDTH="65535" HEIGHT="1"></TD></TR></TABLE>"#)
  }

  @Test func textStaysInItsCell() {
    let text = "</TD><TD HREF=\"javascript:x\">"
    #expect(
      DOTHTML.table(rows: [Self.row(text)]).text
        == Self.head
        + "<TR><TD>&lt;/TD&gt;&lt;TD HREF=&quot;javascript:x&quot;&gt;</TD></TR></TABLE>")
  }
}
