public import Tabular

extension GovernanceAssessments {
  /// What is wrong with the assessments as a whole, which no single row shows; to be asked when all rows are in.
  ///
  /// Errors: two assessments of one area and year with the same latest date; a group's rating of an assessment that is not
  /// there. Warning: rounds whose dates run the other way.
  public func diagnostics() -> [Diagnostic] {
    (ties + orphans + reversedRounds).sorted()
  }

  private var ties: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return (latestOfEachYear + latestOfEachRound).compactMap { selected in
      guard case .tie(let assessments) = selected, let last = assessments.last else { return nil }
      let diagnostic = Diagnostic(
        .error, "constraint-error",
        "\(last.area.code) has several assessments of \(last.date): "
          + assessments.map(\.id).joined(separator: ", "),
        at: last.ratings.values.compactMap(\.location).min(),
        expected: "one assessment that is the latest of its year and scope")
      return seen.insert(diagnostic).inserted ? diagnostic : nil
    }
  }

  private var orphans: [Diagnostic] {
    let held = Set(assessments.map { [Self.country(of: $0.area), $0.id] })
    return groupRatings.filter { !held.contains([$0.country.code, $0.assessment]) }.map { rating in
      Diagnostic(
        .error, "foreign-key",
        "there is no assessment “\(rating.assessment)” of \(rating.country.code)",
        at: rating.location)
    }
  }

  private var reversedRounds: [Diagnostic] {
    let all = assessments
    return zip(all, all.dropFirst()).compactMap { earlier, later in
      guard earlier.area == later.area, earlier.round > later.round else { return nil }
      return Diagnostic(
        .warning, "constraint-error",
        "\(later.area.code): round \(later.round) of \(later.date) comes after round "
          + "\(earlier.round) of \(earlier.date)",
        at: later.ratings.values.compactMap(\.location).min())
    }
  }

  /// The ISO3 code of an area that is a country or a part of one.
  static func country(of area: Area) -> String {
    area.code.split(separator: "/", maxSplits: 1).first.map(String.init) ?? area.code
  }
}
