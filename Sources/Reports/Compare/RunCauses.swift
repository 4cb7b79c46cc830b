internal import Indicators

/// What differs between two runs beside their figures, from their run.json; what that does not say is not known.
struct RunCauses {
  /// What is known of one possible cause.
  enum Finding: Equatable {
    case same
    case changed(String)
    case notKnown

    var isChanged: Bool {
      if case .changed = self { true } else { false }
    }
  }

  /// Inputs that are not the same bytes, by path, with what became of them.
  let inputs: [(path: String, what: String)]
  let data: Finding
  let version: Finding
  let regions: Finding
  let manifest: Finding
  let asOf: Finding

  /// All findings by name, in print order.
  var all: [(name: String, finding: Finding)] {
    [
      ("data", data), ("method version", version), ("region list", regions),
      ("manifest", manifest), ("as-of date", asOf),
    ]
  }

  init(_ old: ComparedRun, _ new: ComparedRun) {
    let (before, after) = (old.run, new.run)
    inputs = Self.changedInputs(before?.inputs, after?.inputs)
    data =
      before?.inputs == nil || after?.inputs == nil
      ? .notKnown
      : inputs.isEmpty
        ? .same : .changed(inputs.map { "\($0.path) \($0.what)" }.joined(separator: ", "))
    version = Self.finding(before?.version, after?.version)
    regions = Self.finding(
      before?.membership ?? old.values.regionList, after?.membership ?? new.values.regionList)
    manifest = Self.finding(before?.manifest?.sha256, after?.manifest?.sha256, isDigest: true)
    asOf = Self.finding(before?.asOf, after?.asOf)
  }

  private static func finding(
    _ old: String?, _ new: String?, isDigest: Bool = false
  ) -> Finding {
    guard let old, let new else { return .notKnown }
    if old == new { return .same }
    return .changed(isDigest ? "its bytes differ" : "\(old) to \(new)")
  }

  private static func changedInputs(
    _ old: [WrittenRun.Input]?, _ new: [WrittenRun.Input]?
  ) -> [(path: String, what: String)] {
    guard let old, let new else { return [] }
    let before = Dictionary(grouping: old, by: \.path).mapValues { $0.map(\.sha256).sorted() }
    let after = Dictionary(grouping: new, by: \.path).mapValues { $0.map(\.sha256).sorted() }
    let paths = Set(before.keys).union(after.keys).sorted()
    return paths.compactMap { path in
      switch (before[path], after[path]) {
      case (nil, _): (path, "is new")
      case (_, nil): (path, "is gone")
      case (let first, let last): first == last ? nil : (path, "changed")
      }
    }
  }

  /// What explains one change: data that its own sources hold first, then everything else that is known to differ.
  func reasons(for change: ValueChange) -> [String] {
    var reasons: [String] = []
    let named = [change.old, change.new].compactMap { $0?["source"] }
      .flatMap { SourceNames.files(in: $0) }
    let own = inputs.filter { named.contains(SourceNames.shortName($0.path)) }
    if !own.isEmpty {
      reasons.append("data: " + own.map { "\($0.path) \($0.what)" }.joined(separator: ", "))
    }
    if version.isChanged { reasons.append("method version") }
    if regions.isChanged, isOfRegion(change) { reasons.append("region list") }
    if manifest.isChanged { reasons.append("manifest") }
    if asOf.isChanged { reasons.append("as-of date") }
    // The weights of a group and the list of countries are inputs that no source names.
    if reasons.isEmpty, data.isChanged { reasons.append("data that its source does not name") }
    guard reasons.isEmpty else { return reasons }
    let isKnown = all.allSatisfy { $0.finding != .notKnown }
    return [isKnown ? "nothing that run.json records" : "not known"]
  }

  private func isOfRegion(_ change: ValueChange) -> Bool {
    (change.new ?? change.old)?["area_type"] == "who_region"
  }
}

/// The names of files in the `source` column.
enum SourceNames {
  static func files(in source: String) -> Set<String> {
    var found: Set<String> = []
    for piece in source.split(separator: ";") {
      var text = piece.drop { $0 == " " }
      if let open = text.lastIndex(of: "("), text.hasSuffix(")") {
        text = text[..<open]
      } else if let colon = text.lastIndex(of: ":") {
        text = text[..<colon]
      }
      while text.last == " " { text.removeLast() }
      if !text.isEmpty { found.insert(String(text)) }
    }
    return found
  }

  static func shortName(_ path: String) -> String {
    path == "-" ? "stdin" : String(path.split(separator: "/").last ?? Substring(path))
  }
}
