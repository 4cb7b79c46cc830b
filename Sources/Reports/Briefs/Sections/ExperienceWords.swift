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
        ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        guard !parts.isEmpty else { return nil }
        let title = initiative.title.isEmpty ? "" : ", \(initiative.title)"
        let words = parts.joined(separator: "; ")
        let end = words.hasSuffix(".") ? "" : "."
        return Phrase(
          "\(names.name(of: initiative.area)), \(initiative.id)\(title): \(words)\(end)")
      }
  }
}
