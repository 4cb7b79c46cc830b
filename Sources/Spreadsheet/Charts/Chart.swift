/// A native chart: what it is drawn from, and all that it says in words.
package struct Chart: Hashable, Sendable {
  /// How the numbers are drawn.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Upright bars side by side.
    case columns
    /// Upright bars on top of each other.
    case stackedColumns
    /// Lying bars side by side.
    case bars
    /// Lying bars one behind the other.
    case stackedBars
    /// Points joined by lines, at equal steps.
    case lines
    /// Points at two coordinates, joined by straight lines.
    case scatter
    /// A star of axes from a centre.
    case radar

    /// Whether the categories stand at the left, first at the top.
    var isLying: Bool { self == .bars || self == .stackedBars }
    /// Whether the bars of a category share one line.
    var isStacked: Bool { self == .stackedBars || self == .stackedColumns }
  }

  /// How the numbers are drawn.
  package var kind: Kind
  /// The title.
  package var title: String
  /// What the chart shows, for those who do not see it.
  package var description: String
  /// What the categories are; in a scatter, the quantity with its unit.
  package var categoryTitle: String
  /// The quantity with its unit.
  package var valueTitle: String
  /// The ends of the axis of values; nil where the numbers decide.
  package var valueLimits: ClosedRange<Double>?
  /// The steps of the axis of values; nil where the numbers decide.
  package var valueStep: Double?
  /// The ends of the other axis of a scatter; nil where the numbers decide.
  package var categoryLimits: ClosedRange<Double>?
  /// The series.
  package var series: [ChartSeries]
  /// Whether it is read from the right, as the sheet that it stands on: the first category, or nought, is then at the right.
  package var isMirrored = false
  /// The width in pixels.
  package var width: Int
  /// The height in pixels.
  package var height: Int

  /// Makes a chart of 640 to 400 pixels.
  package init(
    _ kind: Kind, title: String, description: String, categoryTitle: String, valueTitle: String,
    valueLimits: ClosedRange<Double>? = nil, valueStep: Double? = nil, series: [ChartSeries],
    width: Int = 640, height: Int = 400
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.valueLimits = valueLimits
    self.valueStep = valueStep
    self.series = series
    self.width = width
    self.height = height
  }
}
