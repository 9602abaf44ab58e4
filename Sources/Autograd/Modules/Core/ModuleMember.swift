#if !hasFeature(Embedded)
  /// A part of a module, by name.
  public struct ModuleMember {
    /// What a module can consist of.
    public enum Content {
      /// What training changes.
      case parameter(any TensorSlot)
      /// What is saved with the parameters, and changed by the module itself.
      case buffer(any TensorSlot)
      /// A module within.
      case module(any Module)
      /// Modules in a row, and the name of the class that PyTorch holds them in.
      case modules([(name: String, module: any Module)], className: String)
    }

    /// PyTorch's name of it: `weight`, `running_mean`.
    public let name: String
    /// What it is.
    public let content: Content

    /// A part of a module.
    ///
    /// - Parameters:
    ///   - name: PyTorch's name of it.
    ///   - content: What it is.
    public init(_ name: String, _ content: Content) {
      self.name = name
      self.content = content
    }
  }

  extension Module {
    /// The members that the properties hold: of the base class first, then in their order.
    public var members: [ModuleMember] { reflectedMembers }

    var reflectedMembers: [ModuleMember] {
      var levels: [Mirror] = []
      var level: Mirror? = Mirror(reflecting: self)
      while let mirror = level {
        levels.append(mirror)
        level = mirror.superclassMirror
      }
      return levels.reversed().flatMap { mirror in
        mirror.children.compactMap { child in
          child.label.flatMap { ModuleMember(property: $0, child.value) }
        }
      }
    }
  }

  extension ModuleMember {
    /// The member that a property is, nil for other properties.
    init?(property label: String, _ value: Any) {
      if let slot = value as? any TensorSlot {
        // The storage of a wrapped property has an underscore before its name.
        self.init(
          PythonName.of(label.hasPrefix("_") ? String(label.dropFirst()) : label),
          slot.isParameter ? .parameter(slot) : .buffer(slot))
        return
      }
      let name = PythonName.of(label)
      if let module = value as? any Module {
        self.init(name, .module(module))
      } else if let modules = value as? [any Module], !modules.isEmpty {
        let named = modules.enumerated().map { (name: "\($0.offset)", module: $0.element) }
        self.init(name, .modules(named, className: "ModuleList"))
      } else if let modules = value as? [String: any Module], !modules.isEmpty {
        let named = modules.sorted { $0.key < $1.key }.map { (name: $0.key, module: $0.value) }
        self.init(name, .modules(named, className: "ModuleDict"))
      } else {
        return nil
      }
    }

    /// The modules that the member is or holds, each by the name that it has in its parent.
    var modules: [(name: String, module: any Module)] {
      switch content {
      case .parameter, .buffer: []
      case .module(let module): [(name, module)]
      case .modules(let modules, _): modules.map { ("\(name).\($0.name)", $0.module) }
      }
    }
  }
#endif
