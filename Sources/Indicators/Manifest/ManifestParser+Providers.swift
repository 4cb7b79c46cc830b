internal import Tabular

extension ManifestParser {
  private static let lists: Set<InputSpecification.Kind> = [.facilities]
  private static let owned: Set<InputSpecification.Kind> = [
    .facilities, .contracts, .reporting, .payments, .prices, .stock, .doses, .services,
    .campaignSites,
  ]

  /// The keys of inputs about providers, with the kinds that read them.
  static let providerKeys: [String: Set<InputSpecification.Kind>] = [
    "ownership": owned, "services": lists, "stop_types": lists, "hospital_types": lists,
    "operational": lists, "supplement": lists, "timely_days": [.reporting],
    "expected_units": [.reporting],
    "window": [.reporting], "dataset": [.reporting],
  ]

  /// Keys of several kinds of inputs, with the kinds that read them; elsewhere they would be passed over in silence.
  private static let sharedKeys: [String: Set<InputSpecification.Kind>] = [
    "replace": [.countries], "design": microdata, "small_samples": microdata,
    "interval": microdata, "disaggregate": [.households, .careSeeking], "se": [.households],
    "inequality": [.survey, .disaggregated],
  ]
  private static let microdata: Set<InputSpecification.Kind> = [
    .households, .survey, .careSeeking,
  ]

  /// Keys that change nothing elsewhere, where a manifest that has them is likely right in all else: a warning.
  private static let idleKeys: [String: Set<InputSpecification.Kind>] = [
    "layout": [.observations, .careSeeking], "scale": [.observations, .disaggregated],
    "indicators": [.observations, .disaggregated, .careSeeking, .services, .providerMix],
    "type": [.observations, .disaggregated],
  ]

  mutating func providerOptions(
    _ found: [String: ManifestNode], of kind: InputSpecification.Kind
  ) -> ProviderOptions {
    refuseUnread(found, of: kind)
    var options = ProviderOptions()
    options.ownership = found["ownership"].flatMap { ownership($0) }
    options.services = textMap(found["services"])
    options.stopTypes = found["stop_types"]?.texts(&problems)
    options.hospitalTypes = found["hospital_types"]?.texts(&problems)
    options.operational = found["operational"]?.texts(&problems) ?? []
    options.isSupplement = found["supplement"]?.flag(&problems) ?? false
    options.header = found["header"]?.texts(&problems)
    options.timelyDays = found["timely_days"]?.integer(in: 0...366, &problems)
    options.expectedUnits = found["expected_units"]?.integer(in: 1...10_000_000, &problems)
    options.window = found["window"].map { window($0) } ?? []
    options.dataset = found["dataset"]?.text(&problems)
    return options
  }

  /// A key that this kind of input would not look at is a mistake.
  private mutating func refuseUnread(
    _ found: [String: ManifestNode], of kind: InputSpecification.Kind
  ) {
    let keys = Self.providerKeys.merging(Self.sharedKeys) { own, _ in own }
    for (key, kinds) in keys.sorted(by: { $0.key < $1.key }) where !kinds.contains(kind) {
      guard let node = found[key] else { continue }
      let isOfEstimates = kind == .survey && ["disaggregate", "se"].contains(key)
      problems.append(
        node.complaint(
          "`\(key)` is not read for inputs of kind \(kind.rawValue)",
          expected: "an input of kind \(kinds.map(\.rawValue).sorted().joined(separator: ", "))",
          hint: isOfEstimates
            ? "say `\(key == "se" ? "se" : "by"): …` in each of `estimates`" : nil))
    }
    for (key, kinds) in Self.idleKeys.sorted(by: { $0.key < $1.key }) where !kinds.contains(kind) {
      guard let node = found[key] else { continue }
      manifest.warnings.append(
        Diagnostic(
          .warning, "unknown-key", "`\(key)` changes nothing for inputs of kind \(kind.rawValue)",
          at: node.place,
          expected: "an input of kind \(kinds.map(\.rawValue).sorted().joined(separator: ", "))",
          hint: "take it out", concern: .manifest))
    }
  }

  private mutating func window(_ node: ManifestNode) -> [String] {
    let texts = node.texts(&problems)
    let periods = texts.map { ReportingPeriod($0) }
    guard texts.count == 2, let first = periods[0], let last = periods[1],
      first.kind == last.kind, first <= last
    else {
      problems.append(
        node.complaint(
          "\(node.path) is no window of periods",
          expected: "the first and the last period, both of one kind, such as [202501, 202506]"))
      return []
    }
    return texts
  }

  /// A path, or a mapping with `path`, `source` and `labels`.
  mutating func ownership(_ node: ManifestNode) -> OwnershipSpecification? {
    var specification = OwnershipSpecification(place: node.place)
    if let path = node.scalar {
      specification.path = existing(path, node)
      return specification
    }
    let found = node.mapping(["path", "source", "labels"], &problems)
    if let node = found["path"], let path = node.text(&problems) {
      specification.path = existing(path, node)
    }
    specification.source = found["source"]?.text(&problems) ?? ""
    for (key, value) in found["labels"]?.pairs(&problems) ?? [] {
      guard let label = key.scalar, let subsector = value.choice(Subsector.self, &problems)
      else { continue }
      specification.labels[label] = subsector
    }
    return specification
  }

  private mutating func existing(_ path: String, _ node: ManifestNode) -> String? {
    if FileKind(at: manifest.resolved(path)) == .file { return path }
    problems.append(
      Diagnostic(
        .error, "source-error", "there is no file \"\(path)\" beside the manifest", at: node.place,
        hint: "paths start from the manifest's folder", concern: .missingInput))
    return nil
  }
}
