internal import Indicators

/// Figures of parts, and how money and counts are said, for the sections on engagement.
extension BriefSubject {
  /// The newest figure of one part of an indicator; `nil` where there is none, or no number.
  func part(
    _ id: String, _ breakdown: String, _ category: String, _ area: Area? = nil
  ) -> IndicatorValue? {
    index.breakdown(breakdown, of: id, area ?? focus)
      .last { $0.category == category && $0.number != nil }
  }

  /// The newest figure, only where it has a number.
  func known(_ id: String, _ area: Area? = nil) -> IndicatorValue? {
    latest(id, area).flatMap { $0.number == nil ? nil : $0 }
  }

  /// The figure of the newest whole year, where the file has months or quarters; else the newest.
  func ofYear(_ id: String, _ area: Area? = nil) -> IndicatorValue? {
    let series = index.series(id, area ?? focus).filter { $0.number != nil }
    return series.last { $0.period.count == 4 } ?? series.last
  }

  /// The figure of one part in a given period.
  func part(
    _ id: String, _ breakdown: String, _ category: String, _ area: Area, in period: String
  ) -> IndicatorValue? {
    index.breakdown(breakdown, of: id, area)
      .last { $0.category == category && $0.period == period && $0.number != nil }
  }

  /// The parts of an indicator that are not zero, largest first: `pilot (3) and scaling (2)`.
  func parts(
    _ id: String, _ breakdown: String, _ area: Area? = nil, named: (String) -> String
  ) -> Phrase? {
    let values = index.latestBreakdown(breakdown, of: id, area ?? focus)
      .filter { ($0.number ?? 0) > 0 }
      .sorted { (($1.number ?? 0), $0.category) < (($0.number ?? 0), $1.category) }
    guard !values.isEmpty else { return nil }
    return wording.list(values.map { "\(named($0.category)) (\(wording.figure($0)))" })
  }

  /// An amount in prose: `26.7 million USD` from a million on.
  func money(_ value: IndicatorValue) -> Figure {
    let figure = wording.figure(value)
    guard let number = value.number, number >= 1_000_000,
      let millions = DecimalText(number, decimals: 1, timesTenTo: -6)
    else { return figure }
    return figure.printed(
      as: wording.plain(
        "\(millions.text(in: wording.style)) million \(value.unit.rawValue)"))
  }

  /// `in the African Region, ` before a sentence about a group; nothing in a brief of one area.
  func lead(_ area: Area) -> Phrase {
    focus == area ? "" : "In \(wording.name(of: area)), "
  }

  /// The words that a sentence opens with, behind the group that it is about where there are several.
  func opening(_ words: String, _ area: Area) -> Phrase {
    let lead = lead(area)
    return lead.isEmpty ? Phrase(words.capitalisedFirst) : "\(lead)\(words)"
  }

  /// `(pooled over 12 countries)` behind a figure of a group; nothing behind a country's.
  func pooled(_ value: IndicatorValue) -> Phrase {
    guard value.area.kind.isGroup, !value.members.isEmpty else { return "" }
    return " (pooled over \(wording.counted(value.members.count, "country", "countries")))"
  }

  /// `; the median country was at 29.3%` behind a pooled figure.
  func median(of value: IndicatorValue) -> Phrase {
    let breakdown = value.breakdown.isEmpty ? "aggregate" : "\(value.breakdown)+aggregate"
    let category = value.breakdown.isEmpty ? "" : "\(value.category)+"
    let found = index.breakdown(breakdown, of: value.indicator, value.area).last {
      $0.period == value.period && $0.category == category + Aggregate.median.rawValue
    }
    return found.map { "; the median country was at \(wording.figure($0))" } ?? ""
  }
}
