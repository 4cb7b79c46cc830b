internal import Indicators
internal import Statistics

/// The charts of a brief, from the same values as its sentences; only formats that can draw show them.
struct BriefCharts {
  let subject: BriefSubject

  /// So many rows to a chart, or it would not fit on a page.
  private static let mostRows = 20

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }

  /// The service coverage index of the brief's area along the years.
  var coverage: [Plot] {
    let held = subject.index.series("uhc.sci", subject.focus).filter {
      $0.number != nil && $0.year != nil
    }
    guard let first = held.first, let last = held.last else { return [] }
    let points = held.map { value in
      point(value, label: Phrase(value.period), place: Double(value.year ?? 0))
    }
    let summary: Phrase = """
      A line from \(wording.stated(first, .short)) to \(wording.stated(last, .short)), with \
      \(wording.counted(points.count, "point", "points")). The figures are in the table below.
      """
    let chart = Plot(
      .trend, title: "Service coverage index, 0–100, by year", summary: summary,
      legend: legend(of: held, in: .trend), points: points, greatest: 100,
      table: table("Year", held) { Phrase($0.period) })
    return [chart].compactMap(\.self)
  }

  /// The newest index of some countries or groups, in the order given.
  func index(of areas: [Area], _ title: Phrase, _ heading: Phrase) -> [Plot] {
    let held = areas.compactMap { subject.latest("uhc.sci", $0) }.filter { $0.number != nil }
    let parts = stride(from: 0, to: held.count, by: Self.mostRows).map {
      Array(held[$0..<min($0 + Self.mostRows, held.count)])
    }
    return parts.enumerated().compactMap { place, values in
      let part: Phrase = parts.count > 1 ? " (\(place + 1) of \(parts.count))" : ""
      let name = { (value: IndicatorValue) in
        Phrase(subject.context.countries.name(of: value.area))
      }
      return Plot(
        .ranges, title: "Service coverage index, 0–100, \(title)\(part)",
        summary: """
          A dot for each, in the order of the table below, which has the figures; the order says nothing of them.
          """,
        legend: legend(of: values, in: .ranges),
        points: values.map { point($0, label: name($0)) }, greatest: 100,
        table: table(heading, values, hasYear: true) { name($0) })
    }
  }

  /// Subgroups as bars, with their limits; their figures are in the section's own table.
  func subgroups(_ values: [IndicatorValue], title: Phrase, greatest: Double) -> [Plot] {
    let chart = Plot(
      .bars, title: title,
      summary: "A bar for each subgroup, in the order of the table below, which has the figures.",
      legend: legend(of: values, in: .bars),
      points: values.map { point($0, label: Phrase($0.category)) }, greatest: greatest)
    return [chart].compactMap(\.self)
  }

  private func point(_ value: IndicatorValue, label: Phrase, place: Double = 0) -> Plot.Point {
    Plot.Point(
      label: label, printed: Phrase(wording.figure(value, .short)), place: place,
      value: value.number, lower: value.interval?.lower, upper: value.interval?.upper,
      isModelled: wording.isModelled(value))
  }

  private func legend(of values: [IndicatorValue], in form: Plot.Form) -> Phrase {
    var said: [Phrase] = []
    if values.contains(where: { $0.interval != nil }) {
      said.append(
        form == .trend && values.allSatisfy { $0.interval != nil }
          ? "The band and the strokes are limits of uncertainty."
          : "The strokes are limits of uncertainty.")
    }
    if form != .bars, values.contains(where: wording.isModelled) {
      said.append("Hollow dots are estimated or projected.")
    }
    return said.joined(by: " ")
  }

  private func table(
    _ heading: Phrase, _ values: [IndicatorValue], hasYear: Bool = false,
    _ name: (IndicatorValue) -> Phrase
  ) -> TextTable? {
    TextTable(
      columns: [TextTable.Column(heading), TextTable.Column("Index", .number)]
        + (hasYear ? [TextTable.Column("Year")] : []) + [TextTable.Column("Data")],
      rows: values.map { value in
        [name(value), Phrase(wording.figure(value, .short))]
          + (hasYear ? [Phrase(value.period)] : []) + [Phrase(wording.evidenceName(value))]
      }, notes: [wording.legend(for: values)].compactMap(\.self))
  }
}
