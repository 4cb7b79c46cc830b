internal import Statistics
internal import Tabular

/// Learning events up to the report date (pse.md G7): participations are not persons, unless the list has ids.
struct EventSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: EventMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<LearningEvent>(indicator: indicator, context: context)
    let events = context.records.portfolio.events
    return summary.values(of: events, in: context.asOf.description) { records in
      let held = records.filter { $0.date <= context.asOf }
      switch measure {
      case .number: return numbers(held, planned: records.count - held.count)
      case .participations: return participations(held)
      case .privateShare: return [privateShare(held)] + byYear(held) { privateShare($0) }
      case .countries: return [countries(held)] + byYear(held) { countries($0) }
      case .repeats: return repeats(held)
      }
    }
  }

  private func numbers(_ events: [LearningEvent], planned: Int) -> [Finding] {
    let all = Finding.count(of: events)
      .noting(planned > 0 ? "\(planned) planned after the report date left out" : "")
    return [all] + byYear(events) { .count(of: $0) }
      + divided(events, "event_type") { [$0.type] } + divided(events, "level") { [$0.level] }
      + divided(events, "tag", by: \.tags)
  }

  private func divided(
    _ events: [LearningEvent], _ breakdown: String, by words: (LearningEvent) -> [String]
  ) -> [Finding] {
    Set(events.flatMap(words)).sorted().filter { !$0.isEmpty }.map { word in
      .count(of: events.filter { words($0).contains(word) }).under(breakdown, word)
    }
  }

  private func byYear(
    _ events: [LearningEvent], _ finding: ([LearningEvent]) -> Finding
  ) -> [Finding] {
    Set(events.map(\.date.year)).sorted().map { year in
      finding(events.filter { $0.date.year == year }).under("year", String(year))
    }
  }

  private func participations(_ events: [LearningEvent]) -> [Finding] {
    let held = events.filter { $0.participants != nil }
    guard !held.isEmpty else { return [] }
    let sum = { (part: [LearningEvent]) in
      Finding.number(ExactSum(part.compactMap(\.participants)).value).resting(on: part)
        .noting("participations, not persons")
    }
    let groups = LearningEvent.stakeholders.compactMap { group -> Finding? in
      let part = held.filter { $0.byStakeholder[group] != nil }
      guard !part.isEmpty else { return nil }
      return Finding.number(ExactSum(part.compactMap { $0.byStakeholder[group] }).value)
        .resting(on: part).under("stakeholder", group)
    }
    return [sum(held)] + byYear(held, sum) + groups
  }

  private func privateShare(_ events: [LearningEvent]) -> Finding {
    let held = events.filter {
      $0.participants != nil && $0.byStakeholder["private"] != nil
    }
    return Finding.ratio(
      ExactSum(held.compactMap { $0.byStakeholder["private"] }).value,
      of: ExactSum(held.compactMap(\.participants)).value,
      none: "no event has participants and private participants"
    ).resting(on: held)
  }

  private func countries(_ events: [LearningEvent]) -> Finding {
    let codes = Set(
      events.flatMap(\.areas).filter { !$0.kind.isGroup }.map(\.countryCode))
    return Finding(.value(Double(codes.count))).resting(on: events)
      .noting(NoteText.list(codes.sorted()))
  }

  /// Of the persons by id, the share at two events or more; nothing where no list has ids.
  private func repeats(_ events: [LearningEvent]) -> [Finding] {
    let listed = events.filter { !$0.persons.isEmpty }
    guard !listed.isEmpty else { return [] }
    var visits: [String: Int] = [:]
    for event in listed {
      for person in Set(event.persons) { visits[person, default: 0] += 1 }
    }
    let again = visits.values.count { $0 > 1 }
    return [
      Finding.ratio(Double(again), of: Double(visits.count), none: "no participant has an id")
        .resting(on: listed).noting("\(visits.count) persons")
    ]
  }
}
