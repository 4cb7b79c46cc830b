/// The marks of figures one below the other: each with its name and its figure above a bar, or a dot with its limits.
struct RowMarks {
  private static let (left, right) = (8.0, 392.0)
  private static let rowHeight = 36.0

  private let drawing: ChartDrawing

  init(_ drawing: ChartDrawing) { self.drawing = drawing }

  /// The height, and the marks from back to front.
  var drawn: (Double, [Hypertext]) {
    let points = drawing.chart.points
    let bottom = Double(points.count) * Self.rowHeight + 6
    let rows = points.enumerated().flatMap { row($0.element, Double($0.offset) * Self.rowHeight) }
    return (bottom + 22, scale(bottom) + rows)
  }

  private func x(_ value: Double) -> Double {
    Self.left + value / drawing.chart.greatest * (Self.right - Self.left)
  }

  private func scale(_ bottom: Double) -> [Hypertext] {
    let ticks = drawing.ticks
    return ticks.flatMap { tick in
      let anchor = tick == ticks.first ? "start" : x(tick) > Self.right - 12 ? "end" : "middle"
      return [
        drawing.line(x(tick), bottom, x(tick), bottom + 5, PageStyle.Colour.line),
        drawing.words(
          drawing.scaleText(tick), x(tick), bottom + 18, anchor: anchor,
          colour: PageStyle.Colour.muted),
      ]
    } + [drawing.line(Self.left, bottom, Self.right, bottom, PageStyle.Colour.line)]
  }

  private func row(_ point: Chart.Point, _ top: Double) -> [Hypertext] {
    let middle = top + 26
    let names = [
      drawing.words(point.label.text, Self.left, top + 15),
      drawing.words(point.printed.text, Self.right, top + 15, anchor: "end"),
      drawing.line(Self.left, middle, Self.right, middle, PageStyle.Colour.band),
    ]
    guard let value = point.value else { return names }
    return names + (drawing.chart.form == .bars ? bar(value, middle) : [])
      + limits(point, middle)
      + (drawing.chart.form == .ranges
        ? [drawing.dot(x(value), middle, isHollow: point.isModelled)] : [])
  }

  private func bar(_ value: Double, _ middle: Double) -> [Hypertext] {
    [
      .element(
        "rect",
        [
          ("x", ChartDrawing.text(Self.left)), ("y", ChartDrawing.text(middle - 5)),
          ("width", ChartDrawing.text(max(0.5, x(value) - Self.left))), ("height", "10"),
          ("fill", PageStyle.Colour.line),
        ])
    ]
  }

  private func limits(_ point: Chart.Point, _ middle: Double) -> [Hypertext] {
    guard let lower = point.lower, let upper = point.upper else { return [] }
    return [
      drawing.line(x(lower), middle, x(upper), middle, PageStyle.Colour.ink, width: 2)
    ]
      + [lower, upper].map {
        drawing.line(x($0), middle - 5, x($0), middle + 5, PageStyle.Colour.ink, width: 2)
      }
  }
}
