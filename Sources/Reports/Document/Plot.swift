/// A picture of figures as it is before it is drawn: what it shows, on which scale, and in words.
package struct Plot: Hashable, Sendable {
  /// How figures become marks.
  package enum Form: Hashable, Sendable {
    /// Along the years, joined by a line, with limits as a band.
    case trend
    /// From zero, one below the other.
    case bars
    /// A dot with its limits, one below the other.
    case ranges
  }

  /// One figure.
  package struct Point: Hashable, Sendable {
    /// What it is of: a year, a country, a subgroup.
    package let label: Phrase
    /// The figure as printed; without a number, its mark.
    package let printed: Phrase
    /// Where it stands along the years; 0 in the other forms.
    package let place: Double
    /// The number; `nil` where there is none.
    package let value: Double?
    /// The lower limit; `nil` where none is known.
    package let lower: Double?
    /// The upper limit; `nil` where none is known.
    package let upper: Double?
    /// Whether it comes from a model, and is drawn hollow.
    package let isModelled: Bool

    /// Makes a point; numbers that are not finite are taken as none.
    package init(
      label: Phrase, printed: Phrase, place: Double = 0, value: Double?, lower: Double? = nil,
      upper: Double? = nil, isModelled: Bool = false
    ) {
      let finite = { (number: Double?) in number.flatMap { $0.isFinite ? $0 : nil } }
      self.label = label.tidied
      self.printed = printed.tidied
      self.place = place.isFinite ? place : 0
      self.value = finite(value)
      self.lower = finite(lower)
      self.upper = finite(upper)
      self.isModelled = isModelled
    }
  }

  /// How figures become marks.
  package let form: Form
  /// What it shows, with the unit.
  package let title: Phrase
  /// What it shows in a sentence or two, for those who do not see it.
  package let summary: Phrase
  /// What the marks mean, beneath it.
  package let legend: Phrase
  /// The figures in the order of showing them.
  package let points: [Point]
  /// The end of the scale, which begins at 0.
  package let greatest: Double
  /// The same figures as a table beneath; `nil` where the page has them in a table of its own.
  package let table: TextTable?

  /// Makes a chart; `nil` where fewer than two points have a number, where one is below 0, or the scale has no length.
  package init?(
    _ form: Form, title: Phrase, summary: Phrase, legend: Phrase, points: [Point],
    greatest: Double, table: TextTable? = nil
  ) {
    let numbers = points.flatMap { [$0.value, $0.lower, $0.upper].compactMap(\.self) }
    guard points.count(where: { $0.value != nil }) > 1, numbers.allSatisfy({ $0 >= 0 }),
      greatest.isFinite, greatest > 0
    else { return nil }
    self.form = form
    self.title = title.tidied
    self.summary = summary.tidied
    self.legend = legend.tidied
    self.points = points
    self.greatest = max(greatest, numbers.max() ?? 0)
    self.table = table
  }

  /// The chart as a language says it.
  func said(in translation: Translation) -> Plot {
    let said = { (phrase: Phrase) in phrase.said(in: translation) }
    let points = points.map { point in
      Point(
        label: said(point.label), printed: said(point.printed), place: point.place,
        value: point.value, lower: point.lower, upper: point.upper, isModelled: point.isModelled)
    }
    return Plot(
      form, title: said(title), summary: said(summary), legend: said(legend), points: points,
      greatest: greatest, table: table?.said(in: translation)) ?? self
  }
}
