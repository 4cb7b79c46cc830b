public import Tabular

/// A manifest's inputs and all values computed from them: what reports are made of.
public struct Evaluation: Sendable {
  /// The manifest.
  public let manifest: Manifest
  /// What the formulas looked at.
  public private(set) var context: EvaluationContext
  /// Every computed value, in the order of values.csv.
  public let values: [IndicatorValue]
  /// What was read.
  public let inputs: [InputSummary]
  /// Every problem found, in reading and in computing.
  public let log: DiagnosticLog

  /// Reads a manifest's inputs and evaluates the catalogue; `asOf` stands before the manifest's own date.
  public static func run(
    _ manifest: Manifest, asOf: CalendarDate? = nil, threads: Int? = nil,
    shared: SharedInputs? = nil, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> Evaluation {
    let inputs = await Inputs.read(
      manifest, threads: threads, shared: shared, progress: progress)
    progress("computing")
    return computed(manifest, inputs, asOf: asOf)
  }

  /// Evaluates a manifest whose records at engines are asked for as given.
  package static func run(
    _ manifest: Manifest, engines: @escaping EngineOpening
  ) async -> Evaluation {
    computed(manifest, await Inputs.read(manifest, engines: engines), asOf: nil)
  }

  private static func computed(
    _ manifest: Manifest, _ inputs: Inputs, asOf: CalendarDate?
  ) -> Evaluation {
    var inputs = inputs
    var context = context(manifest, &inputs, asOf: asOf ?? manifest.asOf)
    context.trajectories = Trajectory.measured(in: context)
    var values: [IndicatorValue] = []
    for indicator in context.catalogue {
      let found = indicator.values(in: context)
      values += found.filter { !$0.area.kind.isGroup }
      values +=
        indicator.aggregates.isEmpty
        ? found.filter(\.area.kind.isGroup)
        : Aggregation.values(of: indicator, from: found, in: context)
    }
    let identities = ExpenditureIdentity.diagnostics(in: context)
    for complaint in identities + TuberculosisMix.diagnostics(in: context) {
      inputs.log.report(complaint)
    }
    for complaint in manifest.warnings + assumptions(values, inputs, context) {
      inputs.log.report(complaint)
    }
    values = aged(selected(values, in: context), in: context).sorted()
    return Evaluation(
      manifest: manifest, context: context, values: values, inputs: inputs.summaries,
      log: inputs.log)
  }

  /// The same values, with areas named in a language.
  package func named(in language: String) -> Evaluation {
    var evaluation = self
    evaluation.context.countries = context.countries.named(in: language)
    return evaluation
  }

  /// What the run took for granted because the manifest did not say it.
  private static func assumptions(
    _ values: [IndicatorValue], _ inputs: Inputs, _ context: EvaluationContext
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if inputs.edition == nil, values.contains(where: { $0.indicator == "uhc.sci.tracer" }) {
      found.append(
        Diagnostic(
          .warning, "edition-assumed",
          "no input names the edition of the service coverage index; \(context.edition.name) is used",
          hint: "add `edition: \"2019\"` or `edition: \"2023\"` to the input with the tracers"))
    }
    if !context.populations.isGiven,
      values.contains(where: { $0.flags.contains(.weightsOfOtherYear) })
    {
      found.append(
        Diagnostic(
          .warning, "populations-assumed",
          "no input holds populations: the built-in ones of 2024 weight every year",
          hint: "add an input of kind `populations` with the populations of each year"))
    }
    return found
  }

  private static func context(
    _ manifest: Manifest, _ inputs: inout Inputs, asOf: CalendarDate?
  ) -> EvaluationContext {
    let found = asOf ?? newestDate(in: inputs)
    if found == nil, !inputs.log.contains(.error) { inputs.log.report(undated(manifest)) }
    let date = found ?? CalendarDate(secondsSince1970: 0)
    var context = EvaluationContext(
      observations: inputs.observations, countries: inputs.countries,
      populations: inputs.populations, governance: inputs.governance,
      selected: selection(manifest, &inputs), groups: manifest.areas.groups,
      membership: manifest.areas.membership,
      edition: inputs.edition ?? .edition2023, thresholds: manifest.thresholds, asOf: date)
    context.records = inputs.records
    context.notForProfit = manifest.notForProfit
    context.catalogue += manifest.custom.map(\.indicator)
    context.catalogue += inputs.records.indicators
    return context
  }

  /// The newest date in the inputs: an assessment's day, or the last day of the newest year; never the clock.
  private static func newestDate(in inputs: Inputs) -> CalendarDate? {
    var newest = inputs.governance.ratings.map(\.date).max()
    let years = inputs.observations.keys.filter { $0 != "population" }
      .compactMap { inputs.observations.years(holding: $0).last }
    if let year = years.max(), let day = CalendarDate(year: year, month: 12, day: 31) {
      newest = max(newest ?? day, day)
    }
    if let day = inputs.records.newestDate { newest = max(newest ?? day, day) }
    return newest
  }

  /// Said where a report would bear a date that nobody gave.
  private static func undated(_ manifest: Manifest) -> Diagnostic {
    Diagnostic(
      .warning, "as-of-assumed",
      "no report date is given and no figure of the inputs bears a date: 1970-01-01 stands for it",
      at: SourceLocation(file: manifest.path), hint: "add `as_of: 2024-07-01`", concern: .manifest)
  }

  /// The countries that reports are about: the manifest's, else every Member State that the inputs hold anything of
  /// but its population, and countries outside the table that were brought along.
  private static func selection(_ manifest: Manifest, _ inputs: inout Inputs) -> [Area] {
    let resolver = CountryResolver(inputs.countries)
    guard manifest.areas.countries.isEmpty else {
      var areas: [Area] = []
      for text in manifest.areas.countries {
        switch resolver.resolve(text) {
        case .country(let area): areas.append(area)
        case .userAssigned(let area):
          if holdsAnything(of: area, inputs) {
            areas.append(area)
          } else {
            inputs.log.report(noCountry(text, manifest, hint: "no input holds that code"))
          }
        case .group:
          inputs.log.report(noCountry(text, manifest, hint: "list groups under `groups`"))
        case .unknown(let hint): inputs.log.report(noCountry(text, manifest, hint: hint))
        }
      }
      return Array(Set(areas)).sorted()
    }
    var found: Set<Area> = []
    for key in inputs.observations.keys where key != "population" {
      found.formUnion(inputs.observations.areas(holding: key))
    }
    let recorded = Set(inputs.governance.ratings.map(\.area)).union(inputs.records.areas)
    // An initiative of a region, or a meeting of the world, makes neither a country.
    for area in recorded where !area.kind.isGroup {
      found.insert(Area(area.countryCode))
    }
    let shown = found.filter { area in
      area.kind == .country
        && (inputs.countries[area.code].map { $0.region != nil } ?? true)
    }
    reportUnshown(found.filter { $0.kind == .country }.subtracting(shown), recorded, &inputs.log)
    return shown.sorted()
  }

  /// Whom the inputs hold and the default selection leaves out, so that nothing disappears unsaid: a warning where an input is about
  /// them, a note where a file of all economies holds them too.
  private static func reportUnshown(
    _ areas: Set<Area>, _ recorded: Set<Area>, _ log: inout DiagnosticLog
  ) {
    let owned = Set(recorded.map { Area($0.countryCode) })
    for isOwn in [true, false] {
      let codes = areas.filter { owned.contains($0) == isOwn }.map(\.code).sorted()
      guard !codes.isEmpty else { continue }
      log.report(
        Diagnostic(
          isOwn ? .warning : .note, "areas-not-shown",
          codes.count == 1
            ? "\(codes[0]) is in the inputs and is no Member State: it is not shown"
            : "\(NoteText.list(codes)) are in the inputs and are no Member States: they are not shown",
          hint: "name what is to be shown under `areas: {countries: […]}`"))
    }
  }

  private static func holdsAnything(of area: Area, _ inputs: Inputs) -> Bool {
    inputs.countries[area.code] != nil
      || inputs.governance.ratings.contains { $0.area.code.hasPrefix(area.code) }
      || inputs.records.areas.contains { $0.code.hasPrefix(area.code) }
      || inputs.observations.keys.contains {
        !inputs.observations.series($0, in: area).observations.isEmpty
      }
  }

  private static func noCountry(_ text: String, _ manifest: Manifest, hint: String?) -> Diagnostic {
    Diagnostic(
      .error, "foreign-key", "`areas.countries` names \"\(text)\", which is no country",
      at: manifest.areas.place ?? SourceLocation(file: manifest.path),
      expected: "ISO 3166 codes or official short names", hint: hint, concern: .manifest)
  }

  /// The values of the selected countries, of their parts and of the groups asked for.
  private static func selected(
    _ values: [IndicatorValue], in context: EvaluationContext
  ) -> [IndicatorValue] {
    let countries = Set(context.selected.map(\.code))
    return values.filter { value in
      switch value.area.kind {
      case .country: countries.contains(value.area.code)
      case .subnational: countries.contains(value.area.countryCode)
      case .other: false
      default: context.groups.contains(value.area.kind)
      }
    }
  }

  /// Marks the newest figure of each series where it is older at the report date than the setting allows (pse.md 0.2);
  /// earlier years of a trend are no staler for being earlier.
  private static func aged(
    _ values: [IndicatorValue], in context: EvaluationContext
  ) -> [IndicatorValue] {
    let limit = Int(context.thresholds["stale-years"])
    var newest: [[String]: Int] = [:]
    for value in values where value.number != nil {
      guard let year = value.year else { continue }
      newest[value.seriesKey] = max(newest[value.seriesKey] ?? year, year)
    }
    return values.map { value in
      guard value.number != nil, let year = value.year, year == newest[value.seriesKey],
        context.asOf.year - year > limit
      else { return value }
      return value.flagged(.stale)
    }
  }
}

extension IndicatorValue {
  /// What the values of one series have in common.
  fileprivate var seriesKey: [String] {
    [indicator, area.kind.rawValue, area.code, breakdown, category]
  }
}

extension IndicatorValue {
  /// The same value with one more flag.
  public func flagged(_ flag: ValueFlag) -> IndicatorValue {
    guard !flags.contains(flag) else { return self }
    var value = self
    value.flags = (flags + [flag]).sorted()
    return value
  }
}
