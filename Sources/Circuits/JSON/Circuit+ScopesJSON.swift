internal import Autograd

extension Circuit.Node {
  func writeCall(to json: inout JSONWriter) {
    #if !hasFeature(Embedded)
      guard let call else { return }
      json.add("\"call\": ", call)
      json.add(", ")
    #endif
  }

  func writeScope(to json: inout JSONWriter) {
    #if !hasFeature(Embedded)
      if scope.isEmpty { return }
      json.add(", \"scope\": [")
      for (i, name) in scope.enumerated() { json.add(i > 0 ? ", " : "", quoting: name) }
      json.add("]")
    #endif
  }

  func writeInside(to json: inout JSONWriter) {
    #if !hasFeature(Embedded)
      if let inside = gate?.inside {
        json.add(", \"inside\": {\"call\": ", inside.call)
        json.add(", \"calls\": ", inside.callCount)
        json.add(", \"detail\": ", quoting: inside.detail)
        json.add(", \"gates\": ", inside.gateCount)
        json.add(", \"parameters\": ", inside.parameterCount)
        json.add("}")
      }
      if number != id, name == nil {
        json.add(", \"label\": ", quoting: "v" + Subscript.text(number))
      }
    #endif
  }
}

#if !hasFeature(Embedded)
  extension Circuit.Call {
    func write(to json: inout JSONWriter) {
      json.add("{\"detail\": ", quoting: detail)
      json.add(", \"name\": ", quoting: name)
      json.add(", \"outer\": ")
      json.add(outer?.description ?? "null")
      json.add("}")
    }
  }
#endif
