// What a page can ask the engine. Handles count from 0; -1 says that the text tells what went wrong.
import Circuits

final class Session {
  nonisolated(unsafe) static let shared = Session()
  private var circuits: [LiveCircuit?] = []

  subscript(handle: Int32) -> LiveCircuit? {
    circuits.indices.contains(Int(handle)) ? circuits[Int(handle)] : nil
  }

  func keep(_ circuit: LiveCircuit) -> Int32 {
    let place = circuits.firstIndex { $0 == nil } ?? circuits.count
    if place == circuits.count { circuits.append(nil) }
    circuits[place] = circuit
    return Int32(place)
  }

  func drop(_ handle: Int32) {
    if circuits.indices.contains(Int(handle)) { circuits[Int(handle)] = nil }
  }
}

/// Reads a program; gives a handle.
@_expose(wasm, "open") @c
public func open(_ program: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
  do throws(LiveError) {
    return Session.shared.keep(try LiveCircuit(string(program, count)))
  } catch { return fail(error) }
}

/// Forgets a circuit.
@_expose(wasm, "close") @c
public func close(_ handle: Int32) { Session.shared.drop(handle) }

/// The declared values as JSON.
@_expose(wasm, "inputs") @c
public func inputs(_ handle: Int32) -> Int32 {
  guard let live = Session.shared[handle] else { return unknown() }
  return Reply.shared.write(Listing.inputs(live))
}

/// The circuit as `circuit.json`.
@_expose(wasm, "describe") @c
public func describe(_ handle: Int32) -> Int32 {
  guard let live = Session.shared[handle] else { return unknown() }
  do throws(LiveError) { return Reply.shared.write(try live.run().json) } catch {
    return fail(error)
  }
}

/// Gives an input other elements.
@_expose(wasm, "set") @c
public func set(
  _ handle: Int32, _ input: Int32, _ numbers: UnsafePointer<Double>, _ count: Int32
) {
  guard let live = Session.shared[handle], live.inputs.indices.contains(Int(input)) else { return }
  live.set(Int(input), to: Array(UnsafeBufferPointer(start: numbers, count: Int(count))))
}

/// Computes; gives the columns of all numbers, or null.
@_expose(wasm, "run") @c
public func run(_ handle: Int32) -> UnsafePointer<Double>? {
  guard let live = Session.shared[handle] else { return nil }
  do throws(LiveError) { return Reply.shared.write(try live.run().numbers.columns) } catch {
    _ = fail(error)
    return nil
  }
}

/// What an input holds.
@_expose(wasm, "values") @c
public func values(_ handle: Int32, _ input: Int32) -> UnsafePointer<Double>? {
  guard let live = Session.shared[handle], live.inputs.indices.contains(Int(input)) else {
    return nil
  }
  return Reply.shared.write(live.inputs[Int(input)].value.scalars)
}

/// The gradient that the optimizer sees, or null.
@_expose(wasm, "accumulated") @c
public func accumulated(_ handle: Int32, _ input: Int32) -> UnsafePointer<Double>? {
  guard let live = Session.shared[handle], live.inputs.indices.contains(Int(input)),
    let gradient = live.accumulatedGradient(of: Int(input))
  else { return nil }
  return Reply.shared.write(gradient.scalars)
}

/// Chooses an optimizer by its name, with options as statements.
@_expose(wasm, "optimize") @c
public func optimize(
  _ handle: Int32, _ name: UnsafePointer<UInt8>, _ nameCount: Int32,
  _ options: UnsafePointer<UInt8>, _ optionsCount: Int32, _ zeroGrad: Int32
) -> Int32 {
  guard let live = Session.shared[handle] else { return unknown() }
  do throws(LiveError) {
    try live.optimize(
      string(name, nameCount), string(options, optionsCount), zeroGrad: zeroGrad != 0)
    return 0
  } catch { return fail(error) }
}

/// Makes a step and gives the loss before it.
///
/// Where it fails the text says why and is not empty.
@_expose(wasm, "step") @c
public func step(_ handle: Int32) -> Double {
  _ = Reply.shared.write("")
  guard let live = Session.shared[handle] else { return .nan }
  do throws(LiveError) { return try live.step() } catch {
    _ = fail(error)
    return .nan
  }
}

/// Begins again with the declared values.
@_expose(wasm, "reset") @c
public func reset(_ handle: Int32) { Session.shared[handle]?.reset() }

/// All optimizers as JSON.
@_expose(wasm, "optimizers") @c
public func optimizers() -> Int32 { Reply.shared.write(Listing.optimizers()) }

private func fail(_ error: LiveError) -> Int32 {
  _ = Reply.shared.write(Listing.error(error))
  return -1
}

private func unknown() -> Int32 {
  _ = Reply.shared.write("{\"message\":\"there is no such circuit\"}")
  return -1
}
