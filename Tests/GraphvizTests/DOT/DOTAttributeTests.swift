import Graphviz
import Testing

@Suite struct DOTAttributeTests {
  private static let red = DOTColor(red: 255, green: 0, blue: 0)
  private static let expected: [(DOTAttribute, String)] = [
    (.arrowhead(.vee), #"arrowhead="vee""#),
    (.arrowsize(0.55), #"arrowsize="0.55""#),
    (.bgcolor(.transparent), #"bgcolor="transparent""#),
    (.class("gate add\"<"), #"class="gate add""#),
    (.color(red), ##"color="#ff0000""##),
    (.compound(true), #"compound="true""#),
    (.constraint(false), #"constraint="false""#),
    (.dir(.back), #"dir="back""#),
    (.dpi(1e9), #"dpi="2400""#),
    (.fillcolor(red), ##"fillcolor="#ff0000""##),
    (.fixedsize(true), #"fixedsize="true""#),
    (.fontcolor(red), ##"fontcolor="#ff0000""##),
    (.fontname("DejaVu Sans-9, x\" onload=\"y()"), #"fontname="DejaVu Sans-9, x onloady""#),
    (.fontsize(9), #"fontsize="9""#),
    (.group("a\"b"), #"group="a\"b""#),
    (.headclip(false), #"headclip="false""#),
    (.height(-1), #"height="0""#),
    (.id("p1-w.3:x_y \"é"), #"id="p1-w.3:x_y""#),
    (.label(.text("x\"y")), #"label="x\"y""#),
    (.label(.html(.table(rows: [.cells([.init([.init("x")])])]))), "label=<" + table + ">"),
    (.labeljust(.left), #"labeljust="l""#),
    (.labelloc(.bottom), #"labelloc="b""#),
    (.margin(0.09, .nan), #"margin="0.09,0""#),
    (.mclimit(0.1), #"mclimit="0.1""#),
    (.minlen(2), #"minlen="2""#),
    (.newrank(true), #"newrank="true""#),
    (.nodesep(0.22), #"nodesep="0.22""#),
    (.nslimit(1), #"nslimit="1""#),
    (.nslimit1(.infinity), #"nslimit1="1000""#),
    (.ordering(.outgoing), #"ordering="out""#),
    (.outputorder(.edgesFirst), #"outputorder="edgesfirst""#),
    (.pad(0.2), #"pad="0.2""#),
    (.penwidth(1.1), #"penwidth="1.1""#),
    (.peripheries(1_000_000_000), #"peripheries="16""#),
    (.pos(Point(x: 1.5, y: 2)), #"pos="1.5,-2""#),
    (.pos(curve: [Point(x: 0, y: 1), Point(x: 2, y: -3)], arrowTip: nil), #"pos="0,-1 2,3""#),
    (.pos(curve: [Point(x: 0, y: 1)], arrowTip: Point(x: 4, y: 5)), #"pos="e,4,-5 0,-1""#),
    (.rank(.minimum), #"rank="min""#),
    (.rankdir(.leftToRight), #"rankdir="LR""#),
    (.ranksep(0.28), #"ranksep="0.28""#),
    (.searchsize(5), #"searchsize="5""#),
    (.shape(.circle), #"shape="circle""#),
    (.splines(.spline), #"splines="spline""#),
    (.style(.rounded, .filled), #"style="rounded,filled""#),
    (.tailclip(true), #"tailclip="true""#),
    (.tooltip(#"\N "q""#), #"tooltip="\\\\N \"q\"""#),
    (.weight(-5), #"weight="0""#),
    (.width(0.5), #"width="0.5""#),
  ]
  private static let table =
    #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2"><TR><TD>x</TD></TR></TABLE>"#

  @Test(arguments: expected)
  func isWritten(_ attribute: DOTAttribute, _ text: String) {
    #expect(attribute.description == text)
  }

  @Test func allAreTested() {
    #expect(Set(Self.expected.map(\.0.name)) == Set(DOTAttributeName.allCases))
  }

  @Test(arguments: [
    "URL", "edgeURL", "href", "image", "imagepath", "fontpath", "shapefile", "sides", "stylesheet",
    "target",
  ])
  func dangerousOnesCannotBeSaid(_ name: String) {
    #expect(DOTAttributeName(rawValue: name) == nil)
  }
}
