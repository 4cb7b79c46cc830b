internal import Indicators
internal import Statistics

/// Inequality between the subgroups of one country in sentences, and the subgroups as bars.
struct EquityWords {
  let subject: BriefSubject

  /// A brief says this much; the workbook has the rest.
  private static let mostSets = 4
  private static let mostBars = 12
  private static let barWidth = 30

  init(_ subject: BriefSubject) { self.subject = subject }

  private var sets: [EquitySet] {
    EquitySet.all(in: subject.context, index: subject.index) { $0 == subject.focus }
  }

  var sentences: [Phrase] {
    let sets = self.sets
    let shown = sets.prefix(Self.mostSets)
    var sentences = shown.flatMap { [pair($0), complex($0)] }.compactMap { $0 }
    var read: [InequalityMeasure] = []
    for set in shown {
      guard let (measure, value) = set.complex, value.number != nil, !read.contains(measure)
      else { continue }
      read.append(measure)
      sentences.append(Phrase(EquitySet.reading(of: measure)))
    }
    if sets.count > shown.count {
      let more = subject.wording.counted(
        sets.count - shown.count, "further breakdown", "further breakdowns")
      sentences.append("The workbook's sheet Equity has \(more).")
    }
    return sentences
  }

  /// Difference and ratio with their limits, and between whom.
  private func pair(_ set: EquitySet) -> Phrase? {
    let wording = subject.wording
    let parts = [("difference", set.difference), ("ratio", set.ratio)].compactMap {
      name, value -> Phrase? in
      value.map { "\(name) \(wording.figure($0))" }
    }
    guard !parts.isEmpty else { return nil }
    let names = set.compared
    let between: Phrase = names.count == 2 ? ", between \(names[0]) and \(names[1])" : ""
    let isSmall = [set.difference, set.ratio].contains { $0?.isFromFewCases ?? false }
    return """
      \(set.record.title) by \(set.record.dimension) \(wording.inPeriod(set.record.period)): \
      \(wording.list(parts))\(between)\(isSmall ? Self.fewCases : "").
      """
  }

  /// Said where a measure rests on a subgroup that is itself in parentheses.
  private static let fewCases: Phrase = " (a subgroup rests on few cases)"

  private func complex(_ set: EquitySet) -> Phrase? {
    guard let (measure, value) = set.complex else { return nil }
    // Two subgroups have nothing beside the pair.
    if case .missing(.notApplicable, _) = value.outcome { return nil }
    let few: Phrase = value.isFromFewCases ? Self.fewCases : ""
    return
      "Over all subgroups: \(EquitySet.name(of: measure)) \(subject.wording.figure(value))\(few)."
  }

  /// The first set that has few enough subgroups for a bar each, and the length of a full bar.
  private var drawn: (set: EquitySet, greatest: Double)? {
    guard
      let set = sets.prefix(Self.mostSets).first(where: {
        $0.record.groups.count <= Self.mostBars
      })
    else { return nil }
    let numbers = set.subgroups.compactMap(\.number)
    guard let greatest = set.record.data.scale?.greatest ?? numbers.max(), greatest > 0,
      numbers.allSatisfy({ $0 >= 0 })
    else { return nil }
    return (set, greatest)
  }

  /// The same bars for pages that draw.
  var charts: [Plot] {
    guard let (set, greatest) = drawn else { return [] }
    let unit = set.subgroups.first?.unit.presentation.heading ?? ""
    return BriefCharts(subject).subgroups(
      set.subgroups,
      title: "\(set.record.title) by \(set.record.dimension), \(unit), \(set.record.period)",
      greatest: greatest)
  }

  /// The subgroups, each with a bar.
  var bars: TextTable? {
    guard let (set, greatest) = drawn else { return nil }
    let values = set.subgroups
    let rows = values.map { value -> [Phrase] in
      let length = value.number.map {
        Int(($0 / greatest * Double(Self.barWidth)).rounded())
      }
      let bar = "|" + String(repeating: "█", count: min(length ?? 0, Self.barWidth))
      return [
        Phrase(value.category), Phrase(subject.wording.figure(value, .cell)),
        Phrase(length == nil ? "-" : bar),
      ]
    }
    let unit = values.first?.unit.presentation.heading ?? ""
    let full =
      values.first.map {
        subject.wording.presentation(of: $0.unit).number(greatest, in: subject.wording.style)
      }
      ?? ""
    return TextTable(
      columns: [
        TextTable.Column(Phrase(set.record.dimension)), TextTable.Column(Phrase(unit), .number),
        TextTable.Column("Bar", .bar),
      ], rows: rows,
      caption: "\(set.record.title), \(set.record.period)",
      notes: [subject.wording.legend(for: values)].compactMap { $0 }
    )?.explainingBars(["A bar of full length is \(full)."])
  }
}
