/// The gradients that an optimizer sees: those of a tape, or where they are not cleared, their sums.
@safe
final class GradientSums {
  private let tape: NumberTape
  private let parameters: [FlatParameter]
  private let addsUp: Bool
  /// Sums, where gradients add up; same precision as the tape.
  private let memory: UnsafeMutableRawPointer
  private let slots: UnsafeMutablePointer<Int>

  init(_ tape: NumberTape, _ places: GradientPlaces, addsUp: Bool) {
    self.tape = tape
    self.addsUp = addsUp
    parameters = places.groups.flatMap { $0 }
    let count = max(parameters.count, 1)
    unsafe memory = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 16)
    unsafe slots = UnsafeMutablePointer<Int>.allocate(capacity: count)
    for (i, parameter) in parameters.enumerated() {
      unsafe (slots + i).initialize(to: parameter.gradient)
    }
    load()
  }

  deinit {
    unsafe memory.deallocate()
    unsafe slots.deallocate()
  }

  /// Takes the sums from the parameters' `grad`.
  func load() {
    if !addsUp { return }
    for (i, parameter) in parameters.enumerated() {
      // −0 + x is x, whatever x is: with no gradient so far, the first sum is the gradient itself.
      let start = parameter.tensor.grad.map { $0.firstElement } ?? -0.0
      if tape.dtype == .float64 {
        unsafe memory.storeBytes(of: start, toByteOffset: i * 8, as: Double.self)
      } else {
        unsafe memory.storeBytes(of: Float(start), toByteOffset: i * 4, as: Float.self)
      }
    }
  }

  /// Adds the gradients that the tape has just computed.
  @inline(__always)
  func add() {
    if addsUp { addAll() }
  }

  private func addAll() {
    for i in 0..<parameters.count {
      if tape.dtype == .float64 {
        let sums = unsafe memory.assumingMemoryBound(to: Double.self)
        unsafe sums[i] = sums[i] + tape.doubles[slots[i]]
      } else {
        let sums = unsafe memory.assumingMemoryBound(to: Float.self)
        unsafe sums[i] = sums[i] + tape.singles[slots[i]]
      }
    }
  }

  func number(_ parameter: FlatParameter) -> Double {
    if tape.dtype == .float64 { return unsafe doubleGradient(parameter).pointee }
    return unsafe Double(singleGradient(parameter).pointee)
  }

  func doubleGradient(_ parameter: FlatParameter) -> UnsafeMutablePointer<Double> {
    unsafe addsUp
      ? memory.assumingMemoryBound(to: Double.self) + parameter.number
      : tape.doubles + parameter.gradient
  }

  func singleGradient(_ parameter: FlatParameter) -> UnsafeMutablePointer<Float> {
    unsafe addsUp
      ? memory.assumingMemoryBound(to: Float.self) + parameter.number
      : tape.singles + parameter.gradient
  }

  func doubleValue(_ parameter: FlatParameter) -> UnsafeMutablePointer<Double> {
    unsafe tape.doubles + parameter.variable
  }

  func singleValue(_ parameter: FlatParameter) -> UnsafeMutablePointer<Float> {
    unsafe tape.singles + parameter.variable
  }
}
