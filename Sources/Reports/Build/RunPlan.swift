internal import Indicators
internal import Tabular

/// What a run makes and what it finds up to date, before any work.
struct RunPlan: Sendable {
  /// One output: values.csv, or a report.
  struct Step: Sendable {
    let name: String
    /// The report; `nil` for values.csv.
    let report: PlannedReport?
    let files: [String]
    /// What it is to be made from; `nil` where that cannot be told.
    let key: String?
    /// Why it is made; `nil` where it is not.
    let reason: EarlierRun.Reason?
  }

  /// values.csv, then the reports in the manifest's order.
  let steps: [Step]
  /// The hashes behind it.
  let key: ContentKey?
  let earlier: EarlierRun

  init(
    _ prepared: Prepared, _ options: BuildOptions, _ earlier: EarlierRun, _ watch: InputWatch
  ) {
    let manifest = prepared.evaluation.manifest
    let read = prepared.evaluation.inputs.filter { !$0.sha256.isEmpty }.map { ($0.path, $0.sha256) }
    let key = ContentKey(
      manifest, asOf: options.date(of: manifest),
      read: Dictionary(read, uniquingKeysWith: { first, _ in first }), watch)
    self.key = key
    self.earlier = earlier
    let outputs = [nil] + prepared.planned.map { Optional($0) }
    steps = outputs.map { report in
      let name = report?.name ?? "values.csv"
      let own = report.map { report in key?.key(of: report) } ?? key?.data
      return Step(
        name: name, report: report, files: report?.fileNames ?? [name], key: own,
        reason: Self.reason(name, own, report?.fileNames ?? [name], options, earlier))
    }
  }

  private static func reason(
    _ name: String, _ key: String?, _ files: [String], _ options: BuildOptions,
    _ earlier: EarlierRun
  ) -> EarlierRun.Reason? {
    if let chosen = options.onlyFailed, name != "values.csv", !chosen.contains(name) { return nil }
    guard !options.isForced else { return .forced }
    guard let key else { return .unknown }
    return earlier.reason(name, key: key, files: files)
  }

  /// The entry of a step that is not made; it keeps what is known of the files in place.
  func skipped(_ step: Step) -> RunReport.Entry {
    var entry = RunReport.Entry(name: step.name)
    entry.status = "skipped"
    let known = earlier.entries[step.name]
    entry.key = known?.key
    entry.outputs = (known?.outputs ?? []).map {
      RunReport.Output(path: $0.path, bytes: $0.bytes, sha256: $0.sha256)
    }
    return entry
  }

  /// One line for each file that would be written, and for each report that is up to date.
  func lines(_ folder: String) -> [String] {
    let listed = steps.flatMap { step in
      guard let reason = step.reason else { return ["up to date: \(folder)/\(step.name)"] }
      let words = earlier.words(reason, files: key?.files ?? [:])
      return step.files.map { "would write \(folder)/\($0): \(words)" }
    }
    return listed + ["would write \(folder)/run.json: every run writes it"]
  }
}
