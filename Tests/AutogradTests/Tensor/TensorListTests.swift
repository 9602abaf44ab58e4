import Autograd
import Testing

/// The compact list of tensors.
struct TensorListTests {
  @Test(arguments: 0..<6)
  func holdsWhatItWasGiven(count: Int) {
    let tensors = (0..<count).map { Tensor($0) }
    let list = TensorList(tensors)
    #expect(list.count == count)
    #expect(list.map { $0.item() } == (0..<count).map(Double.init))
    #expect(zip(list, tensors).allSatisfy { $0.isSame(as: $1) })
  }

  @Test func theMostCompactFormIsTaken() {
    let x = Tensor(1)
    guard case .none = TensorList([]), case .one = TensorList([x]),
      case .two = [x, x] as TensorList,
      case .many = TensorList([x, x, x])
    else {
      Issue.record("a list is not compact")
      return
    }
  }
}
