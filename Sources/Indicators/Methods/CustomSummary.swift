internal import Statistics
internal import Tabular

/// The values of the manifest's own indicators, summarised as those of the catalogue.
struct CustomSummary {
  let indicator: Indicator
  let custom: CustomIndicator
  let context: EvaluationContext

  var values: [IndicatorValue] {
    let tallies = context.records.custom[custom.id]?.all ?? []
    let summary = RecordSummary<CustomTally>(indicator: indicator, context: context)
    return Dictionary(grouping: tallies, by: \.period).sorted { $0.key < $1.key }.flatMap {
      summary.values(of: $0.value, in: $0.key.isEmpty ? context.asOf.description : $0.key) {
        [finding($0)]
      }
    }
  }

  private func finding(_ tallies: [CustomTally]) -> Finding {
    var (above, below) = (ExactSum(), ExactSum())
    for tally in tallies {
      above.merge(tally.numerator)
      below.merge(tally.denominator)
    }
    let rows = tallies.reduce(0) { $0 + $1.rows }
    let incomplete = tallies.reduce(0) { $0 + $1.incomplete }
    var finding: Finding
    if rows == 0 {
      finding = Finding(.missing(.notAvailable, because: "no row holds the numbers"))
    } else if custom.denominator == nil {
      finding = .number(custom.scale * above.value)
    } else {
      finding = .ratio(
        above.value, of: below.value, scale: custom.scale, none: "the denominator is 0")
    }
    finding.count = rows
    finding.source = source(of: tallies)
    let left = NoteText.counted(incomplete, "row", "rows")
    return finding.noting(incomplete > 0 ? "\(left) without a number left out" : "")
  }

  private func source(of tallies: [CustomTally]) -> String {
    var rows: [String: Int] = [:]
    for tally in tallies { rows[tally.file, default: 0] += tally.rows + tally.incomplete }
    if tallies.count == 1, let tally = tallies.first, rows[tally.file] == 1 {
      return NoteText.source([tally.location])
    }
    return rows.sorted { $0.key < $1.key }
      .map { "\($0.key) (\(NoteText.counted($0.value, "row", "rows")))" }.joined(separator: "; ")
  }
}
