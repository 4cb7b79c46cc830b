import Statistics
import TestSupport
import Testing

struct DistributionTests {
  @Test(.needsShared) func `quantiles and probabilities agree with R`() throws {
    var comparison = Comparison("dist.csv")
    for row in try Shared.table("expected/stats/dist.csv") {
      let p = try #require(Double(row["p"] ?? ""))
      let first = Double(row["param1"] ?? "")
      let second = Double(row["param2"] ?? "")
      let name = row["fn"] ?? ""
      let found: Double? =
        switch name {
        case "qnorm": Normal.quantile(p)
        case "pnorm": Normal.probability(p)
        case "qt": StudentT(degreesOfFreedom: first ?? 0)?.quantile(p)
        case "pt": StudentT(degreesOfFreedom: first ?? 0)?.probability(p)
        case "qbeta": Beta(a: first ?? 0, b: second ?? 0)?.quantile(p)
        default: nil
        }
      comparison.countRow()
      let id = "\(name)(\(row["p"] ?? ""), \(row["param1"] ?? ""), \(row["param2"] ?? ""))"
      comparison.expect(id, "value", row["value"], is: found, within: 1e-10)
    }
    comparison.report()
    #expect(comparison.rows >= 160)
  }
}

struct DistributionLaws {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a quantile's probability is what was asked for`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let p = Double.random(in: 0.0005...0.9995, using: &random)
    let (a, b) = (
      Double.random(in: 0.3...400, using: &random), Double.random(in: 0.3...400, using: &random)
    )
    let beta = try #require(Beta(a: a, b: b))
    #expect(abs(beta.probability(try #require(beta.quantile(p))) - p) < 1e-11)
    let student = try #require(StudentT(degreesOfFreedom: a))
    #expect(abs(student.probability(try #require(student.quantile(p))) - p) < 1e-12)
    let fisher = try #require(FisherF(numerator: a, denominator: b))
    #expect(abs(fisher.probability(try #require(fisher.quantile(p))) - p) < 1e-11)
    #expect(abs(Normal.probability(try #require(Normal.quantile(p))) - p) < 1e-15)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `distributions are one family`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let freedom = Double.random(in: 1...300, using: &random)
    let p = Double.random(in: 0.5...0.999, using: &random)
    let student = try #require(StudentT(degreesOfFreedom: freedom))
    let fisher = try #require(FisherF(numerator: 1, denominator: freedom))
    let (t, f) = (try #require(student.quantile(p)), try #require(fisher.quantile(2 * p - 1)))
    #expect(abs(t * t - f) <= 1e-9 * max(f, 1e-9))
    #expect(student.quantile(1 - p).map { abs($0 + t) <= 1e-9 * max(1, t) } == true)
    let many = try #require(StudentT(degreesOfFreedom: 1e12)).quantile(p)
    let normal = try #require(Normal.quantile(p))
    #expect(abs(try #require(many) - normal) <= 1e-11 * max(1, normal))
    let (a, b) = (freedom / 7, 0.5 + p)
    let beta = try #require(Beta(a: a, b: b))
    let mirrored = try #require(Beta(a: b, b: a))
    #expect(abs(beta.probability(p) + mirrored.probability(1 - p) - 1) < 1e-13)
  }

  @Test(arguments: [0.501, 0.6, 0.9, 0.975, 0.999])
  func `the two ways to a quantile of t meet`(p: Double) throws {
    // From 10 000 degrees of freedom an expansion takes over from the incomplete beta function.
    let below = try #require(StudentT(degreesOfFreedom: (10_000.0).nextDown))
    let above = try #require(StudentT(degreesOfFreedom: 10_000))
    let t = try #require(below.quantile(p))
    #expect(abs(t - (try #require(above.quantile(p)))) <= 2e-13 * t)
    #expect(abs(below.probability(t) - above.probability(t)) <= 1e-13)
  }

  @Test func `known values`() throws {
    // Uniform, arcsine law, Cauchy, and the F table's 4.1028 for (2, 10).
    #expect(abs(try #require(Beta(a: 1, b: 1)).probability(0.3) - 0.3) < 1e-15)
    #expect(abs(try #require(Beta(a: 0.5, b: 0.5)).probability(0.25) - 1 / 3.0) < 1e-14)
    #expect(abs(try #require(StudentT(degreesOfFreedom: 1)).probability(1) - 0.75) < 1e-14)
    let fisher = try #require(FisherF(numerator: 2, denominator: 10)?.quantile(0.95))
    #expect(abs(fisher - 4.102821) < 1e-6)
  }

  @Test func `what is no distribution is not made, and what is no probability has no quantile`() {
    #expect(StudentT(degreesOfFreedom: 0) == nil)
    #expect(StudentT(degreesOfFreedom: .infinity) == nil)
    #expect(Beta(a: -1, b: 1) == nil)
    #expect(FisherF(numerator: 1, denominator: .nan) == nil)
    #expect(Normal.quantile(0) == nil && Normal.quantile(1) == nil)
    #expect(StudentT(degreesOfFreedom: 3)?.quantile(1.5) == nil)
    #expect(Beta(a: 2, b: 3)?.quantile(0) == 0 && Beta(a: 2, b: 3)?.quantile(1) == 1)
  }
}
