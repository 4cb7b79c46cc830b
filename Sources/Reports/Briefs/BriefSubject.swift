internal import Indicators
internal import Statistics

/// What a brief is about, with everything that its sections ask for.
struct BriefSubject {
  let prepared: Prepared
  let report: ReportSpecification
  /// The country or group; `nil` for the whole meeting.
  let area: Area?
  let wording: Wording
  let scope: ReportScope

  /// The years that should lie between the two points of a comparison.
  static let span = 5

  init(_ prepared: Prepared, _ report: PlannedReport) {
    let translation = prepared.library.translation(of: report)
    let prepared = prepared.named(in: translation.language)
    self.prepared = prepared
    self.report = report.specification
    area = report.area
    wording = Wording(
      countries: prepared.evaluation.context.countries,
      translation: translation,
      staleYears: Int(prepared.evaluation.context.thresholds["stale-years"]))
    scope = ReportScope(prepared.evaluation, area: report.area)
  }

  var context: EvaluationContext { prepared.evaluation.context }
  var index: ValueIndex { prepared.index }
  var countries: [Area] { scope.countries(in: context) }

  /// The indicators that summaries open with, the manifest's own among them.
  var headlines: [Indicator] { Headline.indicators(of: context) }

  /// The area that the figures of the brief are about: the world where it is about all.
  var focus: Area { area ?? .world }

  /// The newest figure of an indicator; `nil` where no input leads to one that a brief may print.
  func latest(_ id: String, _ area: Area? = nil) -> IndicatorValue? {
    index.latest(id, area ?? focus).flatMap(Self.printable)
  }

  /// The newest figure of one category; `nil` where there is none that a brief may print.
  func latest(
    _ id: String, _ breakdown: String, _ category: String, _ area: Area? = nil
  ) -> IndicatorValue? {
    let held = index.breakdown(breakdown, of: id, area ?? focus).filter {
      $0.category == category
    }
    return (held.last { $0.number != nil } ?? held.last).flatMap(Self.printable)
  }

  /// Numbers whose years lie far apart stay in the workbook (pse.md 0.2).
  private static func printable(_ value: IndicatorValue) -> IndicatorValue? {
    value.flags.contains(.yearsFarApart) ? nil : value
  }

  /// "fell from … to …", "was similar in …", or the one figure that there is; the reason where there is none.
  func moved(_ subject: Phrase, _ id: String, _ area: Area? = nil) -> Phrase? {
    guard let latest = latest(id, area) else { return nil }
    guard latest.number != nil, latest.unit != .level,
      let earlier = index.baseline(for: latest, yearsBefore: Self.span)
    else { return based("\(subject) was \(wording.stated(latest)).", latest) }
    return based("\(subject) \(wording.change(from: earlier, to: latest)).", latest)
  }

  /// A sentence about one figure, or nothing where no input leads to it.
  func said(_ subject: Phrase, _ id: String, _ area: Area? = nil) -> Phrase? {
    latest(id, area).map { based("\(subject) was \(wording.stated($0)).", $0) }
  }

  /// With the countries behind a figure of a group: no aggregate is said without them (pse.md H.2).
  private func based(_ sentence: Phrase, _ value: IndicatorValue) -> Phrase {
    guard value.area.kind.isGroup, value.number != nil else { return sentence }
    let behind = behind(value)
    return behind.isEmpty ? sentence : "\(sentence) It rests on \(behind)."
  }

  /// n of N countries, and the share of the people: what stands behind a figure of a group.
  func behind(_ value: IndicatorValue) -> Phrase {
    let parts = value.note.split(separator: ";").map { $0.drop { $0 == " " } }
    guard let count = parts.first(where: { $0.contains(" of ") && $0.contains("countr") }) else {
      return ""
    }
    // A figure of surveys of several years says which.
    let years = parts.first { $0.hasPrefix("values of ") }
    return years.map { "\(count), \($0)" } ?? Phrase(count)
  }

  /// The groups that a country belongs to, whose figures stand beside its own.
  var peers: [Area] {
    guard let area, let country = context.countries[area.code] else { return [] }
    return ReportScope.groups(of: country, in: context).filter {
      [.whoRegion, .incomeGroup].contains($0.kind)
    }
  }
}
