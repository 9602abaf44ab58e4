import Circuits
import Pages

extension Film {
  /// One SVG that plays by itself where scripts do not run: in a README, in a mail.
  ///
  /// Long films are thinned to `mostFrames` steps, the first and the last among them. Viewers that
  /// know no animation, and readers who want no motion, see the last step.
  ///
  /// - Parameters:
  ///   - mostFrames: The most steps that are shown.
  ///   - secondsPerFrame: How long each step stays; the last stays longer.
  /// - Returns: A whole SVG document in UTF-8, of the first scene's frames.
  public func animatedSVG(mostFrames: Int = 60, secondsPerFrame: Double = 0.25) -> [UInt8] {
    // A picture cannot be laid out anew while it plays, so it stays in one scene.
    let scene = trace.frames[0].scene
    let indices = trace.frames.indices.filter { trace.frames[$0].scene == scene }
    let shown = Film.thinned(indices, to: max(mostFrames, 2))
    let figures = shown.map { figure(at: $0) }
    let still = figures[figures.count - 1]
    var base = still
    var overlay = Array(repeating: [Figure.Element](), count: figures.count)
    for g in still.groups.indices {
      var kept: [Figure.Element] = []
      for e in still.groups[g].elements.indices {
        let variants = figures.map { $0.groups[g].elements[e] }
        if Film.isStill(variants) {
          kept.append(variants[0])
        } else {
          for (i, variant) in variants.enumerated() { overlay[i].append(variant) }
        }
      }
      base.groups[g].elements = kept
    }
    // The last step stays five times as long, so that one sees where it ends.
    let beats = Double(shown.count + 4)
    let duration = beats * secondsPerFrame
    let prefix = XML.identifier(style.idPrefix)
    var body = ""
    for (i, elements) in overlay.enumerated() {
      let isLast = i == overlay.count - 1
      let delay = XML.number(Double(i) * secondsPerFrame - duration)
      let kind = isLast ? "gw-frame gw-last" : "gw-frame"
      body += "<g class=\"\(kind)\" aria-hidden=\"true\" style=\"animation-delay:\(delay)s\""
      body += isLast ? ">" : " visibility=\"hidden\">"
      body += SVGPainter.fragment(elements, style) + "</g>\n"
    }
    return Array(
      SVGPainter.paint(
        base, style, rules: rules(prefix, beats: beats, duration: duration), overlay: body
      ).utf8)
  }

  private func rules(_ prefix: String, beats: Double, duration: Double) -> String {
    func keyframes(_ name: String, lasting share: Double) -> String {
      let (end, next) = (XML.number(share * 100), XML.number(share * 100 + 0.01))
      return "@keyframes \(prefix)-\(name){0%,\(end)%{visibility:visible}"
        + "\(next)%,100%{visibility:hidden}}"
    }
    return keyframes("one", lasting: 1 / beats) + keyframes("last", lasting: 5 / beats)
      + "@media (prefers-reduced-motion:no-preference){"
      + "#\(prefix) .gw-frame{animation:\(prefix)-one \(XML.number(duration))s infinite}"
      + "#\(prefix) .gw-last{animation-name:\(prefix)-last}}"
  }

  /// Whether all variants of an element look alike.
  private static func isStill(_ variants: [Figure.Element]) -> Bool {
    switch variants[0] {
    case .curve, .polygon: return true
    case .text(let first):
      return variants.allSatisfy {
        if case .text(let text) = $0 { return text.text == first.text && text.fill == first.fill }
        return false
      }
    case .box(let first):
      return variants.allSatisfy {
        if case .box(let box) = $0 { return box.fill == first.fill }
        return false
      }
    }
  }

  /// So many of the given places, evenly, with both ends.
  static func thinned(_ places: [Int], to count: Int) -> [Int] {
    guard places.count > count else { return places }
    return (0..<count).map { places[$0 * (places.count - 1) / (count - 1)] }
  }
}
