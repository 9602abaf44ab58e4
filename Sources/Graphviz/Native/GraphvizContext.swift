internal import CGraphviz

/// One of libgvc's two contexts, made on first use and kept: each new one would cost memory for good.
///
/// Only the executor's thread may touch a context, which is why it can be shared without a lock.
@safe
package struct GraphvizContext: @unchecked Sendable {
  let pointer: OpaquePointer

  /// Knows the engine `dot` and the format SVG and starts fast; `nil` if its plug-ins cannot be found.
  package static let fast = unsafe gvz_context_fast().map { unsafe GraphvizContext(pointer: $0) }

  /// Knows all that is installed; `nil` if memory is exhausted.
  package static let complete = unsafe gvContext().map { unsafe GraphvizContext(pointer: $0) }

  /// The fastest context that can do the work.
  static func suited(
    for engine: LayoutEngine, _ format: RenderFormat = .svg
  ) throws(GraphvizError) -> GraphvizContext {
    let isSimple = engine == .dot && format == .svg
    guard let context = isSimple ? fast ?? complete : complete else {
      throw .unavailable(feature: "any work", advice: "Free some memory.")
    }
    return context
  }

  /// The version that libgvc gives itself.
  var version: String { unsafe String(cString: gvcVersion(pointer)) }
}
