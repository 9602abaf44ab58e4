import Pages

extension Landscape {
  /// The landscape as a page that turns the surface and plays the steps, without a network.
  ///
  /// Without scripts, the contour, the loss curves and a table of where paths end remain.
  ///
  /// - Returns: The HTML document.
  public func html() -> String {
    var shell = PageShell(title: surface.title, summary: subtitle)
    shell.styles = [LandscapePage.colors(self), LandscapePage.style]
    shell.scripts = [LandscapePage.script]
    let page = LandscapePage(self)
    shell.sections = page.sections
    shell.data = [("landscape", LandscapeData(page).json)]
    return shell.html
  }
}

/// The parts of a landscape's page.
struct LandscapePage {
  let landscape: Landscape
  let scene: Scene
  let contour: ContourPanel
  let curves: CurvesPanel

  static let style = String(decoding: PackageResources.landscape_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.landscape_js, as: UTF8.self)
  static let width = 546.0
  private static let left = 62.0
  private static let plotWidth = 468.0

  init(_ landscape: Landscape) {
    self.landscape = landscape
    let palette = PlotPalette(theme: .light)
    scene = Scene(landscape, palette, prefix: "plane")
    contour = ContourPanel(
      scene, left: LandscapePage.left, top: 12, width: LandscapePage.plotWidth)
    curves = CurvesPanel(
      scene: Scene(landscape, palette, prefix: "curves"), left: LandscapePage.left, top: 12,
      width: LandscapePage.plotWidth)
  }

  /// The colours of bands and paths, light and dark, for the picture and the canvas alike.
  static func colors(_ landscape: Landscape) -> String {
    let count = LossScale(landscape.surface).levels.count + 1
    func list(_ theme: Theme) -> String {
      let palette = PlotPalette(theme: theme)
      let bands = (0..<count).map { "--gw-band-\($0):\(palette.band($0, of: count).hex)" }
      let paths = (0..<PlotPalette.pathColors).map { "--gw-path-\($0):\(palette.path($0).hex)" }
      return (bands + paths).joined(separator: ";")
    }
    return """
      :root{\(list(.light))}
      @media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){\(list(.dark))}}
      @media screen{:root[data-theme="dark"]{\(list(.dark))}}

      """
  }

  var sections: [String] {
    [stageSection, "<div class=\"facts\">\n" + curvesSection + "\n" + tableSection + "\n</div>"]
  }

  private var planeHeight: Double { contour.frame.bottom + 44 }

  private var stageSection: String {
    var sheet = SVGSheet(scene.palette, prefix: scene.prefix)
    contour.draw(into: &sheet)
    let picture = sheet.document(
      width: LandscapePage.width, height: planeHeight, title: landscape.surface.title,
      summary: landscape.summary)
    let (x, y) = (XML.escaped(landscape.surface.x.name), XML.escaped(landscape.surface.y.name))
    let aspect = XML.number(LandscapePage.width) + " / " + XML.number(planeHeight)
    return """
      <section class="landscape" aria-label="Landscape">
      <div class="controls toolbar" data-live hidden>
      <div class="group" role="group" aria-label="View">
      <button type="button" data-view="contour" aria-pressed="true">From above</button>
      <button type="button" data-view="surface" aria-pressed="false">In space</button>
      </div>
      <button type="button" class="play strong" id="play">Play</button>
      <label class="grow"><span class="visually-hidden">Step</span>
      <input type="range" id="step" min="0" max="1" value="1" step="1"></label>
      <output id="count" for="step"></output>
      </div>
      <figure class="stage">
      \(picture)<canvas id="space" tabindex="0" role="img" style="aspect-ratio:\(aspect)" \
      aria-label="The loss as a surface with the paths on it; arrow keys turn it, Home turns it back" \
      hidden></canvas>
      <div class="tip" hidden></div>
      <figcaption>\(x) to the right, \(y) upwards. \(caption)\
      <span data-live hidden> Point at a path for its numbers; in space, drag or use the arrow keys \
      to turn.</span></figcaption>
      </figure>
      <div>
      <ul class="runs" aria-label="Optimizers">
      \(runs)</ul>
      \(scale)
      </div>
      </section>
      """
  }

  private var caption: String {
    guard let least = landscape.surface.minima.first else { return "" }
    let places = landscape.surface.minima.map { landscape.surface.place($0) }
    return "☆ Least loss \(landscape.surface.leastText(least.loss)) at "
      + XML.escaped(places.joined(separator: ", ")) + "."
  }

  private var runs: String {
    var text = ""
    for (k, path) in landscape.paths.enumerated() {
      let (look, ink) = scene.look(k)
      var sheet = SVGSheet(scene.palette, prefix: "key-\(k)")
      sheet.line(
        Spot(x: 1, y: 8), Spot(x: 36, y: 8), ink, width: 2,
        look.dashes.map { "stroke-dasharray=\"\($0)\"" } ?? "")
      sheet.mark(
        look.mark, Spot(x: 36, y: 8), radius: 5.6, fill: ink, edge: sheet.ink(.background))
      text += """
        <li id="run-\(k)"><label><input type="checkbox" checked data-live hidden>\
        \(sheet.fragment(width: 44, height: 16, className: "key"))\
        <b>\(XML.escaped(path.name))</b></label>\
        <small>\(XML.escaped(path.options))</small>\
        <span class="now">\(XML.escaped(PathOutcome(path, on: landscape.surface).brief))</span></li>

        """
    }
    return text
  }

  /// Bands and the levels between them, lowest on the left.
  private var scale: String {
    let scale = scene.scale
    let bands = (0..<scene.bandCount).map { "<i style=\"background:var(--gw-band-\($0))\"></i>" }
    let marks = (0..<scene.bandCount).map { band in
      "<li><span>" + (band > 0 ? XML.escaped(scale.label(scale.levels[band - 1])) : "")
        + "</span></li>"
    }
    let title =
      scale.origin == 0 ? "Loss" : "Loss above " + NumberLabel.text(scale.origin, digits: 3)
    return """
      <small id="scale-title">\(title)</small>
      <div class="scale" aria-hidden="true">\(bands.joined())</div>
      <ul class="marks" aria-labelledby="scale-title">\(marks.joined())</ul>
      """
  }

  private var curvesSection: String {
    var sheet = SVGSheet(scene.palette, prefix: "curves")
    curves.draw(into: &sheet)
    let frame = curves.frame
    sheet.raw(
      "<line class=\"gw-cursor\" x1=\"0\" x2=\"0\" y1=\"\(XML.number(frame.top))\" "
        + "y2=\"\(XML.number(frame.bottom))\" transform=\"translate(\(XML.number(frame.right)) 0)\"/>\n"
    )
    let picture = sheet.document(
      width: LandscapePage.width, height: frame.bottom + 44, title: "Loss by steps",
      summary: landscape.summary)
    return """
      <section id="curves-section"><h2>Loss by steps</h2>
      <figure>\(picture)</figure>
      </section>
      """
  }

  private var tableSection: String {
    let (x, y) = (landscape.surface.x.name, landscape.surface.y.name)
    var rows = ""
    for path in landscape.paths {
      let outcome = PathOutcome(path, on: landscape.surface)
      let cells = [
        NumberLabel.text(outcome.end.loss), String(outcome.steps),
        NumberLabel.text(outcome.end.x), NumberLabel.text(outcome.end.y),
      ]
      rows += "<tr><th scope=\"row\">\(XML.escaped(path.name))"
      rows += "<br><small>\(XML.escaped(path.options))</small></th>"
      rows += cells.map { "<td>\(XML.escaped($0))</td>" }.joined() + "</tr>\n"
    }
    let heads = ["Optimizer", "Loss", "Steps", x, y].map {
      "<th scope=\"col\">\(XML.escaped($0))</th>"
    }
    let remarks = landscape.remarks.map { "<li>\(XML.escaped($0))</li>" }.joined(separator: "\n")
    return """
      <section><h2>Where the paths end</h2>
      <div class="scroll" tabindex="0" role="group" aria-label="Where the paths end"><table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      \(remarks.isEmpty ? "" : "<ul class=\"remarks\">\(remarks)</ul>")
      </section>
      """
  }
}
