import Statistics
import TestSupport
import Testing

struct SurveyLaws {
  private func close(_ left: Double?, _ right: Double?, _ tolerance: Double = 1e-10) -> Bool {
    guard let left, let right else { return false }
    return abs(left - right) <= tolerance * max(abs(left), abs(right), 1e-300)
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [SampledUnits.clusters, .elements])
  func `scaling the weights leaves means and their standard errors`(
    seed: UInt64, units: SampledUnits,
  ) throws {
    var survey = RandomSurvey(seed: seed)
    let before = survey.totals(units: units)
    for index in survey.rows.indices {
      survey.rows[index].weight = try #require(
        SamplingWeight(survey.rows[index].weight.value * 1e-6))
    }
    let after = survey.totals(units: units)
    for measure in RandomSurvey.measures.indices {
      let first = try before.estimate(.quotient, of: measure, in: .cells([0]))
      let second = try after.estimate(.quotient, of: measure, in: .cells([0]))
      #expect(close(first.estimate.point, second.estimate.point))
      #expect(close(first.estimate.standardError, second.estimate.standardError))
      #expect(
        close(first.designEffect?.withReplacement, second.designEffect?.withReplacement))
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [SampledUnits.clusters, .elements])
  func `a domain's mean is the ratio of y in the domain to being in it`(
    seed: UInt64, units: SampledUnits,
  ) throws {
    let survey = RandomSurvey(seed: seed)
    let domain = try survey.totals(units: units).estimate(.quotient, of: 0, in: .cells([1]))
    var ratio = ClusterTotals(measures: [.ratio], units: units)
    for var row in survey.rows {
      let inside = row.cell == 1
      row.values = [
        row.values[0].flatMap { MeasuredValue(inside ? $0.y : 0, over: inside ? 1 : 0) }
      ]
      row.cell = 0
      ratio.add(row)
    }
    let whole = try ratio.estimate(.quotient, of: 0)
    #expect(close(domain.estimate.point, whole.estimate.point))
    #expect(close(domain.estimate.standardError, whole.estimate.standardError))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `with one row to a cluster, sampled elements give what sampled clusters give`(
    seed: UInt64
  ) throws {
    var survey = RandomSurvey(seed: seed)
    survey.singleRows()
    let (clusters, elements) = (survey.totals(), survey.totals(units: .elements))
    for measure in RandomSurvey.measures.indices {
      for domain in [Domain.all, .cells([0]), .cells([1, 2])] {
        for statistic in [Statistic.total, .quotient] {
          let first = try clusters.estimate(statistic, of: measure, in: domain)
          let second = try elements.estimate(statistic, of: measure, in: domain)
          #expect(first.estimate.point == second.estimate.point)
          #expect(close(first.estimate.standardError, second.estimate.standardError))
          #expect(first.estimate.degreesOfFreedom == second.estimate.degreesOfFreedom)
        }
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>, IntervalMethod.allCases)
  func `an interval holds its point, and a proportion's stays in 0 to 1`(
    seed: UInt64, method: IntervalMethod,
  ) throws {
    let totals = RandomSurvey(seed: seed).totals()
    for domain in [Domain.all, .cells([0]), .cells([1]), .cells([2])] {
      let found = try totals.estimate(.quotient, of: 1, in: domain)
      guard let limits = try? found.interval(method).limits else {
        #expect(found.estimate.degreesOfFreedom ?? 0 <= 0)
        continue
      }
      #expect(limits.contains(found.estimate.point))
      if method.isForProportions { #expect(limits.lower >= 0 && limits.upper <= 1) }
      let wider = try found.interval(method, level: 0.99).limits
      #expect(wider.lower <= limits.lower && limits.upper <= wider.upper)
    }
  }
}
