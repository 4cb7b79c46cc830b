internal import Indicators

/// What owners of initiatives wrote of outcomes, enablers and barriers, in their words (pse.md G.3, H.5 section 10).
struct ExperienceWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  var sentences: [Phrase] {
    let names = subject.context.countries
    return subject.context.records.portfolio.initiatives
      .filter { subject.scope.owns($0.areas) }
      .sorted { (names.name(of: $0.area), $0.id) < (names.name(of: $1.area), $1.id) }
      .compactMap { initiative in
        let parts = [
          ("outcome", initiative.outcome), ("what helped", initiative.enablers),
          ("what hindered", initiative.barriers),
        ].filter { !$0.1.isEmpty }
        guard !parts.isEmpty else { return nil }
        let said = parts.map { "\($0.0): \($0.1.withoutFinalStop)" as Phrase }
        let title = initiative.title.isEmpty ? "" : ", \(initiative.title)"
        let words = said.joined(by: "; ")
        return "\(names.name(of: initiative.area)), \(initiative.id)\(title): \(words)."
      }
  }
}

extension String {
  /// What an owner wrote, for a place in a sentence that has a full stop of its own.
  var withoutFinalStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}
