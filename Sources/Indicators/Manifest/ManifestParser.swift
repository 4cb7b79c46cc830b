internal import Tabular

/// Walks the manifest's nodes once; every complaint is collected.
struct ManifestParser {
  var manifest: Manifest
  var problems: [Diagnostic] = []

  private static let keys = [
    "schema", "title", "as_of", "meeting", "areas", "inputs", "reports", "output", "engine",
    "thresholds", "illustrative", "ownership", "nfp_as", "custom",
  ]

  mutating func parse(_ root: ManifestNode) {
    let found = root.mapping(Self.keys, &problems)
    checkSchema(found["schema"], root)
    manifest.title = found["title"]?.text(&problems) ?? "Health indicators"
    manifest.asOf = found["as_of"]?.date(&problems)
    manifest.isIllustrative = found["illustrative"]?.flag(&problems) ?? false
    if let node = found["meeting"] { meeting(node) }
    if let node = found["areas"] { areas(node) }
    manifest.engine = found["engine"].flatMap { engine($0) }
    manifest.inputs = (found["inputs"]?.elements ?? []).compactMap { input($0) }
    if let node = found["custom"] { customIndicators(node) }
    refuseCustomAtEngine()
    refuseRepeatedEstimates()
    manifest.reports = (found["reports"]?.elements ?? []).compactMap { report($0) }
    if let output = found["output"]?.filePath(&problems) { manifest.output = output }
    if let node = found["thresholds"] { thresholds(node) }
    manifest.ownership = found["ownership"].flatMap { ownership($0) }
    if let rule = found["nfp_as"]?.choice(NotForProfitRule.self, &problems) {
      manifest.notForProfit = rule
    }
    if found["inputs"] == nil, !problems.contains(where: { $0.code == "manifest-type" }) {
      problems.append(
        root.complaint(
          "the manifest names no inputs", code: "missing-key",
          hint: "add `inputs:` with a `kind` and a `path` for each file"))
    }
  }

  private mutating func checkSchema(_ node: ManifestNode?, _ root: ManifestNode) {
    guard let node else {
      problems.append(
        root.complaint("the manifest has no `schema`", code: "missing-key", hint: "add `schema: 1`")
      )
      return
    }
    if node.scalar != "1" {
      problems.append(
        node.complaint("schema \(node.scalar ?? "?") is not known to this version", expected: "1"))
    }
  }

  /// An id names one estimate of a survey; several surveys may have it, if it is the same kind of figure in all.
  private mutating func refuseRepeatedEstimates() {
    var known: [String: (estimate: EstimateSpecification, input: Int)] = [:]
    for (input, specification) in manifest.inputs.enumerated() {
      for estimate in specification.estimates {
        guard let (first, itsInput) = known[estimate.id] else {
          known[estimate.id] = (estimate, input)
          continue
        }
        guard itsInput == input || !estimate.isSameFigure(as: first) else { continue }
        problems.append(
          Diagnostic(
            .error, "manifest-value",
            itsInput == input
              ? "two estimates have the id \"\(estimate.id)\""
              : "the id \"\(estimate.id)\" is not the same figure in two inputs",
            at: estimate.place,
            expected: itsInput == input
              ? "another id than at \(first.place)"
              : "the statistic, title and unit of \(first.place), or another id",
            concern: .manifest))
      }
    }
  }

  private mutating func meeting(_ node: ManifestNode) {
    let found = node.mapping(["name", "place", "start", "end", "hosts", "contact"], &problems)
    manifest.meeting.name = found["name"]?.text(&problems) ?? ""
    manifest.meeting.place = found["place"]?.text(&problems) ?? ""
    manifest.meeting.start = found["start"]?.date(&problems)
    manifest.meeting.end = found["end"]?.date(&problems)
    if let start = manifest.meeting.start, let end = manifest.meeting.end, end < start,
      let node = found["end"]
    {
      problems.append(
        node.complaint(
          "the meeting ends on \(end), before its start on \(start)", expected: "\(start) or later")
      )
    }
    manifest.meeting.hosts = found["hosts"]?.texts(&problems) ?? []
    manifest.meeting.contact = found["contact"]?.text(&problems) ?? ""
  }

  private mutating func areas(_ node: ManifestNode) {
    let found = node.mapping(["countries", "groups", "membership"], &problems)
    manifest.areas.countries = Array(Set(found["countries"]?.texts(&problems) ?? [])).sorted()
    manifest.areas.place = found["countries"]?.place
    if let groups = found["groups"] {
      manifest.areas.groups = groups.elements.compactMap { group($0) }
    }
    if let node = found["membership"], let choice = node.choice(Membership.self, &problems) {
      manifest.areas.membership = choice
    }
  }

  /// The manifest's word for a kind of area.
  static let groupNames: [(name: String, kind: Area.Kind)] = [
    ("country", .country), ("who-region", .whoRegion), ("income-group", .incomeGroup),
    ("fcv", .fragile), ("world", .world),
  ]

  mutating func group(_ node: ManifestNode) -> Area.Kind? {
    guard let text = node.text(&problems) else { return nil }
    if let kind = Self.groupNames.first(where: { $0.name == text })?.kind { return kind }
    let known = Self.groupNames.map(\.name)
    problems.append(
      node.complaint(
        "\(node.path) is \"\(text)\"", expected: "one of \(known.joined(separator: ", "))",
        hint: Spelling.nearest(to: text, among: known).map { "did you mean \"\($0)\"?" }))
    return nil
  }

  private mutating func thresholds(_ node: ManifestNode) {
    let known = Thresholds.all.map(\.name)
    for (name, value) in node.mapping(known, &problems).sorted(by: { $0.key < $1.key }) {
      guard let number = value.number(&problems) else { continue }
      _ = manifest.thresholds.set(name, to: number)
    }
  }

  private mutating func report(_ node: ManifestNode) -> ReportSpecification? {
    let found = node.mapping(
      ["id", "kind", "each", "formats", "languages", "profile", "width", "ascii", "templates"],
      &problems)
    guard let id = required("id", in: found, of: node)?.text(&problems),
      let kind = required("kind", in: found, of: node)?
        .choice(ReportSpecification.Kind.self, &problems)
    else { return nil }
    if let complaint = reportIDComplaint(id) {
      problems.append(
        (found["id"] ?? node).complaint(
          complaint, expected: "letters, digits, - and _, at most 100"))
    }
    var report = ReportSpecification(id: id, kind: kind, place: node.place)
    if let node = found["each"] { report.each = group(node) }
    let fits: [Area.Kind?] =
      kind == .country ? [.country] : [.whoRegion, .incomeGroup, .fragile, .world]
    if [.country, .region].contains(kind), let node = found["each"], let each = report.each,
      !fits.contains(each)
    {
      problems.append(
        node.complaint(
          "a \(kind.rawValue) report cannot be made for each \(node.scalar ?? "")",
          expected: kind == .country ? "country" : "who-region, income-group, fcv or world"))
    }
    readLists(found, into: &report)
    let profile = found["profile"]?.choice(ReportSpecification.Profile.self, &problems)
    report.profile = profile ?? .accessible
    report.width = found["width"]?.integer(in: 40...200, &problems) ?? 76
    report.isASCII = found["ascii"]?.flag(&problems) ?? false
    report.templates = found["templates"]?.filePath(&problems)
    return report
  }

  private mutating func readLists(
    _ found: [String: ManifestNode], into report: inout ReportSpecification
  ) {
    if let formats = found["formats"] {
      report.formats = listed(formats, "a format such as xlsx").compactMap {
        $0.choice(ReportSpecification.Format.self, &problems)
      }
    }
    if let languages = found["languages"] {
      report.languages = listed(languages, "a language such as en").compactMap {
        $0.choice(ReportSpecification.Language.self, &problems)
      }
    }
  }

  private func reportIDComplaint(_ id: String) -> String? {
    let allowed = id.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
    }
    guard allowed, !id.isEmpty else {
      return "report id \"\(id)\" cannot be part of a file name"
    }
    // A file system has 255 bytes, of which the area, the ending and the mark of a half-made file need some.
    return id.count <= 100 ? nil : "report id \"\(id)\" is too long for a part of a file name"
  }

  /// The elements of a list that must hold one: an empty list would leave out in silence what was asked for.
  mutating func listed(_ node: ManifestNode, _ expected: String) -> [ManifestNode] {
    let elements = node.elements
    if elements.isEmpty {
      problems.append(node.complaint("\(node.path) is an empty list", expected: expected))
    }
    return elements
  }

  mutating func required(
    _ name: String, in found: [String: ManifestNode], of node: ManifestNode
  ) -> ManifestNode? {
    if let value = found[name] { return value }
    problems.append(
      node.complaint("\(node.path) has no `\(name)`", code: "missing-key", hint: "add `\(name): …`")
    )
    return nil
  }
}
