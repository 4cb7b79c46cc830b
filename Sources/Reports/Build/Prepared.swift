internal import Indicators
internal import Tabular

/// A manifest that was read, checked and evaluated, with the files that it leads to.
struct Prepared: Sendable {
  private(set) var evaluation: Evaluation
  let index: ValueIndex
  let planned: [PlannedReport]
  let library: BriefLibrary
  /// What the options of the run have to say of it.
  var remarks: [Diagnostic] = []

  /// The same run with areas named in a language.
  func named(in language: Language) -> Prepared {
    var prepared = self
    prepared.evaluation = evaluation.named(in: language.rawValue)
    return prepared
  }

  /// Every problem found so far, in templates and in inputs.
  var log: DiagnosticLog {
    var log = DiagnosticLog()
    for warning in library.warnings { log.report(warning) }
    log.merge(evaluation.log)
    for remark in remarks { log.report(remark) }
    return log
  }

  /// Reads the inputs of a manifest whose templates are in order, and computes every value.
  static func make(
    _ opened: OpenedManifest, asOf: CalendarDate?, epoch: CalendarDate?, threads: Int? = nil,
    shared: SharedInputs? = nil, progress: @escaping @Sendable (String) -> Void
  ) async -> Result<Prepared, ManifestProblems> {
    do throws(ManifestProblems) {
      let manifest = opened.manifest
      let evaluation = await Evaluation.run(
        manifest, asOf: asOf ?? manifest.asOf ?? epoch, threads: threads, shared: shared,
        progress: progress)
      let planned = try ReportPlan.make(manifest) { areas(of: $0, in: evaluation) }
      return .success(
        Prepared(
          evaluation: evaluation, index: ValueIndex(evaluation.values), planned: planned,
          library: opened.library))
    } catch {
      return .failure(error)
    }
  }

  /// The areas that `each:` stands for: of groups only those that hold a country of the run.
  private static func areas(of kind: Area.Kind, in evaluation: Evaluation) -> [Area] {
    let context = evaluation.context
    if kind == .country { return context.selected }
    return Area.groups(of: kind).filter { group in
      context.selected.contains { country in
        context.countries[country.code].map {
          context.countries.membership(
            of: $0, in: group, year: context.asOf.year, list: context.membership
          ).isMember
        } ?? false
      }
    }
  }
}

extension PlannedReport {
  /// The files that the report writes; the first of its briefs has the facts beside it, which are the same for all.
  var fileNames: [String] {
    guard format == specification.formats.first(where: \.isBrief) else { return [name] }
    return [name, String(name.dropLast(format.ending.count)) + "facts.json"]
  }
}
