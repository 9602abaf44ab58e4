import Autograd
import Testing

/// What a step may touch, and what it must leave alone.
struct OptimizerStepTests {
  static func matrix(_ dtype: DType = .float64) -> Tensor {
    Tensor([[1.0, -2.0], [0.5, 3.0]], dtype: dtype, requiresGrad: true)
  }

  static func step(_ optimizer: any Optimizer, _ loss: () -> Tensor) {
    optimizer.step {
      optimizer.zeroGrad()
      let loss = loss()
      loss.backward()
      return loss
    }
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func recordedGraphsKeepTheirValues(name: String) throws {
    let w = Self.matrix()
    let optimizer = try OptimizerCatalog.named(name).optimizer([w], [("lr", 0.125)])
    var graphs: [Tensor] = []
    var values: [[Double]] = []
    for _ in 0..<3 {
      let graph = (w * w * w).sum()
      graphs.append(graph)
      values.append(w.scalars)
      Self.step(optimizer) { (w * w).sum() }
    }
    for (graph, value) in zip(graphs, values) {
      let inner = try #require(graph.history?.call.input.history?.call.inputs[1])
      #expect(inner.scalars == value)
      let gradient = try #require(gradient(of: graph, withRespectTo: [w])[0])
      #expect(agree(gradient.scalars, value.map { 3 * $0 * $0 }, within: 1e-15))
    }
    #expect(w.scalars != values[2])
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func detachedCopiesAndOldGradientsStay(name: String) throws {
    let w = Self.matrix()
    let copy = w.detach()
    let before = w.scalars
    let optimizer = try OptimizerCatalog.named(name).optimizer([w], [("lr", 0.125)])
    var handedOut: Tensor?
    for _ in 0..<3 {
      Self.step(optimizer) { (w * w).sum() }
      handedOut = handedOut ?? w.grad
    }
    #expect(copy.scalars == before)
    if name != "LBFGS" { #expect(handedOut?.scalars == before.map { 2 * $0 }) }
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func stridedLeavesAndGradientsAreStepped(name: String) throws {
    let plain = Tensor([[1.0, 0.5], [-2.0, 3.0]], dtype: .float64, requiresGrad: true)
    let turned = Self.matrix().detach().transpose(0, 1).detach()
    turned.requiresGrad = true
    let optimizers = try [plain, turned].map {
      try OptimizerCatalog.named(name).optimizer([$0], [("lr", 0.125)])
    }
    for _ in 0..<3 {
      // The gradient of a sum is stretched from one element.
      Self.step(optimizers[0]) { plain.sum() + (plain * plain).sum() }
      Self.step(optimizers[1]) { turned.sum() + (turned * turned).sum() }
    }
    #expect(bits(plain.scalars) == bits(turned.scalars))
  }

  @Test(
    arguments: OptimizerCatalog.all.map(\.name).filter { $0 != "Muon" }, [DType.float32, .float64])
  func zeroDimensionalAndEmptyTensors(name: String, dtype: DType) throws {
    let x = Tensor(2.0, dtype: dtype, requiresGrad: true)
    let none = Tensor.zeros([0, 3], dtype: dtype)
    none.requiresGrad = true
    let optimizer = try OptimizerCatalog.named(name).optimizer([none, x], [("lr", 0.125)])
    for _ in 0..<2 { Self.step(optimizer) { x * x + (none * none).sum() } }
    #expect(x.shape == [] && none.shape == [0, 3])
    #expect(x.item() < 2 && x.item().isFinite)
    try optimizer.restore(optimizer.state)
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func parametersWithoutGradientStay(name: String) throws {
    let (w, other) = (Self.matrix(), Self.matrix())
    let optimizer = try OptimizerCatalog.named(name).optimizer([w, other])
    Self.step(optimizer) { (w * w).sum() }
    #expect(other.scalars == [1, -2, 0.5, 3])
    #expect(w.scalars != other.scalars)
    if name != "LBFGS" { #expect(optimizer.state.groups[0].parameters[1].isEmpty) }
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name).filter { $0 != "Rprop" })
  func nanGradientsShow(name: String) throws {
    let w = Self.matrix()
    let optimizer = try OptimizerCatalog.named(name).optimizer([w], [("lr", 0.125)])
    Self.step(optimizer) { (w * Tensor([[.nan, 1.0], [1.0, 1.0]], dtype: .float64)).sum() }
    // L-BFGS stops before it moves; matrices of Muon and factors of Adafactor mix all elements.
    if name != "LBFGS" { #expect(w.scalars[0].isNaN) }
    let isElementwise = !["LBFGS", "Muon", "Adafactor"].contains(name)
    if isElementwise { #expect(w.scalars.dropFirst().allSatisfy { $0.isFinite }) }
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func leavesStretchedFromOneElement(name: String) throws {
    let plain = Tensor.full([40, 50], 2, dtype: .float64)
    let stretched = Tensor(2.0, dtype: .float64).expand([40, 50]).detach()
    let optimizers = try [plain, stretched].map { leaf in
      leaf.requiresGrad = true
      return try OptimizerCatalog.named(name).optimizer([leaf], [("lr", 0.125)])
    }
    for _ in 0..<4 {
      for (optimizer, leaf) in zip(optimizers, [plain, stretched]) {
        // The loss is let go before the step, so that storages can be used again.
        optimizer.zeroGrad()
        (leaf * leaf).sum().backward()
        if optimizer.declaration.needsClosure {
          Self.step(optimizer) { (leaf * leaf).sum() }
        } else {
          optimizer.step()
        }
      }
    }
    #expect(bits(plain.scalars) == bits(stretched.scalars))
  }

  @Test func rpropLeavesAnElementWithoutSignAlone() {
    let w = Tensor([1.0, 1.0], dtype: .float64, requiresGrad: true)
    let optimizer = Rprop([w])
    Self.step(optimizer) { (w * Tensor([.nan, 1.0], dtype: .float64)).sum() }
    #expect(w.scalars == [1, 0.99])
  }

  @Test func singleAndDoubleParametersTogether() {
    let (a, b) = (Self.matrix(.float32), Self.matrix(.float64))
    let optimizer = Adam([a, b], lr: 0.1)
    for _ in 0..<3 { Self.step(optimizer) { (a * a).sum().to(.float64) + (b * b).sum() } }
    #expect(a.dtype == .float32 && b.dtype == .float64)
    #expect(agree(a.scalars, b.scalars, within: 1e-6))
  }

  @Test func aGradientOfOneNodeServesManyUses() {
    let w = Tensor(3.0, dtype: .float64, requiresGrad: true)
    let optimizer = SGD([w], lr: 0.25)
    let loss = w * w
    loss.backward()
    optimizer.step()
    #expect(w.item() == 1.5)
    // The recorded graph still has w = 3; its gradients add up with those of the first walk.
    loss.backward()
    #expect(w.grad?.item() == 12)
    #expect((w * w).item() == 2.25)
  }

  @Test func theClosuresLossComesBack() throws {
    for declaration in OptimizerCatalog.all {
      let w = Self.matrix()
      let optimizer = try declaration.optimizer([w])
      var calls = 0
      let loss = optimizer.step {
        calls += 1
        optimizer.zeroGrad()
        let loss = (w * w).sum()
        loss.backward()
        return loss
      }
      #expect(loss.item() == 14.25, "\(declaration.name)")
      #expect(declaration.needsClosure ? calls > 1 : calls == 1)
    }
  }

  @Test func theStateCanBeReadInsideAClosure() {
    let w = Self.matrix()
    let optimizer = LBFGS([w], maxIter: 3)
    Self.step(optimizer) {
      #expect(optimizer.state.own["n_iter"] == .integer(0))
      return (w * w).sum()
    }
    #expect(optimizer.state.own["n_iter"] != .integer(0))
  }

  @Test func groupsHaveOptionsOfTheirOwn() throws {
    let (a, b) = (Tensor(1.0, dtype: .float64), Tensor(1.0, dtype: .float64))
    a.requiresGrad = true
    b.requiresGrad = true
    let optimizer = SGD([a], lr: 0.5, momentum: 0.5)
    optimizer.addGroup([b], ["lr": 0.25])
    #expect(optimizer.groups[1]["momentum"] == .real(0.5))
    #expect(optimizer.groups[1]["rho"] == nil)
    Self.step(optimizer) { a + b }
    #expect([a.item(), b.item()] == [0.5, 0.75])
    try optimizer.groups[1].set("lr", 1)
    Self.step(optimizer) { a + b }
    #expect([a.item(), b.item()] == [-0.25, -0.75])
    #expect(throws: OptimizerError.self) { try optimizer.groups[0].set("lr", -1) }
    #expect(throws: OptimizerError.self) { try optimizer.groups[0].set("betas", [0.9, 0.9]) }
  }
}
