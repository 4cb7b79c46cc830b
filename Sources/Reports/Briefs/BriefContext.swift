internal import Indicators
internal import Statistics
internal import Tabular

/// Everything that a template may name, with its value for one brief.
struct BriefContext {
  private let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var style: LanguageStyle { subject.wording.style }
  private var manifest: Manifest { subject.prepared.evaluation.manifest }

  var value: TemplateValue {
    let context = subject.context
    var values: [String: TemplateValue] = [
      "title": .text(manifest.title),
      "illustrative": .flag(manifest.isIllustrative),
      "illustration": .text(WorkbookContent.illustrative),
      "as_of": .text(style.text(of: context.asOf)),
      "program": .text("indicator-report \(ToolVersion.text)"),
      "fingerprint": .text(fingerprint),
      "countries": .phrase(
        subject.wording.counted(subject.countries.count, "country", "countries")),
      "membership": .phrase(
        context.membership == .since2025
          ? "WHO regions as listed since 27 May 2025" : "WHO regions as listed before 27 May 2025"),
      "sources": .list(sources),
      "meeting": meeting,
      "area": area,
      "values": tree(BriefSchema.Tree.ofCatalogue, ""),
    ]
    for section in sections { values[section.key] = section.value }
    return .object(values)
  }

  private var sections: [BriefSection] {
    switch subject.report.kind {
    case .country, .donor: CountrySections(subject).all
    case .region: RegionSections(subject).all
    case .interRegional: MeetingSections(subject).all
    }
  }

  private var meeting: TemplateValue {
    let meeting = manifest.meeting
    let days = [meeting.start, meeting.end].compactMap { $0.map(style.text(of:)) }
    let dates: Phrase? =
      days.count == 2 ? "\(days[0]) to \(days[1])" : days.first.map { Phrase($0) }
    let text = { (text: String, what: String) -> TemplateValue in
      text.isEmpty ? .absent(reason: "\(what) not stated") : .text(text)
    }
    return .object([
      "name": text(meeting.name, "meeting"), "place": text(meeting.place, "place"),
      "dates": .phrase(dates, orAbsent: "dates not stated"),
      "hosts": text(meeting.hosts.joined(separator: ", "), "hosts"),
      "contact": text(meeting.contact, "contact"),
    ])
  }

  private var area: TemplateValue {
    guard let area = subject.area else {
      let absent = TemplateValue.absent(reason: "all countries")
      // The name opens the title.
      return .object([
        "name": .absent(reason: "All countries"), "code": absent, "in_sentence": absent,
      ])
    }
    return .object([
      "name": .text(subject.context.countries.name(of: area)), "code": .text(area.code),
      "in_sentence": .text(subject.wording.name(of: area)),
    ])
  }

  /// The first digits of a hash over the inputs' hashes: tells two runs over different data apart.
  private var fingerprint: String {
    let joined = subject.prepared.evaluation.inputs.map(\.sha256).joined(separator: "\n")
    return String(Fingerprint(of: Array(joined.utf8)).sha256.prefix(12))
  }

  private var sources: [TemplateValue] {
    subject.prepared.evaluation.inputs.map { input in
      .phrase(
        "\(input.path): \(subject.wording.counted(input.rows, "row", "rows")), \(input.kind)")
    }
  }

  private func tree(_ node: BriefSchema.Tree, _ path: String) -> TemplateValue {
    var members: [String: TemplateValue] = [:]
    for (name, child) in node.children {
      members[name] = tree(child, path.isEmpty ? name : "\(path).\(name)")
    }
    guard node.isIndicator else { return .object(members) }
    if let value = subject.latest(path) {
      members["text"] = .phrase(subject.wording.stated(value))
      members["number"] = .figure(subject.wording.figure(value, .short))
      members["year"] = .text(value.period)
    } else {
      for name in ["text", "number", "year"] {
        members[name] = .absent(reason: "not available (no input holds it)")
      }
    }
    return .object(members)
  }
}

extension BriefSchema.Tree {
  /// The names of the whole catalogue.
  static let ofCatalogue: BriefSchema.Tree = {
    var root = BriefSchema.Tree()
    for indicator in Catalogue.all {
      root.insert(indicator.id.split(separator: ".").map(String.init)[...])
    }
    return root
  }()
}
