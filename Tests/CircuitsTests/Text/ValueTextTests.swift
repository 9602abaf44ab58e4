import Autograd
import Circuits
import Testing

@Suite("Values in a line")
struct ValueTextTests {
  private func inline(_ tensor: Tensor) -> String { ValueText.inline(TensorValue(tensor)) }

  @Test("scalars, small vectors and matrices are written out")
  func writtenOut() {
    #expect(inline(Tensor(0.13420894)) == "0.1342")
    #expect(inline(Tensor([0.13420894])) == "0.1342")
    #expect(inline(Tensor([1.0, -2.5])) == "[1, −2.5]")
    #expect(inline(Tensor([[1.0, 2], [3, 4]])) == "[[1, 2], [3, 4]]")
    #expect(inline(Tensor([[1.0], [2]])) == "[[1], [2]]")
    #expect(inline(Tensor([[[1.0, 2]]])) == "[[[1, 2]]]")
    #expect(inline(Tensor([1, 2, 3])) == "[1, 2, 3]")
    #expect(inline(Tensor([Double.nan, .infinity])) == "[NaN, ∞]")
  }

  @Test("truth values are words")
  func bools() {
    #expect(inline(Tensor(true)) == "True")
    #expect(inline(Tensor([true, false])) == "[True, False]")
  }

  @Test("larger ones are summed up")
  func statistics() {
    let line = inline(Tensor((0..<10).map(Double.init)))
    // Deviation of the population: √8.25.
    #expect(line == "float32 10, mean 4.5 ± 2.872, 0 to 9")
    let odd = inline(Tensor([Double.nan, 1, 2, 3, .infinity]))
    #expect(odd == "float32 5, mean 2 ± 0.8165, 1 to 3, 2 not finite")
    #expect(inline(.full([2, 3, 4], 1)) == "float32 2×3×4, mean 1 ± 0, 1 to 1")
  }

  @Test("nothing is said to be empty, with its sizes")
  func empty() {
    #expect(inline(.zeros([0, 3])) == "empty float32 0×3")
    #expect(inline(.zeros([0])) == "empty float32 0")
  }

  @Test("up to 4 × 4 is written out, whatever sizes of 1 stand before")
  func limit() {
    for shape in [[], [1], [4], [4, 4], [1, 4], [1, 1, 4, 4], [4, 1]] {
      #expect(ValueText.isWrittenOut(shape), "\(shape)")
    }
    for shape in [[5], [4, 5], [5, 4], [2, 2, 2], [0], [0, 3], [2, 0]] {
      #expect(!ValueText.isWrittenOut(shape), "\(shape)")
    }
  }

  @Test("sizes are joined by ×")
  func sizes() {
    #expect(ValueText.sizes([]) == "scalar")
    #expect(ValueText.sizes([64, 784]) == "64×784")
    #expect(ValueText.type(TensorValue(.zeros([2, 3], dtype: .float64))) == "float64 2×3")
  }
}

@Suite("Numbers of a tensor")
struct TensorValueTests {
  @Test("dtype, sizes and elements are the tensor's")
  func copies() {
    let value = TensorValue(Tensor([[1, 2], [3, 4]]))
    #expect(value.dtype == .int64 && value.shape == [2, 2] && value.count == 4)
    #expect(value.scalars == [1, 2, 3, 4] && value.first == 1 && !value.isScalar)
    #expect(TensorValue(Tensor([[1.0, 2], [3, 4]]).transpose(0, 1)).scalars == [1, 3, 2, 4])
  }

  @Test("zero, finite, empty")
  func questions() {
    #expect(
      TensorValue(.zeros([3])).isZero && !TensorValue(Tensor([0.0, 1e-300])).isFinite == false)
    #expect(!TensorValue(Tensor([0.0, 1])).isZero)
    #expect(
      !TensorValue(Tensor([0.0, .nan])).isFinite && !TensorValue(Tensor(Double.infinity)).isFinite)
    #expect(TensorValue(Tensor([1, 2])).isFinite)
    let empty = TensorValue(.zeros([0]))
    #expect(empty.count == 0 && empty.first.isNaN && empty.isFinite && !empty.isScalar)
    #expect(TensorValue(Tensor([[7.0]])).isScalar)
  }

  @Test("elements as the shortest text that reads back")
  func texts() {
    #expect(TensorValue(Tensor(0.1)).text(at: 0) == "0.1")
    #expect(TensorValue(Tensor(0.1, dtype: .float64)).text(at: 0) == "0.1")
    #expect(TensorValue(Tensor([7.0, -0.0])).text(at: 1) == "-0")
    #expect(TensorValue(Tensor([1, 2])).text(at: 1) == "2")
    #expect(TensorValue(Tensor([true, false])).text(at: 1) == "false")
    #expect(TensorValue(Tensor(-Double.infinity)).text(at: 0) == "-inf")
    #expect(TensorValue(Tensor(Double.nan, dtype: .float64)).text(at: 0) == "nan")
  }

  @Test("it does not follow the tensor")
  func immutable() {
    var x = Tensor([1.0, 2])
    let value = TensorValue(x)
    x += 1
    #expect(value.scalars == [1, 2])
    #expect(value == TensorValue(Tensor([1.0, 2])))
    #expect(value != TensorValue(Tensor([1.0, 2], dtype: .float64)))
    #expect(value != TensorValue(Tensor([[1.0, 2]])))
  }
}
