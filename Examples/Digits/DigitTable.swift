import Gradwire

/// Images of 8 × 8 pixels, a row each, and the digits they show.
struct DigitTable {
  /// Pixels from 0 to 1.
  let images: Tensor
  /// Digits from 0 to 9.
  let digits: Tensor

  /// The table of scikit-learn, in random order.
  init(table: Tensor) {
    let rows = table[Tensor.randperm(table.shape[0])]
    images = rows[0..., 0..<64].to(.float32) / 16
    digits = rows[0..., 64].to(.int64)
  }

  private init(_ images: Tensor, _ digits: Tensor) {
    self.images = images
    self.digits = digits
  }

  var count: Int { images.shape[0] }

  /// Those to learn from and those held out.
  func parted(_ count: Int) -> (learned: DigitTable, heldOut: DigitTable) {
    (
      DigitTable(images[0..<count], digits[0..<count]),
      DigitTable(images[count...], digits[count...])
    )
  }

  /// Some of the images, by their numbers.
  func batch(_ rows: Tensor) -> (images: Tensor, digits: Tensor) {
    (images[rows].named("images"), digits[rows].named("digits"))
  }

  /// Which part of the images a network reads rightly.
  func accuracy(_ network: Network) -> Double {
    let guesses = withoutGradient { network(images).argmax(dim: 1) }
    return (guesses .== digits).to(.float64).mean().item()
  }
}
