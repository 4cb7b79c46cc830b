internal import Indicators
internal import Statistics

/// The engagement portfolio in sentences and a table: initiatives, money, results, platforms and events (pse.md G).
struct PortfolioWords {
  let subject: BriefSubject
  let area: Area

  init(_ subject: BriefSubject, _ area: Area? = nil) {
    self.subject = subject
    self.area = area ?? subject.focus
  }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] {
    ([number] + gaps + [
      money, time, reach, leverage, scale, ending, platforms, decisions, events,
    ]).compactMap { $0 }
  }

  private var number: Phrase? {
    guard let all = subject.known("pse.port.initiatives", area), let count = all.number,
      let active = subject.known("pse.port.active", area)
    else { return nil }
    let stages: Phrase =
      subject.parts("pse.port.initiatives", "stage", area, named: { $0.spelt })
      .map { ": \($0)" } ?? ""
    let words = Int(count) == 1 ? "initiative" : "initiatives"
    let day = wording.inPeriod(active.period)
    let running: Phrase =
      active.number == 1
      ? "\(wording.figure(active)) was running \(day)"
      : "\(wording.figure(active)) were running \(day)"
    return """
      \(subject.opening("the portfolio holds", area)) \(wording.figure(all)) \(words)\(stages). \(running).
      """
  }

  /// Behaviours and areas of work that no running initiative is about, by name.
  private var gaps: [Phrase] {
    [("behaviour", "governance behaviours"), ("r4d_area", "areas of work")].compactMap {
      category, words in
      guard let value = subject.part("pse.port.gaps", "list", category, area), value.number != 0,
        let names = value.note.split(separator: ";").first
      else { return nil }
      let figure = wording.figure(value).printed(
        as: wording.plain(wording.names(String(names), separator: ", ")))
      return "No running initiative is tagged with these \(words): \(figure)."
    }
  }

  private var money: Phrase? {
    guard let budget = subject.known("pse.port.budget", area) else { return nil }
    let rate: Phrase =
      subject.known("pse.port.disbursement_rate", area).map {
        ", of which \(wording.figure($0)) is disbursed"
      } ?? ""
    return "Its budgets add up to \(subject.money(budget))\(rate)."
  }

  private var time: Phrase? {
    guard let behind = subject.known("pse.port.behind", area), let judged = behind.count,
      let late = behind.number
    else { return nil }
    let points = Int(subject.context.thresholds["portfolio-burn"])
    let figure = wording.figure(behind).printed(
      as: wording.plain(
        wording.part(Int(late), of: judged, "running initiative", "running initiatives")))
    return """
      In \(figure) with an end date, the share disbursed was more than \(points) percentage points \
      behind the share of time elapsed.
      """
  }

  private var reach: Phrase? {
    guard let reach = subject.known("pse.port.reach", area) else { return nil }
    let median: Phrase =
      subject.known("pse.port.reach_median", area).map {
        "; the median initiative reached \(wording.figure($0))"
      } ?? ""
    return """
      Together the initiatives with a target reached \(wording.figure(reach)) of the beneficiaries aimed \
      at\(median).
      """
  }

  private var leverage: Phrase? {
    subject.known("pse.port.leverage", area).map {
      "For each unit of budget, private partners put in \(wording.figure($0))."
    }
  }

  private var scale: Phrase? {
    guard let share = subject.known("pse.port.pilot_to_scale", area), let part = share.numerator,
      let whole = share.denominator
    else { return nil }
    let figure = wording.figure(share).printed(
      as: wording.outOf(Int(part), Int(whole)))
    let months: Phrase =
      subject.known("pse.port.months_to_scale", area).map {
        "; the median time from pilot to scaling was \(wording.figure($0))"
      } ?? ""
    return
      "Of the initiatives that were tried out, \(figure) are now scaling or institutionalised\(months)."
  }

  private var ending: Phrase? {
    guard let ending = subject.known("pse.port.ending", area), let count = ending.number, count > 0
    else { return nil }
    let months = Int(subject.context.thresholds["portfolio-ending-months"])
    let share: Phrase =
      subject.known("pse.port.ending_share", area).map {
        ", with \(wording.figure($0)) of the running budgets"
      } ?? ""
    let words = count == 1 ? "running initiative ends" : "running initiatives end"
    return "Within \(months) months \(wording.figure(ending)) \(words)\(share)."
  }

  private var platforms: Phrase? {
    guard let activity = subject.known("pse.port.platform_activity", area),
      let held = activity.numerator, let planned = activity.denominator
    else { return nil }
    let figure = wording.figure(activity).printed(
      as: wording.outOf(Int(held), Int(planned)))
    return "Dialogue platforms held \(figure) meetings planned for the last 12 months."
  }

  private var decisions: Phrase? {
    guard let share = subject.known("pse.port.platform_decisions", area),
      let done = share.numerator, let taken = share.denominator
    else { return nil }
    let figure = wording.figure(share).printed(
      as: wording.outOf(Int(done), Int(taken)))
    return "Of the decisions that platforms took in that time, \(figure) were implemented."
  }

  private var events: Phrase? {
    guard let events = subject.known("pse.port.events", area), let count = events.number,
      count > 0
    else { return nil }
    let share: Phrase =
      subject.known("pse.port.participations_private", area).map {
        "; \(wording.figure($0)) of the participations were of private actors"
      } ?? ""
    let words = count == 1 ? "learning event or dialogue is" : "learning events and dialogues are"
    return "\(wording.figure(events)) \(words) recorded\(share)."
  }

  /// One row for each initiative of a country, in the order of ids.
  var table: TextTable? {
    let records = subject.context.records.portfolio.initiatives
      .filter { $0.areas.contains(area) }.sorted { $0.id < $1.id }
    guard !records.isEmpty, area.kind == .country else { return nil }
    let value = { (id: String, initiative: Initiative) -> Phrase in
      subject.part(id, "initiative", initiative.id, area).map {
        Phrase(wording.figure($0, .cell))
      } ?? Phrase(Missing.notAvailable.rawValue)
    }
    let hasTitles = records.contains { !$0.title.isEmpty }
    let named = TextColumn<Initiative>("Title", priority: 3) {
      Phrase($0.title.isEmpty ? "not named" : $0.title)
    }
    return TextTable(
      of: records,
      columns: [TextColumn<Initiative>("Initiative") { Phrase($0.id) }]
        + (hasTitles ? [named] : []) + [
          TextColumn("Stage") { Phrase($0.stage?.rawValue.spelt ?? "not stated") },
          TextColumn("Disbursed, %", .number) { value("pse.port.disbursement_rate", $0) },
          TextColumn("Reached, %", .number) { value("pse.port.reach", $0) },
          TextColumn("Ends", priority: 1) { Phrase($0.end?.description ?? "open") },
        ])
  }
}
