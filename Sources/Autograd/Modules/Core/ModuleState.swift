#if !hasFeature(Embedded)
  import Synchronization

  /// What is known of a module beside its own properties, so that classes of users need no line for it.
  ///
  /// A module belongs to one task at a time, and so does its state.
  final class ModuleState: Sendable {
    private nonisolated(unsafe) var mode = true
    private nonisolated(unsafe) var text: String
    private nonisolated(unsafe) var kind: String?
    private nonisolated(unsafe) var names = false
    /// Where the module was called last.
    private nonisolated(unsafe) var path: [String] = []
    private nonisolated(unsafe) var slots: [any TensorSlot] = []

    private init(_ label: String) { unsafe text = label }

    /// Whether the module computes as in training.
    var isTraining: Bool {
      get { unsafe mode }
      set { unsafe mode = newValue }
    }

    /// What drawings call the module: the property that holds it, or its class.
    var label: String { unsafe text }

    /// What the module is, in a line.
    var detail: String? { unsafe kind }

    /// Whether the parts of the module know their names.
    var isNamed: Bool { unsafe names }

    /// Notes the names that a parent gives.
    func name(_ label: String?, detail: String?, slots: [any TensorSlot]) {
      if let label { unsafe text = label }
      unsafe kind = detail
      unsafe self.slots = slots
      unsafe path = []
      unsafe names = true
    }

    /// Puts the parameters and buffers where the module is called.
    func place(in call: ScopeCall) {
      let path = call.path
      if unsafe path == self.path { return }
      unsafe self.path = path
      for slot in unsafe slots { slot.tensor?.node.identity.madeExtras().scope = call }
    }

    /// The state of a module, made when first asked for.
    static func of(_ module: any Module) -> ModuleState {
      table.withLock { _ in unsafe entries.state(of: module) }
    }

    // Modules cannot be sent to other tasks, only the lock can be shared.
    private static let table = Mutex(())
    private nonisolated(unsafe) static var entries = Entries()

    private struct Entries {
      struct Entry {
        weak var module: (any Module)?
        let state: ModuleState
      }

      private var known: [ObjectIdentifier: Entry] = [:]
      private var limit = 64

      mutating func state(of module: any Module) -> ModuleState {
        let key = ObjectIdentifier(module)
        // A module that is gone may have left its address to another.
        if let entry = known[key], entry.module === module { return entry.state }
        if known.count >= limit {
          known = known.filter { $0.value.module != nil }
          limit = max(64, 2 * known.count)
        }
        let state = ModuleState(module.className)
        known[key] = Entry(module: module, state: state)
        return state
      }
    }
  }

  extension Module {
    /// The name of the class.
    var className: String { String(describing: type(of: self as any Module)) }

    /// What drawings say that a module is: its class, with the options of one that has no parts.
    private func detail(isRoot: Bool) -> String? {
      let hasParts = members.contains { member in
        switch member.content {
        case .module, .modules: true
        case .parameter, .buffer: false
        }
      }
      if hasParts { return isRoot ? nil : className }
      return "\(className)(\(extraDescription))"
    }

    /// Tells all parts of the module their names, for drawings.
    func nameMembers() {
      for part in parts(once: true) {
        let state = ModuleState.of(part.module)
        state.name(
          part.name.isEmpty ? nil : part.name,
          detail: part.module.detail(isRoot: part.name.isEmpty),
          slots: part.slots.map(\.slot))
        for (name, slot) in part.slots {
          guard let tensor = slot.tensor else { continue }
          let path = part.path.isEmpty ? name : "\(part.path).\(name)"
          if tensor.name.map({ path.hasSuffix($0) }) ?? true { tensor.named(path) }
        }
      }
    }
  }
#endif
