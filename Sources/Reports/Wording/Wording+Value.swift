package import Indicators
internal import Statistics

extension Wording {
  /// How much of a value is said.
  package enum Form: Hashable, Sendable {
    /// Digits or mark only: for a table whose heading has the unit. Missing is `[x]`.
    case cell
    /// Digits and interval, or the mark: for a table whose row has the unit. Missing is `[x]`.
    case ranged
    /// With the unit's mark and the interval: `38.1% (35.0–41.2)`. Missing is `[x]`.
    case short
    /// With the unit's words: `38.1% (35.0–41.2) of GDP`. Missing is its reason.
    case sentence
  }

  /// A value as a figure; a stale one bears `†`, which the legend explains.
  package func figure(_ value: IndicatorValue, _ form: Form = .sentence) -> Figure {
    let presentation = presentation(of: value.unit)
    switch value.outcome {
    case .missing(let missing, let reason):
      let printed = form == .sentence ? plain(absence(missing, because: reason)) : missing.rawValue
      return Figure(value, printed: printed)
    case .value(let number):
      let mark = value.flags.contains(.stale) ? Self.staleMark : ""
      let text =
        switch form {
        case .cell where value.isFromFewCases: "(\(presentation.number(number, in: style)))"
        case .cell: presentation.number(number, in: style)
        case .ranged where value.isFromFewCases:
          "(\(presentation.number(number, in: style)))"
            + presentation.limits(value.interval, in: style)
        case .ranged:
          presentation.number(number, in: style) + presentation.limits(value.interval, in: style)
        case .short where value.isFromFewCases:
          "(\(presentation.short(number, in: style)))"
            + presentation.limits(value.interval, in: style)
        case .short: presentation.short(number, value.interval, in: style)
        case .sentence: presentation.sentence(number, value.interval, in: style)
        }
      // A group's figure that rests on bounds is no bound itself.
      let bound =
        value.area.kind.isGroup
        ? "" : value.flags.contains(.below) ? "<" : value.flags.contains(.above) ? ">" : ""
      return Figure(value, printed: bound + text + mark)
    }
  }

  /// A value with its year: `43 (36–50) in 2021`; modelled and without an interval, `about 43 in 2021 (estimated)`;
  /// missing, `not available for 2021 (no survey since 2015)`.
  package func stated(_ value: IndicatorValue, _ form: Form = .sentence) -> Phrase {
    guard case .missing(let missing, let reason) = value.outcome else {
      let isAbout = isModelled(value) && value.interval == nil
      let said: Phrase =
        "\(figure(value, form)) \(inPeriod(value.period))\(evidence(value))"
      return isAbout ? "about \(said)" : said
    }
    let text = absence(missing, because: reason, for: self.period(value.period))
    return Phrase(Figure(value, printed: plain(text)))
  }

  /// ` (projected)`: said of what is carried or borrowed, of an estimate whose uncertainty is not given, and of one that rests on few cases.
  package func evidence(_ value: IndicatorValue) -> Phrase {
    if value.isFromFewCases, !value.countsSubgroups, let cases = value.count {
      return " (from \(cases) cases)"
    }
    return switch value.dataType {
    case .projected: " (projected)"
    case .imputed: " (imputed)"
    case .estimated: value.interval == nil ? " (estimated)" : ""
    case .reported, .computed: ""
    }
  }

  /// The kind of evidence as a table says it; a missing value has none, and shows its mark.
  package func evidenceName(_ value: IndicatorValue) -> String {
    if case .missing(let missing, _) = value.outcome { return missing.rawValue }
    return switch value.dataType {
    case .reported: "Reported"
    case .estimated: "Estimated"
    case .projected: "Projected"
    case .imputed: "Imputed"
    case .computed: "Computed"
    }
  }

  /// Whether the value comes from a model, and was not counted or reported.
  func isModelled(_ value: IndicatorValue) -> Bool {
    switch value.dataType {
    case .estimated, .projected, .imputed: true
    case .reported, .computed: false
    }
  }

  /// Behind a value older than five years at the report date (pse.md 0.2).
  package static let staleMark = "†"
}
