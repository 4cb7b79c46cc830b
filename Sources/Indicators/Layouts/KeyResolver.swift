internal import Tabular

/// From a file's code or column name to our input key: the manifest's word first, then our own names, then the codes
/// under which the sources publish it.
struct KeyResolver {
  private let renamed: [String: String]
  private let selfAssessment: String?
  private let byCode: [String: InputKey]

  /// The keys of all families, and every indicator that a file may hold as published.
  private static let builtIn: [String: InputKey] = {
    var keys: [String: InputKey] = [:]
    for indicator in Catalogue.all {
      let bounded = [.index, .percent, .percentOfPopulation, .percentOfCurrentHealthExpenditure]
        .contains(indicator.unit)
      keys[indicator.id] = InputKey(
        key: indicator.id, title: indicator.title, unit: indicator.unit.rawValue,
        range: bounded ? 0...100 : nil, isPercent: bounded && indicator.unit != .index, codes: [])
    }
    for key in InputKey.all {
      for code in key.codes { keys[code.lowercased()] = keys[code.lowercased()] ?? key }
    }
    for key in InputKey.all { keys[key.key] = key }
    return keys
  }()

  init(_ specification: InputSpecification) {
    renamed = specification.keys
    let edition = specification.edition ?? ""
    selfAssessment = ["spar1", "spar2"].contains(edition) ? edition : nil
    byCode = Self.builtIn
  }

  func key(for code: String) -> InputKey? {
    if let target = renamed[code] { return byCode[target] ?? byCode[target.lowercased()] }
    if let selfAssessment {
      let bare = code.hasPrefix("C") ? String(code.dropFirst()) : code
      if let key = byCode["\(selfAssessment).\(bare)"] { return key }
    }
    return byCode[code] ?? byCode[code.lowercased()]
  }

  /// A code or key that one of these was probably meant to be.
  func nearest(to codes: [String]) -> String? {
    codes.lazy.compactMap { Spelling.nearest(to: $0, among: byCode.keys) }.first
  }

  /// The manifest's targets that are no key of ours.
  var unknownTargets: [(code: String, target: String, near: String?)] {
    renamed.sorted { $0.key < $1.key }.filter {
      byCode[$0.value] == nil && byCode[$0.value.lowercased()] == nil
    }
    .map { ($0.key, $0.value, Spelling.nearest(to: $0.value, among: byCode.keys.sorted())) }
  }
}
