#if !hasFeature(Embedded)
  /// A module within another, by its path.
  struct ModulePart {
    /// Names from the outer module to this one, joined by dots; empty for the outer module itself.
    let path: String
    /// The last part of the path: what the parent calls it.
    let name: String
    let module: any Module
    /// Parameters and buffers of the module itself, by their names.
    let slots: [(name: String, slot: any TensorSlot)]

    /// Parameters or buffers with their paths, in PyTorch's order: parameters first.
    func tensors(parameters: Bool) -> [(name: String, slot: any TensorSlot)] {
      slots.filter { $0.slot.isParameter == parameters && $0.slot.tensor != nil }
        .map { (path.isEmpty ? $0.name : "\(path).\($0.name)", $0.slot) }
    }
  }

  extension Module {
    /// This module and all within it, each before what it holds.
    ///
    /// - Parameter once: Whether a module that several hold is named but once.
    /// - Returns: The modules with their paths.
    func parts(once: Bool) -> [ModulePart] {
      var found: [ModulePart] = []
      var seen: Set<ObjectIdentifier> = []
      var open: [(path: String, name: String, module: any Module, outer: [ObjectIdentifier])] = [
        ("", "", self, [])
      ]
      while let (path, name, module, outer) = open.popLast() {
        let identity = ObjectIdentifier(module)
        // A module may know the one that holds it.
        if outer.contains(identity) || (!seen.insert(identity).inserted && once) { continue }
        let members = module.members
        found.append(ModulePart(path: path, name: name, module: module, slots: members.slots))
        for (name, child) in members.flatMap(\.modules).reversed() {
          let inner = path.isEmpty ? name : "\(path).\(name)"
          open.append((inner, name, child, outer + [identity]))
        }
      }
      return found
    }
  }

  extension [ModuleMember] {
    /// Parameters and buffers, by their names.
    fileprivate var slots: [(name: String, slot: any TensorSlot)] {
      compactMap { member in
        switch member.content {
        case .parameter(let slot), .buffer(let slot): (member.name, slot)
        case .module, .modules: nil
        }
      }
    }
  }
#endif
