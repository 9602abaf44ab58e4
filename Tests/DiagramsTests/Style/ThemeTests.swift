import Diagrams
import Pages
import TestSupport
import Testing

@Suite("Themes")
struct ThemeTests {
  /// Text and what it stands on.
  private static let pairs: [(text: Theme.Role, on: Theme.Role)] = [
    (.ink, .background), (.muted, .background), (.value, .background), (.gradient, .background),
    (.ink, .gate), (.ink, .parameter), (.ink, .output), (.muted, .output),
    (.gradient, .gate), (.alarmInk, .alarm), (.alarm, .background),
  ]

  @Test("all text can be read", arguments: Theme.all)
  func contrast(_ theme: Theme) {
    for pair in ThemeTests.pairs {
      let ratio = theme[pair.text].contrast(with: theme[pair.on])
      #expect(ratio >= 4.5, "\(theme.name): \(pair.text) on \(pair.on) has \(ratio)")
    }
    // Lines need less.
    for role in [Theme.Role.wire, .outline, .result] {
      #expect(theme[role].contrast(with: theme[.background]) >= 3, "\(theme.name): \(role)")
    }
  }

  @Test("no text is drawn on anything else", arguments: SampleCircuit.all)
  func covered(_ sample: SampleCircuit) throws {
    let figure = MeasuredDrawing(try Drawing(sample.circuit()).laidOut())
    for group in figure.groups {
      for text in group.texts {
        let box = group.boxes.first { $0.extent.contains(text.extent) }
        let ground = box?.fill ?? "background"
        let isKnown = ThemeTests.pairs.contains {
          $0.text.rawValue == text.role && $0.on.rawValue == ground
        }
        #expect(isKnown, "\(text.role) on \(ground)")
      }
    }
  }

  @Test("themes differ from each other in every drawing")
  func different() throws {
    let circuit = try SampleCircuit.loss.circuit()
    var pictures: Set<String> = []
    for theme in Theme.all {
      var style = DiagramStyle()
      style.theme = theme
      pictures.insert(try circuit.svg(style: style))
    }
    #expect(pictures.count == Theme.all.count)
  }

  @Test("each has a name, a summary and a colour of its own for every role it must")
  func catalog() {
    #expect(Theme.all.map(\.name) == ["light", "dark", "print", "classic"])
    for theme in Theme.all {
      #expect(Theme.named(theme.name) == theme && !theme.summary.isEmpty)
    }
    #expect(Theme.named("none") == nil && Theme.named("Light") == nil)
  }

  @Test("meaning does not hang on hue: gradients are italic, constants dashed, parameters filled")
  func withoutColour() throws {
    let figure = MeasuredDrawing(try Drawing(SampleCircuit.square.circuit()).laidOut())
    for text in figure.groups.filter({ $0.kind == "wire" }).flatMap(\.texts) where text.isMono {
      #expect(text.isItalic == (text.role == "gradient") || text.role == "muted")
    }
    let svg = try SampleCircuit.square.circuit().svg()
    #expect(svg.contains("stroke-dasharray"))
  }
}
