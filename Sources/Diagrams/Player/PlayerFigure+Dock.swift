import Circuits

/// The controls: at the foot of the figure, and of the window where the page is about nothing else.
extension PlayerFigure {
  var dock: String {
    let last = max(runs[0].trace.frames.count - 1, 0)
    let transport = [
      ("first", "First step (Home)"), ("back", "Back (←)"), ("play", "Play"),
      ("forward", "Forward (→)"), ("last", "Last step (End)"),
    ].map { action, label in
      PlayerFigure.button(
        action, label, PlayerIcon.named(action),
        attributes: action == "play" ? " class=\"strong\"" : "")
    }
    let speeds = ["0.25", "0.5", "1", "2", "4", "8", "16"].map {
      "<option value=\"\($0)\"\($0 == "1" ? " selected" : "")>\($0)×</option>"
    }
    return """
      <div class="dock live-only" role="toolbar" aria-label="Player">
      <div class="transport">\(transport.joined())</div>
      <input type="range" data-part="slider" min="0" max="\(last)" value="0" step="1" aria-label="Step">
      <div class="modes">
      <span class="group" role="group" aria-label="What playing shows">\
      <button type="button" data-action="steps" aria-pressed="true" \
      title="Play step after step">Steps</button>\
      <button type="button" data-action="waves" aria-pressed="false" \
      title="Unfold every step gate by gate: forward, backward, update (w)">Waves</button></span>
      <select data-part="speed" aria-label="Speed" title="Speed ([ and ])">\(speeds.joined())</select>
      \(PlayerFigure.button("loop", "Loop (l)", PlayerIcon.named("loop"), attributes: " aria-pressed=\"false\""))\
      \(PlayerFigure.button("help", "Keys (?)", "?"))
      </div>
      </div>

      """
  }

  var card: String {
    """
    <div class="card" data-part="card" role="tooltip" hidden></div>

    """
  }

  var help: String {
    let keys = [
      ("Space", "play, pause"), ("← →", "a step back, forward; a gate while waves unfold"),
      ("Home End", "first, last step"), ("[ ]", "slower, faster"), ("w", "steps or waves"),
      ("l", "loop"), ("+ − 0", "picture larger, smaller, fitting"),
      ("Tab ↑ ↓", "to the wires, and from wire to wire"), ("Esc", "close what is open"),
      ("?", "these keys"),
    ].map { key, meaning in
      let caps = key.split(separator: " ").map { "<kbd>\($0)</kbd>" }.joined(separator: " ")
      return "<dt>\(caps)</dt><dd>\(meaning)</dd>"
    }
    return """
      <dialog data-part="help" aria-label="Keys"><h2>Keys</h2><dl>\(keys.joined())</dl>
      <form method="dialog"><button>Close</button></form></dialog>

      """
  }
}

/// Signs on buttons, 20 by 20.
enum PlayerIcon {
  private static let paths: [String: String] = [
    "first": "M5 4v12M16 4 8 10l8 6z", "back": "M14 4 6 10l8 6z",
    "forward": "M6 4l8 6-8 6z", "last": "M15 4v12M4 4l8 6-8 6z",
    "loop": "M4 9V8a3 3 0 0 1 3-3h8M12.500 2l3 3-3 3M16 11v1a3 3 0 0 1-3 3H5M7.500 18l-3-3 3-3",
    "zoom-in": "M10 4v12M4 10h12", "zoom-out": "M4 10h12",
    "zoom-fit": "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  ]

  static func named(_ name: String) -> String {
    if name == "play" {
      return svg("M6 3.500l10 6.500-10 6.500z", "for-play")
        + svg("M6 4h3v12H6zM11 4h3v12h-3z", "for-pause")
    }
    return svg(paths[name] ?? "", name)
  }

  private static func svg(_ path: String, _ name: String) -> String {
    "<svg class=\"icon \(name)\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"\(path)\"/></svg>"
  }
}
