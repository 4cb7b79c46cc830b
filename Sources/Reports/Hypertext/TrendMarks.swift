/// The marks of figures along the years: a line, a dot for each, its limits as a band or, where they are few, as strokes.
struct TrendMarks {
  private static let (left, right, top, bottom) = (34.0, 376.0, 24.0, 196.0)
  /// Above so many points, limits are a band alone.
  private static let mostStrokes = 8

  private let drawing: ChartDrawing
  private let points: [Chart.Point]

  init(_ drawing: ChartDrawing) {
    self.drawing = drawing
    points = drawing.chart.points.filter { $0.value != nil }.sorted { $0.place < $1.place }
  }

  /// The height, and the marks from back to front.
  var drawn: (Double, [Hypertext]) {
    (Self.bottom + 28, scale + band + strokes + [path] + dots + labels)
  }

  private func x(_ point: Chart.Point) -> Double {
    let (first, last) = (points.first?.place ?? 0, points.last?.place ?? 0)
    guard last > first else { return (Self.left + Self.right) / 2 }
    let inner = (Self.left + 18, Self.right - 18)
    return inner.0 + (point.place - first) / (last - first) * (inner.1 - inner.0)
  }

  private func y(_ value: Double) -> Double {
    Self.bottom - value / drawing.chart.greatest * (Self.bottom - Self.top)
  }

  private var scale: [Hypertext] {
    drawing.ticks.flatMap { tick in
      [
        drawing.line(
          Self.left, y(tick), Self.right, y(tick),
          tick == 0 ? PageStyle.Colour.line : PageStyle.Colour.band),
        drawing.words(
          drawing.scaleText(tick), Self.left - 6, y(tick) + 4, anchor: "end",
          colour: PageStyle.Colour.muted),
      ]
    } + years
  }

  /// The years that have room, the first and the last in any case.
  private var years: [Hypertext] {
    var shown: [Hypertext] = []
    var free = -Double.infinity
    let end = points.last.map(x) ?? 0
    for (place, point) in points.enumerated() {
      let here = x(point)
      let isLast = place == points.count - 1
      guard isLast || (here >= free && here <= end - 40) || place == 0 else { continue }
      free = here + 40
      shown.append(
        drawing.words(
          point.label.text, here, Self.bottom + 20, anchor: "middle",
          colour: PageStyle.Colour.muted))
    }
    return shown
  }

  /// Between limits of neighbours that both have them.
  private var band: [Hypertext] {
    let held = points.filter { $0.lower != nil && $0.upper != nil }
    guard held.count == points.count, held.count > 1 else { return [] }
    let upper = held.map { corner(x($0), y($0.upper ?? 0)) }
    let lower = held.reversed().map { corner(x($0), y($0.lower ?? 0)) }
    return [
      .element(
        "polygon",
        [
          ("points", (upper + lower).joined(separator: " ")), ("fill", PageStyle.Colour.band),
          ("stroke", PageStyle.Colour.line), ("stroke-width", "1"),
        ])
    ]
  }

  private var strokes: [Hypertext] {
    guard points.count <= Self.mostStrokes else { return [] }
    return points.flatMap { point -> [Hypertext] in
      guard let lower = point.lower, let upper = point.upper else { return [] }
      let here = x(point)
      return [drawing.line(here, y(lower), here, y(upper), PageStyle.Colour.ink)]
        + [lower, upper].map {
          drawing.line(here - 4, y($0), here + 4, y($0), PageStyle.Colour.ink)
        }
    }
  }

  private var path: Hypertext {
    .element(
      "polyline",
      [
        ("points", points.map { corner(x($0), y($0.value ?? 0)) }.joined(separator: " ")),
        ("fill", "none"), ("stroke", PageStyle.Colour.ink), ("stroke-width", "2"),
      ])
  }

  private var dots: [Hypertext] {
    points.map { drawing.dot(x($0), y($0.value ?? 0), isHollow: $0.isModelled) }
  }

  /// The first and the last figure, above their limits.
  private var labels: [Hypertext] {
    [points.first, points.last].compactMap { point in
      guard let point, let value = point.value else { return nil }
      let above = y(max(point.upper ?? value, value)) - 9
      let printed = point.printed.text.prefix { $0 != "(" }.filter { $0 != " " }
      return drawing.words(String(printed), x(point), above, anchor: "middle")
    }
  }

  private func corner(_ x: Double, _ y: Double) -> String {
    "\(ChartDrawing.text(x)),\(ChartDrawing.text(y))"
  }
}
