internal import Statistics

extension AreaCoverage {
  /// An index that was computed, or the reason why it could not be, with its evidence.
  struct Computed {
    var outcome: IndicatorValue.Outcome
    var evidence = Evidence()
    var remarks: [String] = []

    var number: Double? {
      guard case .value(let number) = outcome else { return nil }
      return number
    }
  }

  /// A sub-index in every year that has tracers or a published value of it.
  func subindex(_ subindex: Subindex, _ indicator: Indicator) -> [TracedValue] {
    years(publishedAs: [subindex.indicator]).map { year in
      let computed = scores(in: year).map { self.computed(subindex, from: $0) }
      return settled(published(subindex.indicator)[year], computed, in: year, indicator)
    }
  }

  /// The index in every year that has tracers, a published value, or published sub-indices.
  func index(_ indicator: Indicator) -> [TracedValue] {
    years(publishedAs: ["uhc.sci"] + Subindex.allCases.map(\.indicator)).map { year in
      settled(published("uhc.sci")[year], computedIndex(in: year), in: year, indicator)
    }
  }

  /// A published value stands; where it can be computed too, a difference beyond rounding is
  /// marked.
  private func settled(
    _ given: Observation?, _ computed: Computed?, in year: Int, _ indicator: Indicator
  ) -> TracedValue {
    guard let given else { return traced(computed, in: year, indicator) }
    var passed = passed(given, indicator)
    guard let computed, let number = computed.number else { return passed }
    guard abs(number - given.value) > 0.5 + 1e-9 else { return passed }
    passed.evidence.mark(.differsFromComputed)
    passed.value.flags = passed.evidence.sortedFlags
    passed.value.note = Remark.joined(
      [passed.value.note, "the inputs give \(Remark.number(number)) by edition \(edition.name)"])
    return passed
  }

  private func traced(
    _ computed: Computed?, in year: Int, _ indicator: Indicator
  ) -> TracedValue {
    let made =
      computed ?? Computed(outcome: .missing(.notAvailable, because: "no input of this year"))
    return TracedValue(
      IndicatorValue(
        indicator.id, area, String(year), made.outcome, unit: indicator.unit,
        dataType: made.evidence.dataType, flags: made.evidence.sortedFlags,
        source: made.evidence.source,
        note: Remark.note(made.outcome, ["edition \(edition.name)"] + made.remarks)),
      made.evidence, instrument: "computed")
  }

  private func computed(_ subindex: Subindex, from scores: CoverageScores) -> Computed {
    let members = scores.scores(of: subindex)
    return Computed(
      outcome: Self.outcome(scores.subindex(subindex)), evidence: scores.evidence(of: members),
      remarks: CoverageScores.remarks(members))
  }

  private static func outcome(_ result: CoverageScores.Result) -> IndicatorValue.Outcome {
    switch result {
    case .value(let number): .value(number)
    case .missing(let what):
      .missing(.notAvailable, because: "missing: \(what.joined(separator: ", "))")
    }
  }

  /// The geometric mean of the four sub-indices, each from tracers where it can be, else as
  /// published.
  private func computedIndex(in year: Int) -> Computed {
    let scores = scores(in: year)
    var made = Computed(outcome: .missing(.notAvailable, because: ""))
    var values: [Double] = []
    var missing: [String] = []
    var fromPublished: [String] = []
    for subindex in Subindex.allCases {
      let own = scores.map { computed(subindex, from: $0) }
      if let number = own?.number, let own {
        values.append(number)
        made.evidence.merge(own.evidence)
      } else if let given = published(subindex.indicator)[year] {
        values.append(given.value)
        made.evidence.add(given)
        fromPublished.append(subindex.rawValue)
      } else {
        missing += scores?.scores(of: subindex).compactMap(\.complaint) ?? [subindex.indicator]
      }
    }
    made.outcome =
      missing.isEmpty
      ? .value(GeometricMean.of(values.map { ($0, 1) }))
      : .missing(.notAvailable, because: "missing: \(missing.joined(separator: ", "))")
    if !fromPublished.isEmpty {
      made.remarks.append("from published sub-indices: \(fromPublished.joined(separator: ", "))")
    }
    if let scores, fromPublished.count < Subindex.allCases.count {
      made.remarks += CoverageScores.remarks(scores.scores)
    }
    return made
  }
}
