/// A chart as an inline picture: marks in greys, with a title and a description for those who do not see it.
struct ChartDrawing {
  /// The picture's own units across: about those of a phone's screen, so that its letters stay readable there.
  static let width = 400.0

  let chart: Chart
  let id: String
  let style: LanguageStyle

  init(_ chart: Chart, id: String, style: LanguageStyle) {
    self.chart = chart
    self.id = id
    self.style = style
  }

  /// The picture.
  var svg: Hypertext {
    let (height, marks) = chart.form == .trend ? TrendMarks(self).drawn : RowMarks(self).drawn
    return .element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("role", "img"), ("direction", "ltr"),
        ("viewBox", "0 0 \(Self.text(Self.width)) \(Self.text(height))"),
        ("aria-labelledby", "\(id)-title \(id)-summary"),
      ],
      [
        .element("title", [("id", "\(id)-title")], chart.title.text),
        .element("desc", [("id", "\(id)-summary")], chart.summary.text),
      ] + marks)
  }

  /// The scale's marks: 0, its end, and a few round numbers between.
  var ticks: [Double] {
    let steps = [1.0, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]
    let step = steps.first { chart.greatest / $0 <= 5 } ?? chart.greatest / 4
    return Array(stride(from: 0, through: chart.greatest * 1.000_001, by: step))
  }

  /// A number of the scale.
  func scaleText(_ value: Double) -> String {
    DecimalText(value, decimals: value == value.rounded() ? 0 : 1)?.text(in: style) ?? ""
  }

  func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, width: Double = 1
  ) -> Hypertext {
    .element(
      "line",
      [
        ("x1", Self.text(x1)), ("y1", Self.text(y1)), ("x2", Self.text(x2)), ("y2", Self.text(y2)),
        ("stroke", colour), ("stroke-width", Self.text(width)),
      ])
  }

  /// A dot, hollow where its figure is modelled.
  func dot(_ x: Double, _ y: Double, isHollow: Bool) -> Hypertext {
    .element(
      "circle",
      [
        ("cx", Self.text(x)), ("cy", Self.text(y)), ("r", "4"),
        ("fill", isHollow ? PageStyle.Colour.paper : PageStyle.Colour.ink),
        ("stroke", PageStyle.Colour.ink), ("stroke-width", "2"),
      ])
  }

  func words(
    _ text: String, _ x: Double, _ y: Double, anchor: String = "start",
    colour: String = PageStyle.Colour.ink
  ) -> Hypertext {
    .element(
      "text",
      [
        ("x", Self.text(x)), ("y", Self.text(y)), ("font-size", "13"), ("fill", colour),
        ("text-anchor", anchor),
      ], text)
  }

  /// A coordinate to a tenth, the same on every machine.
  static func text(_ coordinate: Double) -> String {
    let tenths = Int((coordinate * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
  }
}
