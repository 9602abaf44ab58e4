import Gradwire

/// Rows of ten measurements, and how far the disease had gone on after a year.
struct Patients {
  let measurements: Tensor
  let outcomes: Tensor

  /// All patients of a table, in random order.
  init(table: Tensor) {
    let rows = table[Tensor.randperm(table.shape[0])]
    measurements = rows[0..., 0..<10]
    outcomes = rows[0..., 10]
  }

  private init(_ measurements: Tensor, _ outcomes: Tensor) {
    self.measurements = measurements
    self.outcomes = outcomes
  }

  /// Those to learn from and those held out, measured in the spread of those to learn from.
  func parted(_ count: Int) -> (learned: Patients, heldOut: Patients) {
    let learned = measurements[0..<count]
    let (mean, spread) = (learned.mean(dim: 0), learned.std(dims: [0]))
    return (
      Patients((learned - mean) / spread, outcomes[0..<count]),
      Patients((measurements[count...] - mean) / spread, outcomes[count...])
    )
  }

  /// Which part of the outcomes' variance a prediction explains, 1 at best.
  func explained(by predict: (Tensor) -> Tensor) -> Double {
    let rest = mseLoss(predict(measurements), outcomes)
    return 1 - (rest / outcomes.variance(correction: 0)).item()
  }
}
