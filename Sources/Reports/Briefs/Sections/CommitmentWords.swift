internal import Indicators

/// How commitments are kept: counts over what is due, and the list with owner and day (pse.md G6).
struct CommitmentWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }
  private var day: CalendarDate { subject.context.asOf }

  private var commitments: [Commitment] {
    let names = subject.context.countries
    return subject.context.records.portfolio.commitments
      .filter { subject.scope.owns($0.areas) }
      .sorted { (names.name(of: $0.area), $0.id) < (names.name(of: $1.area), $1.id) }
  }

  var sentences: [Phrase] { [summary, others].compactMap { $0 } + open }

  private func count(_ category: String) -> Phrase? {
    subject.part("pse.port.commitments", "follow_up", category).map { Phrase(wording.figure($0)) }
  }

  private var summary: Phrase? {
    guard let all = subject.known("pse.port.commitments"), let due = count("due"),
      let number = subject.part("pse.port.commitments", "follow_up", "due")?.number
    else { return nil }
    let words = all.number == 1 ? "commitment is" : "commitments are"
    let kinds = [
      ("on_time", "completed on time"), ("late", "completed late"),
      ("completed_undated", "completed on a day that is not stated"), ("overdue", "overdue"),
    ].compactMap { category, words -> Phrase? in
      guard subject.part("pse.port.commitments", "follow_up", category)?.number ?? 0 > 0,
        let count = count(category)
      else { return nil }
      return .counted(count, words)
    }
    let divided: Phrase = kinds.isEmpty ? "" : ": \(wording.list(kinds))"
    let day = wording.inPeriod(all.period)
    let part: Phrase =
      number == 1
      ? "\(due) was due \(day) and not cancelled\(divided)"
      : "\(due) were due \(day) and not cancelled\(divided)"
    return "\(wording.figure(all)) \(words) recorded; \(part)."
  }

  private var others: Phrase? {
    let kinds = [
      ("not_yet_due", "not due yet"), ("no_due_date", "without a due day"),
      ("cancelled", "cancelled"),
    ].compactMap { category, words -> Phrase? in
      guard subject.part("pse.port.commitments", "follow_up", category)?.number ?? 0 > 0,
        let count = count(category)
      else { return nil }
      return .counted(count, words)
    }
    return kinds.isEmpty ? nil : "Not counted in rates: \(wording.list(kinds))."
  }

  /// What was promised and is still open, the earliest due day first.
  private var open: [Phrase] {
    let kinds: Set<Commitment.FollowUp> = [.overdue, .notYetDue, .noDueDate]
    let held = commitments.filter { kinds.contains($0.followUp(on: day)) && !$0.text.isEmpty }
    let last = CalendarDate(year: 9999, month: 12, day: 31) ?? day
    let sorted = held.sorted { ($0.due ?? last, $0.id) < ($1.due ?? last, $1.id) }
    return sorted.prefix(Self.mostOpen).map { commitment in
      let due: Phrase =
        commitment.due.map { "due \(wording.style.text(of: $0))" } ?? "without a due day"
      let names =
        subject.focus == commitment.area
        ? [] : [Phrase(subject.context.countries.name(of: commitment.area))]
      let owner = commitment.owner.isEmpty ? [] : [Phrase(commitment.owner.spelt)]
      let stands: [Phrase] = commitment.followUp(on: day) == .overdue ? ["overdue"] : []
      let facts = names + owner + [due] + stands
      return "\(commitment.id) (\(facts.joined(by: ", "))): \(commitment.text.withoutFinalStop)."
    }
  }

  /// A brief lists no more than these; the workbook holds all.
  private static let mostOpen = 12

  /// Each commitment with its owner, its day and how it stands; the areas where there are several.
  var table: TextTable? {
    let shown = commitments
    guard !shown.isEmpty else { return nil }
    let areas = TextColumn<Commitment>("Area") { Phrase($0.area.code) }
    return TextTable(
      of: shown,
      columns: [TextColumn<Commitment>("Commitment") { Phrase($0.id) }]
        + (Set(shown.map(\.area)).count > 1 ? [areas] : []) + [
          TextColumn("Owner", priority: 1) {
            Phrase($0.owner.isEmpty ? "not stated" : $0.owner.spelt)
          },
          TextColumn("Due") { Phrase($0.due?.description ?? "no day") },
          TextColumn("Stands") { Phrase($0.followUp(on: day).rawValue.spelt) },
        ])
  }

  /// Overdue commitments, for the points for discussion.
  var overdue: Phrase? {
    guard let count = subject.part("pse.port.commitments", "follow_up", "overdue"),
      let number = count.number, number > 0
    else { return nil }
    let late = commitments.filter { $0.followUp(on: day) == .overdue }
    let items = late.map { commitment -> Phrase in
      let due = commitment.due.map { wording.style.text(of: $0) } ?? ""
      let owner: Phrase = commitment.owner.isEmpty ? "" : "\(commitment.owner.spelt), "
      return "\(commitment.id) (\(owner)due \(due))"
    }
    let words = number == 1 ? "commitment is" : "commitments are"
    return "\(wording.figure(count)) \(words) overdue: \(wording.list(items, atMost: 6))."
  }
}
