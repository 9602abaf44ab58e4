import Autograd
import Circuits
import Graphviz
import Pages

extension LiveFigure {
  /// The figure.
  ///
  /// Controls stand there from the start, so that nothing moves when the engine comes; they are seen
  /// where there is one.
  package var html: String {
    let size = scene.figure.size
    let zoom = [("zoom-out", "Smaller"), ("zoom-fit", "Fit"), ("zoom-in", "Larger")].map {
      PlayerFigure.button($0, $1, PlayerIcon.named($0))
    }
    return """
      \(FigureAssets.opening)
      <div id="\(id)" class="player live" data-figure="live" tabindex="-1" role="group" \
      aria-label="\(XML.escaped(title))">
      <figure class="stage" data-part="stage">
      <div class="readout"><span class="big"><span data-part="goal">\(XML.escaped(goal))</span> \
      <b data-part="output">\(XML.escaped(outputText))</b></span>\(resetButton)
      <span class="zoom group live-only">\(zoom.joined())</span></div>
      <div class="views" data-part="views">
      <div class="view current" data-scene="0" style="--w:\(XML.number(size.width));\
      --h:\(XML.number(size.height))">
      \(scene.svg(scene.first))</div>
      </div>
      \(controls)
      </figure>
      <div class="drawers">
      \(expressionDrawer)\(optimizerDrawer)\(tableDrawer)\(derivationDrawer)</div>
      \(captionText)<div class="card" data-part="card" role="tooltip" hidden></div>
      <div data-part="live" class="visually-hidden" aria-live="polite"></div>
      </div>

      """
  }

  /// What the output is called.
  var goal: String { circuit.output.name ?? "output" }

  private var outputText: String {
    let value = circuit.nodes[circuit.output.source].value
    return value.isScalar && value.dtype != .bool
      ? NumberText.padded(value.first) : ValueText.inline(value)
  }

  private var resetButton: String {
    guard computes else { return "" }
    return """
      <button type="button" class="reset engine-only" data-action="reset" disabled \
      title="Everything as it was when the page was made">Reset</button>
      """
  }

  private var controls: String {
    guard computes else { return "" }
    return """
      <div class="other" data-part="other" tabindex="-1" hidden></div>
      <div class="telling engine-only"><p data-part="telling"></p><p class="note" data-part="note"></p></div>
      <div class="inputs engine-only" data-part="inputs" data-own-keys role="group" aria-label="Inputs" inert>
      \(inputs.enumerated().map(row).joined(separator: "\n"))
      </div>
      """
  }

  private func row(_ index: Int, _ input: LiveInput) -> String {
    let name = XML.escaped(input.name)
    let slope: String =
      switch input.node.gradient {
      case .value(let value): input.isListed && !value.isScalar ? "" : ValueText.inline(value)
      case .cut: "none"
      }
    let fields: String =
      if !input.isListed {
        "<span class=\"sum\">\(XML.escaped(ValueText.inline(input.value)))</span>"
      } else if input.value.isScalar {
        field("\(id)-i\(index)", input.value.first) + slider(input)
      } else {
        matrix(input)
      }
    let label =
      input.isListed && input.value.isScalar
      ? "<label for=\"\(id)-i\(index)\">\(name)</label>" : "<span class=\"name\">\(name)</span>"
    return """
      <div class="input" data-input="\(name)">\(label)\(fields)\
      <span class="slope"><small>gradient</small> <b>\(XML.escaped(slope))</b></span></div>
      """
  }

  private func field(_ id: String, _ value: Double, label: String = "") -> String {
    let label = label.isEmpty ? "" : " aria-label=\"\(XML.escaped(label))\""
    return """
      <input type="number" id="\(id)" value="\(ShortNumber.text(value))" step="any"\(label)>
      """
  }

  private func slider(_ input: LiveInput) -> String {
    let range = LiveRange(around: input.value.first)
    return """
      <input type="range" min="\(ShortNumber.text(range.low))" max="\(ShortNumber.text(range.high))" \
      step="\(ShortNumber.text(range.step))" value="\(ShortNumber.text(input.value.first))" \
      aria-label="\(XML.escaped(input.name))">
      """
  }

  private func matrix(_ input: LiveInput) -> String {
    let columns = input.value.shape.last ?? 1
    let fields = input.value.scalars.enumerated().map { i, number in
      field("\(id)-\(XML.identifier(input.name))-\(i)", number, label: input.label(at: i))
    }
    return "<span class=\"matrix\" style=\"--columns:\(columns)\">\(fields.joined())</span>"
  }

  private var captionText: String {
    caption.isEmpty ? "" : "<p class=\"caption\">\(XML.escaped(caption))</p>\n"
  }
}
