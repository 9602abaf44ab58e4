import Autograd
import Testing

/// Special functions over wide ranges, beside values of mpmath with 40 digits.
struct SpecialFunctionTests {
  private static let rows: [(name: String, x: Double, value: Double)] = [
    ("erfinv", 1e-12, 8.862269254527579958e-13),
    ("erfinv", 1e-05, 8.862269254759594528e-6),
    ("erfinv", 0.1, 0.08885599049425769197),
    ("erfinv", 0.3, 0.272462714726754345),
    ("erfinv", 0.5, 0.4769362762044698734),
    ("erfinv", 0.75, 0.8134198475976185417),
    ("erfinv", 0.9, 1.163087153676674163),
    ("erfinv", 0.97, 1.53448562177771789),
    ("erfinv", 0.999, 2.326753765513524494),
    ("erfinv", 0.9999999, 3.766562581638470889),
    ("erfinv", -0.2, -0.1791434546212916867),
    ("erfinv", -0.9999, -2.751063905712079692),
    ("digamma", 0.001, -1000.57557193181028),
    ("digamma", 0.25, -4.227453533376265408),
    ("digamma", 0.5, -1.963510026021423479),
    ("digamma", 1.0, -0.5772156649015328606),
    ("digamma", 1.4, -0.0613845445851162368),
    ("digamma", 1.4616, -0.00003110625123034164966),
    ("digamma", 1.5, 0.03648997397857652056),
    ("digamma", 2.0, 0.4227843350984671394),
    ("digamma", 3.7, 1.167153539361511441),
    ("digamma", 9.9, 2.241180316606381437),
    ("digamma", 10.5, 2.303001034297686375),
    ("digamma", 60.0, 4.08598808138353829),
    ("digamma", 1000000.0, 13.81551005796419077),
    ("digamma", -0.25, 2.91413912021352783),
    ("digamma", -1.5, 0.7031566406452431872),
    ("digamma", -7.3, 4.337307305510050142),
    ("lgamma", 1e-05, 11.51291969289582563),
    ("lgamma", 0.3, 1.095797994818075561),
    ("lgamma", 0.9, 0.06637623973474295443),
    ("lgamma", 1.1, -0.04987244125983976179),
    ("lgamma", 2.3, 0.1541894549596304745),
    ("lgamma", 7.5, 7.534364236758732955),
    ("lgamma", 100.0, 359.1342053695753988),
    ("lgamma", -0.5, 1.265512123484645396),
    ("lgamma", -3.3, -0.8243558050174264602),
    ("sinc", 1e-09, 0.9999999999999999984),
    ("sinc", 0.001, 0.999998355066744894),
    ("sinc", 0.2, 0.9354892837886390262),
    ("sinc", 0.5, 0.6366197723675813431),
    ("sinc", 1.3, -0.1980908518463399614),
    ("sinc", 4.75, 0.04738506927142663524),
    ("gelu", -30.0, -1.472014178144456118e-196),
    ("gelu", -8.0, -4.976768459417427299e-15),
    ("gelu", -1.0, -0.1586552539314570514),
    ("gelu", -1e-06, -4.99999601057719576e-7),
    ("gelu", 0.4, 0.2621686966441296845),
    ("gelu", 3.0, 2.995950305905109716),
    ("logsigmoid", -700.0, -700.0),
    ("logsigmoid", -2.0, -2.126928011042972496),
    ("logsigmoid", 0.0, -0.6931471805599453094),
    ("logsigmoid", 3.0, -0.04858735157374205876),
    ("logsigmoid", 40.0, -4.248354255291588986e-18),
    ("erfc", 0.1, 0.8875370839817151016),
    ("erfc", 3.0, 0.00002209049699858544137),
    ("erfc", 10.0, 2.088487583762544757e-45),
    ("erfc", 25.0, 8.300172571196522752e-274),
    ("expm1", 1e-12, 1.00000000000049998e-12),
    ("expm1", -0.3, -0.2591817793182821257),
    ("expm1", 2.0, 6.389056098930650227),
    ("log1p", 1e-12, 9.999999999994999799e-13),
    ("log1p", -0.3, -0.3566749439387323631),
    ("log1p", 2.0, 1.098612288668109691),
  ]

  @Test func valuesAreExactToTheLastDigits() throws {
    for row in Self.rows {
      let function = try #require(FunctionCatalog.named(row.name))
      guard case .tensor(let y) = try function([.tensor(Tensor(row.x, dtype: .float64))]) else {
        throw BadRecord()
      }
      // Next to a root of digamma the numbers of the formula are of size 1.
      var room = 4e-15 * max(row.value.magnitude, row.name == "digamma" ? 0.1 : 0)
      // The last digit of a / √2 counts a²/2 times there.
      if row.name == "gelu" { room *= max(row.x * row.x / 2, 1) }
      #expect((y.item() - row.value).magnitude <= room, "\(row.name)(\(row.x)): \(y.item())")
    }
  }

  @Test func derivativesOfSincAreSmoothAtZero() throws {
    for x in [0, 1e-12, 1e-6, 0.3, 0.4775, 0.4775001, 2] as [Double] {
      let a = Tensor(x, dtype: .float64, requiresGrad: true)
      let first = try #require(
        try gradients(of: a.sinc(), withRespectTo: [a], createGraph: true)[0])
      let second = try #require(try gradients(of: first, withRespectTo: [a], createGraph: true)[0])
      let third = try #require(try gradients(of: second, withRespectTo: [a])[0])
      // ∫₀¹ cos(πxt) dt and its derivatives, by Simpson's rule.
      let expected = (1...3).map { order in Self.integral(order, x) }
      for (got, wanted) in zip([first, second, third], expected) {
        #expect((got.item() - wanted).magnitude < 1e-10, "\(x)")
      }
    }
  }

  private static func integral(_ order: Int, _ x: Double) -> Double {
    let steps = 2000
    var sum = 0.0
    for i in 0...steps {
      let t = Double(i) / Double(steps)
      let phase = Tensor(.pi * x * t + .pi / 2 * Double(order), dtype: .float64).cos().item()
      let power = (0..<order).reduce(1.0) { y, _ in y * .pi * t }
      sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * power * phase
    }
    return sum / (3 * Double(steps))
  }

  @Test func higherDerivativesOfDigammaFollowTheirReflection() throws {
    // ψ₂(½) = −14 ζ(3), ψ₃(½) = π⁴, and ψ₂(−½) = ψ₂(½) + 16.
    let apery = 1.2020569031595942854
    for (x, second, third) in [
      (0.5, -14 * apery, Double.pi * .pi * .pi * .pi),
      (-0.5, -14 * apery + 16, .pi * .pi * .pi * .pi + 96),
    ] {
      let a = Tensor(x, dtype: .float64, requiresGrad: true)
      let one = try #require(
        try gradients(of: a.digamma(), withRespectTo: [a], createGraph: true)[0])
      let two = try #require(try gradients(of: one, withRespectTo: [a], createGraph: true)[0])
      let three = try #require(try gradients(of: two, withRespectTo: [a])[0])
      #expect((two.item() - second).magnitude < 1e-12)
      #expect((three.item() - third).magnitude < 1e-11)
    }
  }
}
