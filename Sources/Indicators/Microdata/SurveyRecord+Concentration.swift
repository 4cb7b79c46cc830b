internal import Statistics
internal import Tabular

extension SurveyRecord {
  /// Warns where the standard concentration index does not suit its outcome (stats.md 3.2): with values below 0 it has no bounds, and of an outcome
  /// that is 0 or 1 its bounds depend on the mean.
  func questionConcentrations(_ log: inout DiagnosticLog) {
    for (place, estimate) in specification.estimates.enumerated() {
      let columns: [String]
      var isIndex = false
      switch estimate.target {
      case .concentration(let column, _, _, let wanted) where wanted.index == .standard:
        (columns, isIndex) = ([column], true)
      case .kakwani(let payment, let ability, _): columns = [payment, ability]
      default: continue
      }
      guard let ranking = placements[place].first?.table else { continue }
      let rankings = samples.map { $0.ranking(ranking) }
      for (outcome, column) in columns.enumerated()
      where rankings.contains(where: { $0.hasNegative(outcome) }) {
        log.report(
          Diagnostic(
            .warning, "outcome-below-zero",
            "\"\(column)\" has values below 0: the concentration index \"\(estimate.id)\" is not confined to -1 to 1",
            at: estimate.place,
            hint: "the generalised index (`index: generalised`) has no such limits"))
      }
      if isIndex, !rankings.isEmpty, rankings.allSatisfy({ $0.isZeroOrOne() }) {
        log.report(
          Diagnostic(
            .warning, "bounded-outcome",
            "\"\(columns[0])\" of \"\(estimate.id)\" is 0 or 1: the bounds of the standard concentration index depend on its mean",
            at: estimate.place,
            hint: "`index: erreygers` or `index: wagstaff` with `bounds: [0, 1]`"))
      }
    }
  }
}
