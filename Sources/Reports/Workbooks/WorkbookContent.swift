package import Indicators
internal import Statistics
internal import Tabular

/// All sheets of a workbook, as values: workbook.md §5.
package struct WorkbookContent: Sendable {
  /// The title in the document's properties and on the cover.
  package var title: SheetText
  /// The sheets, in the order of the tabs.
  package var sheets: [SheetModel]
  /// The report date.
  package var asOf: CalendarDate
  /// The form.
  package var profile: ReportSpecification.Profile
  /// The language of its words.
  package var words = Translation.english

  /// Whether the columns run from right to left, as Arabic does.
  package var isRightToLeft: Bool { words.language.direction == .rightToLeft }

  /// Arranges the values of a run for one area, or for all, in a language.
  package static func make(
    _ evaluation: Evaluation, index: ValueIndex, report: ReportSpecification, area: Area?,
    words: Translation = .english
  ) -> WorkbookContent {
    let evaluation = evaluation.named(in: words.language.rawValue)
    let scope = ReportScope(evaluation, area: area)
    let values = index.values { scope.includes($0) }
    var sheets: [SheetModel] = [SummarySheet.make(evaluation, index: index, scope: scope)]
    sheets.append(IndicatorsSheet.make(values, in: evaluation.context))
    for (family, rows) in Family.parts(of: values) where !rows.isEmpty {
      sheets.append(DataSheet.make(family, rows.map { values[$0] }, in: evaluation.context))
    }
    if values.contains(where: { $0.indicator.hasPrefix("pse.gov.") }) {
      sheets.append(GovernanceSheet.make(evaluation, scope: scope))
    }
    if let equity = EquitySheet.make(evaluation, index: index, scope: scope) {
      sheets.append(equity)
    }
    sheets += ChartSheets.make(evaluation, index: index, scope: scope)
    sheets += EngagementSheets.make(evaluation, index: index, report: report, scope: scope)
    sheets += CalculationsSheet.make(values, sheets, index: index, in: evaluation.context)
    sheets.append(NotesSheet.make(evaluation, values))
    sheets.append(DataQualitySheet.make(evaluation))
    sheets.append(ProvenanceSheet.make(evaluation))
    let title = scope.title(evaluation.manifest.title, in: evaluation.context.countries)
    let cover = CoverSheet.make(evaluation, title: title, scope: scope)
    var all = [cover, ContentsSheet.make(sheets)] + sheets
    if evaluation.manifest.isIllustrative {
      for position in all.indices {
        all[position].lines.insert(.words(Self.illustrative, []), at: 0)
      }
    }
    return WorkbookContent(
      title: .given(title.text(in: words)),
      sheets: words.language == .english ? all : all.said(in: words),
      asOf: evaluation.context.asOf, profile: report.profile, words: words)
  }

  /// What stands on every page of a report on invented data.
  package static let illustrative =
    "ILLUSTRATIVE: every figure here is invented to show the tool and describes no real place."
}

/// What a report is about: all of a run, a region, or a country with the groups that it belongs to.
package struct ReportScope: Sendable {
  /// The area; `nil` for all.
  package let area: Area?
  private let members: Set<String>
  private let groups: Set<Area>

  /// Works out which areas' values belong in a report.
  package init(_ evaluation: Evaluation, area: Area?) {
    self.area = area
    let context = evaluation.context
    guard let area else {
      members = []
      groups = []
      return
    }
    if area.kind == .country {
      members = [area.code]
      groups =
        context.countries[area.code].map {
          Set(Self.groups(of: $0, in: context))
        } ?? []
    } else {
      members = Set(context.selected.map(\.code)).filter { code in
        context.countries[code].map {
          context.countries.membership(
            of: $0, in: area, year: context.asOf.year, list: context.membership
          ).isMember
        } ?? false
      }
      groups = [area, .world]
    }
  }

  /// The groups that a country belongs to at the report date.
  static func groups(of country: Country, in context: EvaluationContext) -> [Area] {
    [Area.Kind.whoRegion, .incomeGroup, .fragile, .world].flatMap { Area.groups(of: $0) }.filter {
      context.countries.membership(
        of: country, in: $0, year: context.asOf.year, list: context.membership
      ).isMember
    }
  }

  /// Whether values of an area belong in the report.
  package func includes(_ other: Area) -> Bool {
    guard area != nil else { return true }
    return groups.contains(other) || members.contains(other.countryCode)
  }

  /// Whether an area is one of the report's own countries, or a part of one.
  func isMember(_ other: Area) -> Bool {
    members.contains(other.countryCode)
  }

  /// The countries of the report, sorted.
  package func countries(in context: EvaluationContext) -> [Area] {
    context.selected.filter { includes($0) }
  }

  /// The report's title.
  package func title(_ manifest: String, in countries: CountryTable) -> SheetText {
    guard let area else { return .given(manifest) }
    return "\(manifest): \(countries.name(of: area))"
  }
}
