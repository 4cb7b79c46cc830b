package import Tabular

extension ExpenditureIdentity {
  /// A warning for every country and year whose accounts break an identity: worth a warning, not an error (uhc.md C).
  package static func diagnostics(in context: EvaluationContext) -> [Diagnostic] {
    all.flatMap { identity -> [Diagnostic] in
      let lead = identity.required[0]
      return context.observations.areas(holding: lead).filter { $0.kind == .country }
        .flatMap { area in
          context.observations.series(lead, in: area).observations.compactMap { observation in
            identity.warning(in: area, observation.year, context)
          }
        }
    }
  }

  /// The mark for a value of a key, where an identity that it takes part in fails.
  static func flags(
    on key: String, in area: Area, _ year: Int, _ context: EvaluationContext
  ) -> [ValueFlag] {
    guard area.kind == .country else { return [] }
    let fails = all.contains { identity in
      identity.keys.contains(key) && identity.warning(in: area, year, context) != nil
    }
    return fails ? [.identityFailed] : []
  }

  private func warning(
    in area: Area, _ year: Int, _ context: EvaluationContext
  ) -> Diagnostic? {
    var observations: [String: Observation] = [:]
    for key in keys { observations[key] = context.observations.series(key, in: area)[year] }
    let tolerance = context.thresholds["identity-tolerance"]
    guard
      let failure = failure(
        of: observations.mapValues(\.value), tolerance: tolerance,
        mayLackParts: optional.contains { !context.observations.holds($0) })
    else { return nil }
    let places = keys.compactMap { observations[$0]?.source }.map(Self.place)
    let files = Set(places.map(\.file)).subtracting([""]).count
    return Diagnostic(
      .warning, "identity-failed", "\(area.code) \(year): \(failure)",
      at: places.first { !$0.file.isEmpty },
      expected: "a difference of at most \(NoteText.decimal(tolerance, places: 2))",
      hint: files > 1 ? "the numbers are of \(files) files, perhaps of two vintages" : nil)
  }

  /// The place that `file:line` names.
  private static func place(_ source: String) -> SourceLocation {
    let parts = source.split(separator: ":")
    guard parts.count > 1, let last = parts.last, let line = Int(last) else {
      return SourceLocation(file: source)
    }
    return SourceLocation(file: parts.dropLast().joined(separator: ":"), line: line)
  }
}
