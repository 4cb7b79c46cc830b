import Statistics
import TestSupport
import Testing

struct ClusterTotalsTests {
  private func results(_ totals: ClusterTotals) -> [Result<SurveyEstimate, Undefined>] {
    let domains = [Domain.all, .cells([0]), .cells([1, 2])]
    return RandomSurvey.measures.indices.flatMap { measure in
      domains.flatMap { domain in
        [Statistic.total, .quotient].map { statistic in
          Result { () throws(Undefined) in
            try totals.estimate(statistic, of: measure, in: domain)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `merging is associative and nothing is its identity`(seed: UInt64) {
    let rows = RandomSurvey(seed: seed).rows
    let parts = [rows.prefix(7), rows.dropFirst(7).prefix(9), rows.dropFirst(16)]
      .map { RandomSurvey.totals($0) }
    var leftFirst = parts[0]
    leftFirst.merge(parts[1])
    leftFirst.merge(parts[2])
    var rightFirst = parts[1]
    rightFirst.merge(parts[2])
    var whole = ClusterTotals(measures: RandomSurvey.measures)
    whole.merge(parts[0])
    whole.merge(rightFirst)
    #expect(leftFirst == whole)
    whole.merge(ClusterTotals(measures: RandomSurvey.measures))
    #expect(leftFirst == whole)
    #expect(results(leftFirst) == results(whole))
  }

  @Test(arguments: 0..<20 as Range<UInt64>, [SampledUnits.clusters, .elements])
  func `other codes of strata give the totals of rows with those codes`(
    seed: UInt64, units: SampledUnits
  ) {
    var survey = RandomSurvey(seed: seed)
    var recoded = survey.totals(units: units)
    let codes: [Int32] = [7, 0, 3, 1]
    recoded.recode(strata: codes)
    for index in survey.rows.indices {
      let unit = survey.rows[index].unit
      survey.rows[index].unit = ClusterKey(
        stratum: codes[Int(unit.stratum)], cluster: unit.cluster)
    }
    var expected = survey.totals(units: units)
    #expect(recoded == expected)
    #expect(results(recoded) == results(expected))
    // Rows that come later find the clusters that are there.
    for row in survey.rows {
      recoded.add(row)
      expected.add(row)
    }
    #expect(recoded == expected)
  }

  @Test(arguments: 0..<5 as Range<UInt64>, [SampledUnits.clusters, .elements])
  func `any cut anywhere gives the same bytes`(seed: UInt64, units: SampledUnits) {
    let rows = RandomSurvey(seed: seed).rows
    let whole = RandomSurvey.totals(rows, units: units)
    let expected = results(whole)
    for cut in 0...rows.count {
      var parts = RandomSurvey.totals(rows.prefix(cut), units: units)
      parts.merge(RandomSurvey.totals(rows.dropFirst(cut), units: units))
      #expect(parts == whole)
      #expect(results(parts) == expected, "cut at \(cut)")
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [SampledUnits.clusters, .elements])
  func `rows in another order give the same bytes`(seed: UInt64, units: SampledUnits) {
    var random = SeededRandom(seed: seed)
    let rows = RandomSurvey(seed: seed).rows
    let whole = RandomSurvey.totals(rows, units: units)
    let shuffled = RandomSurvey.totals(rows.shuffled(using: &random), units: units)
    #expect(shuffled == whole)
    #expect(results(shuffled) == results(whole))
  }

  @Test func `one row more is another sum`() {
    let rows = RandomSurvey(seed: 1).rows
    #expect(RandomSurvey.totals(rows) != RandomSurvey.totals(rows.dropLast()))
    #expect(RandomSurvey.totals(rows) != RandomSurvey.totals(rows + rows.suffix(1)))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `parts read with codes of their own merge by translation`(seed: UInt64) {
    let rows = RandomSurvey(seed: seed).rows
    let moved = rows.map { row in
      var row = row
      row.unit = ClusterKey(stratum: 9 - row.unit.stratum, cluster: 9 - row.unit.cluster)
      row.cell = row.cell.map { 9 - $0 }
      return row
    }
    let back = (0...9).map { Int32(9 - $0) }
    var totals = RandomSurvey.totals(rows.prefix(10))
    totals.merge(
      RandomSurvey.totals(moved.dropFirst(10)),
      translating: CodeTranslation(strata: back, clusters: back, cells: back))
    #expect(totals == RandomSurvey.totals(rows))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `sums made elsewhere count as if their rows had been added`(seed: UInt64) throws {
    let rows = RandomSurvey(seed: seed).rows
    let whole = RandomSurvey.totals(rows)
    var copied = ClusterTotals(measures: RandomSurvey.measures)
    for row in rows {
      let single = RandomSurvey.totals([row])
      let slot = copied.slot(of: row.unit, cell: try #require(row.cell))
      copied.addBase(row.weight, at: slot)
      for measure in RandomSurvey.measures.indices {
        copied.add(summed: single.moments(of: measure, in: .all), to: measure, at: slot)
      }
    }
    #expect(copied == whole)
  }
}
