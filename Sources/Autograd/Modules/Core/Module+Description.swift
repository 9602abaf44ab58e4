#if !hasFeature(Embedded)
  extension Module {
    /// The module and all within it, as PyTorch prints them.
    ///
    /// ```swift
    /// print(Sequential(Linear(2, 1)))
    /// // Sequential(
    /// //   (0): Linear(in_features=2, out_features=1, bias=True)
    /// // )
    /// ```
    public var description: String {
      var lines = [String]()
      let options = extraDescription
      for member in members {
        switch member.content {
        case .parameter, .buffer: break
        case .module(let module): lines.append("(\(member.name)): \(module.description)")
        case .modules(let modules, let className):
          lines.append("(\(member.name)): \(ModuleText.list(modules, className))")
        }
      }
      if lines.isEmpty { return "\(className)(\(options))" }
      if !options.isEmpty { lines.insert(options, at: 0) }
      return ModuleText.block(className, lines)
    }
  }

  /// How PyTorch prints modules.
  private enum ModuleText {
    static func block(_ name: String, _ parts: [String]) -> String {
      let lines = parts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      return "\(name)(\n" + lines.map { "  \($0)\n" }.joined() + ")"
    }

    /// Modules in a row; those of a list that print alike share a line.
    static func list(
      _ modules: [(name: String, module: any Module)], _ className: String
    ) -> String {
      let texts = modules.map(\.module.description)
      if className != "ModuleList" {
        return block(className, zip(modules, texts).map { "(\($0.name)): \($1)" })
      }
      var lines: [String] = []
      var start = 0
      for i in texts.indices where i + 1 == texts.count || texts[i + 1] != texts[i] {
        lines.append(
          start == i ? "(\(i)): \(texts[i])" : "(\(start)-\(i)): \(i - start + 1) x \(texts[i])")
        start = i + 1
      }
      return block(className, lines)
    }
  }
#endif
