#if !hasFeature(Embedded)
  /// Which scopes a drawing shows as one gate each.
  ///
  /// ```swift
  /// try loss.draw(to: "net.svg", collapsing: .depth(1))
  /// ```
  public enum ScopeChoice: Sendable, Equatable {
    /// Every outermost scope.
    case all
    /// Those further in than so many levels, which stay open; 0 is the same as `all`.
    case depth(Int)
    /// Those of these names, wherever they are: `"encoder"`, or the names from the outermost scope
    /// on, `"net/encoder"`.
    ///
    /// In a name, `*` stands for any characters and `?` for one.
    case named([String])

    /// Whether a scope is chosen.
    ///
    /// - Parameter path: Its name after those of the scopes around it.
    /// - Returns: True where it shall be one gate.
    func includes(_ path: [String]) -> Bool {
      switch self {
      case .all: true
      case .depth(let levels): path.count > levels
      case .named(let patterns): patterns.contains { ScopeChoice.matches($0, path) }
      }
    }

    private static func matches(_ pattern: String, _ path: [String]) -> Bool {
      let isPath = pattern.contains("/")
      let text = isPath ? path.joined(separator: "/") : path.last ?? ""
      return text == pattern || matches(Array(pattern), Array(text))
    }

    /// Whether a text is as a pattern with `*` and `?` says.
    private static func matches(_ pattern: [Character], _ text: [Character]) -> Bool {
      var (p, t) = (0, 0)
      // Where the last star stands, and what it has taken so far.
      var star: (pattern: Int, text: Int)?
      while t < text.count {
        if p < pattern.count, pattern[p] == "*" {
          star = (p, t)
          p += 1
        } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
          p += 1
          t += 1
        } else if let (after, taken) = star {
          star = (after, taken + 1)
          p = after + 1
          t = taken + 1
        } else {
          return false
        }
      }
      return pattern[p...].allSatisfy { $0 == "*" }
    }
  }

  extension ScopeChoice {
    /// The first name that no scope of a circuit goes by.
    ///
    /// - Parameter circuits: What is drawn, the scenes of a trace for instance.
    /// - Returns: The name, nil where every one has its scope.
    package func unknownName(in circuits: [Circuit]) -> String? {
      guard case .named(let patterns) = self else { return nil }
      let paths = circuits.flatMap(\.scopePaths)
      return patterns.first { pattern in
        !paths.contains { ScopeChoice.matches(pattern, $0) }
      }
    }
  }

  extension Circuit {
    /// The names of every scope after those of the scopes around it, each once.
    package var scopePaths: [[String]] {
      var paths: [[String]] = []
      var known: Set<[String]> = []
      for call in calls.indices {
        let path = path(of: call)
        if known.insert(path).inserted { paths.append(path) }
      }
      return paths
    }
  }
#endif
