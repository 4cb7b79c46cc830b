internal import Statistics
internal import Tabular

/// Follow-up of commitments at the report date (pse.md G6): rates are over what is due.
struct CommitmentSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: CommitmentMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<Commitment>(indicator: indicator, context: context)
    let commitments = context.records.portfolio.commitments
    return summary.values(of: commitments, in: context.asOf.description) { records in
      switch measure {
      case .number: numbers(records)
      case .onTime: rates(records) { $0 == .onTime }
      case .completed: rates(records) { $0.isDone }
      }
    }
  }

  private func standing(_ commitment: Commitment) -> Commitment.FollowUp {
    commitment.followUp(on: context.asOf)
  }

  private static let divisions: [(name: String, word: @Sendable (Commitment) -> String)] = [
    ("behaviour", { $0.behaviour?.rawValue ?? "" }), ("owner", \.owner), ("meeting", \.meeting),
  ]

  private func numbers(_ records: [Commitment]) -> [Finding] {
    var findings: [Finding] = [.count(of: records)] + followUps(records, "", "")
    for division in Self.divisions {
      for word in Set(records.map(division.word)).sorted() where !word.isEmpty {
        let part = records.filter { division.word($0) == word }
        findings.append(.count(of: part).under(division.name, word))
        findings += followUps(part, "\(division.name)+", "\(word)+").filter { $0.number != 0 }
      }
    }
    return findings
  }

  /// How many stand in each way, and the two sums: due, and of these completed.
  private func followUps(
    _ records: [Commitment], _ breakdown: String, _ category: String
  ) -> [Finding] {
    let under = { (part: [Commitment], word: String) in
      Finding.count(of: part).under("\(breakdown)follow_up", "\(category)\(word)")
        .noting(part.isEmpty ? "" : NoteText.list(part.map(\.id)))
    }
    return Commitment.FollowUp.allCases.map { kind in
      under(records.filter { standing($0) == kind }, kind.rawValue)
    } + [
      under(records.filter { standing($0).isDue }, "due"),
      under(records.filter { standing($0).isDone }, "completed"),
    ]
  }

  private func rates(
    _ records: [Commitment], _ counts: (Commitment.FollowUp) -> Bool
  ) -> [Finding] {
    var findings = [rate(records, counts)]
    for division in Self.divisions where division.name != "owner" {
      for word in Set(records.map(division.word)).sorted() where !word.isEmpty {
        findings.append(
          rate(records.filter { division.word($0) == word }, counts).under(division.name, word))
      }
    }
    return findings
  }

  private func rate(
    _ records: [Commitment], _ counts: (Commitment.FollowUp) -> Bool
  ) -> Finding {
    let due = records.filter { standing($0).isDue }
    return Finding.ratio(
      Double(due.count { counts(standing($0)) }), of: Double(due.count),
      none: "no commitment is due at \(context.asOf)"
    ).resting(on: due)
  }
}
