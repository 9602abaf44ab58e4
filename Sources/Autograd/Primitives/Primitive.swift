/// An operation with a derivative rule of its own.
///
/// Ours and yours conform to the same protocol and are recorded, differentiated, checked and drawn
/// by the same code. Options of an operation (`dim`, an exponent) are stored properties of the
/// object, so one object is one operation with its options.
///
/// ```swift
/// final class Cube: Primitive {
///   let name = "cube"
///   let symbol = "x³"
///   func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
///   func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
///     inputs[0] * inputs[0] * inputs[0]
///   }
///   func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
///     upstream * 3 * call.inputs[0] * call.inputs[0]
///   }
/// }
/// let y = Cube()(x)   // y.backward() gives x.grad = 3x²
/// ```
public protocol Primitive: AnyObject, Sendable {
  /// The operation's name, as programs and catalogs write it.
  var name: String { get }

  /// What is drawn on the gate, a few characters at most: `×`, `tanh`, `x²`.
  var symbol: String { get }

  #if !hasFeature(Embedded)
    /// How PyTorch prints the history: `MulBackward0`.
    var gradientFunctionName: String { get }

    /// Whether inputs may be complex; by default they may not, and the call says so.
    var acceptsComplex: Bool { get }
  #endif

  /// The number of inputs, or nil where it varies.
  var inputCount: Int? { get }

  /// The rule for dtype and sizes of the result.
  ///
  /// - Parameter inputs: The inputs; only their types may be looked at.
  /// - Returns: The type that `forward` will give.
  /// - Throws: A `TensorError` that names the sizes or dtypes that do not go together.
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType

  /// Computes the value.
  ///
  /// - Parameters:
  ///   - inputs: The inputs, already accepted by `resultType(of:)`.
  ///   - context: Holds the result's type; takes what the backward pass wants to find again.
  /// - Returns: A tensor of the promised type. Its own history, if any, is dropped.
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor

  /// Carries the gradient of the result back to one input.
  ///
  /// Written in tensor operations, so that it can be differentiated again and drawn. A gradient of
  /// broadcast size or wider dtype is summed and converted afterwards, once, by the sweep.
  ///
  /// - Parameters:
  ///   - upstream: d(output)/d(result), of the result's sizes.
  ///   - slot: Which input, from 0.
  ///   - call: Inputs, result and saved tensors of the forward pass.
  /// - Returns: d(output)/d(input), or nil where no gradient passes: the wire is cut.
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor?

  /// The pullback in notation: `g` is the gradient of the result, `y` the result, `a`, `b`, `c` the
  /// inputs in order.
  ///
  /// - Parameter slot: Which input, from 0.
  /// - Returns: `"g · b"` for instance, as gates and listings print it.
  func pullbackNotation(to slot: Int) -> String

  /// The value in notation.
  ///
  /// - Parameter operands: What to call the inputs, in slot order.
  /// - Returns: `"x × y"` for instance, as listings and derivations print it.
  func notation(of operands: [String]) -> String

  /// The same primitive as it works on single numbers, nil where it has no such form.
  ///
  /// Graphs of single numbers are differentiated through it without making tensors.
  var numberRule: (any NumberRule)? { get }
}

extension Primitive {
  /// The name with a capital, followed by `Backward0`.
  public var gradientFunctionName: String { PrimitiveText.gradientFunction(name) }

  /// False: complex inputs are refused.
  public var acceptsComplex: Bool { false }

  /// None: single numbers take the same way as tensors.
  public var numberRule: (any NumberRule)? { nil }

  /// One input.
  public var inputCount: Int? { 1 }

  /// The primitive's name in front of `ᵀ`, the general form of a pullback.
  ///
  /// - Parameter slot: Which input, from 0.
  /// - Returns: `"name′(g)"`.
  public func pullbackNotation(to slot: Int) -> String { "\(name)′(g)" }

  /// Applies the primitive to any number of tensors; traps with the sentence of the `TensorError` where it does not apply.
  ///
  /// - Parameter inputs: The inputs in slot order.
  /// - Returns: The result, recorded for differentiation if an input requires a gradient.
  public func callAsFunction(_ inputs: Tensor...) -> Tensor {
    trapping { () throws(TensorError) in try self.apply(TensorList(inputs)) }
  }

  /// An operator between two operands where the symbol is one, a call otherwise.
  ///
  /// - Parameter operands: What to call the inputs, in slot order.
  /// - Returns: `"a × b"` or `"name(a, b)"`.
  public func notation(of operands: [String]) -> String {
    PrimitiveText.notation(name, symbol, operands)
  }

  /// Applies the primitive to one tensor; traps where it does not apply.
  ///
  /// - Parameter input: The input.
  /// - Returns: The result, recorded for differentiation if the input requires a gradient.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    trapping { () throws(TensorError) in try self.apply(.one(input)) }
  }

  /// Applies the primitive to two tensors; traps where it does not apply.
  ///
  /// - Parameters:
  ///   - a: The first input.
  ///   - b: The second input.
  /// - Returns: The result, recorded for differentiation if an input requires a gradient.
  public func callAsFunction(_ a: Tensor, _ b: Tensor) -> Tensor {
    trapping { () throws(TensorError) in try self.apply(.two(a, b)) }
  }

  /// Applies the primitive, throwing where it does not apply.
  ///
  /// - Parameter inputs: The inputs in slot order.
  /// - Returns: The result, recorded for differentiation if an input requires a gradient.
  /// - Throws: What the primitive's rule says, or that the number of inputs is wrong.
  public func apply(_ inputs: TensorList) throws(TensorError) -> Tensor {
    try PrimitiveCall.apply(self, inputs)
  }
}

/// What a forward pass knows and may leave for the backward pass.
public struct ForwardContext {
  /// Dtype and sizes that the primitive's rule promised.
  public let resultType: TensorType

  var saved: TensorList = .none

  /// Keeps tensors for the pullback, where they are `call.saved`.
  ///
  /// Inputs and the result need not be saved: every `Application` has them.
  ///
  /// - Parameter tensors: Intermediate values, kept without their history.
  public mutating func save(_ tensors: Tensor...) { saved = TensorList(saved + tensors) }
}

/// A primitive applied once: what its pullback may look at.
public struct Application {
  /// The inputs in slot order.
  public let inputs: TensorList
  /// The result.
  public let output: Tensor
  /// What the forward pass saved.
  public let saved: TensorList

  /// The first input.
  public var input: Tensor { inputs[0] }
}

/// Runs a throwing operation for an operator that cannot throw.
@inline(__always)
func trapping<R>(_ body: () throws(TensorError) -> R) -> R {
  do throws(TensorError) {
    return try body()
  } catch {
    trap(error)
  }
}

/// Stops the program with the sentence of an error.
func trap(_ error: TensorError) -> Never {
  // Optimized programs drop the words of a failed precondition, but not those of a fatal error; the
  // pages have no place to print either.
  #if hasFeature(Embedded)
    preconditionFailure()
  #else
    fatalError(error.description)
  #endif
}
