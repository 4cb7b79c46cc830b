/// How a series looks; each can be told from its neighbours in grey too, by dash, mark, pattern or darkness.
package struct ChartLook: Hashable, Sendable {
  /// What fills a bar.
  package enum Fill: Hashable, Sendable {
    /// Nothing: the bar only carries the next one.
    case none
    /// One colour.
    case solid(Colour)
    /// Dark strokes on a light ground.
    case pattern(Pattern, Colour, on: Colour)
  }

  /// Strokes that printers keep apart.
  package enum Pattern: Hashable, Sendable, CaseIterable {
    case upwardDiagonal, downwardDiagonal, dots, horizontal, vertical, grid
  }

  /// How a line is broken.
  package enum Dash: Hashable, Sendable, CaseIterable {
    case solid, dashes, dots, dashesAndDots, longDashes
  }

  /// The mark at each point; the library writes its two dashes as what no spreadsheet knows, so they are not here.
  package enum Marker: Hashable, Sendable, CaseIterable {
    case none, circle, square, diamond, triangle, cross, star, plus
  }

  /// A line.
  package struct Line: Hashable, Sendable {
    /// Its colour.
    package var colour: Colour
    /// Its width in points.
    package var width: Double
    /// How it is broken.
    package var dash: Dash

    /// Makes a line.
    package init(_ colour: Colour, width: Double = 2.25, dash: Dash = .solid) {
      self.colour = colour
      self.width = width
      self.dash = dash
    }
  }

  /// What fills its bars; nil for lines and points.
  package var fill: Fill?
  /// Its line, or the edge of its bars; nil for none.
  package var line: Line?
  /// The mark at its points.
  package var marker: Marker

  /// Makes a look.
  package init(fill: Fill? = nil, line: Line? = nil, marker: Marker = .none) {
    self.fill = fill
    self.line = line
    self.marker = marker
  }
}

extension ChartLook {
  private static let ink = Colour(red: 0x0B, green: 0x2F, blue: 0x4E)
  private static let blue = Colour(red: 0x2F, green: 0x86, blue: 0xB8)
  private static let pale = Colour(red: 0xD6, green: 0xE8, blue: 0xF3)
  private static let amber = Colour(red: 0xB3, green: 0x5C, blue: 0x00)
  private static let white = Colour(red: 0xFF, green: 0xFF, blue: 0xFF)
  private static let edge = Line(ink, width: 0.75)

  /// Bars that can be told apart, darkest first; after the last it starts again.
  package static let bars: [ChartLook] = [
    ChartLook(fill: .solid(ink), line: edge),
    ChartLook(fill: .solid(pale), line: edge),
    ChartLook(fill: .pattern(.upwardDiagonal, ink, on: white), line: edge),
    ChartLook(fill: .solid(blue), line: edge),
    ChartLook(fill: .pattern(.downwardDiagonal, white, on: amber), line: edge),
    ChartLook(fill: .pattern(.grid, ink, on: white), line: edge),
    ChartLook(fill: .pattern(.horizontal, ink, on: pale), line: edge),
    ChartLook(fill: .pattern(.dots, ink, on: white), line: edge),
  ]

  /// Lines that can be told apart, the most important first; after the last it starts again.
  package static let lines: [ChartLook] = [
    ChartLook(line: Line(ink), marker: .circle),
    ChartLook(line: Line(amber, dash: .dashes), marker: .square),
    ChartLook(line: Line(blue, dash: .dots), marker: .triangle),
    ChartLook(line: Line(ink, width: 1.25, dash: .dashesAndDots), marker: .diamond),
    ChartLook(line: Line(amber, width: 1.25, dash: .longDashes), marker: .cross),
    ChartLook(line: Line(blue, width: 1.25), marker: .star),
  ]

  /// A bar that is not seen and carries the next.
  package static let unseen = ChartLook(fill: ChartLook.Fill.none)
  /// From the lower limit to the estimate.
  package static let belowEstimate = ChartLook(fill: .solid(ink), line: edge)
  /// From the estimate to the upper limit.
  package static let aboveEstimate = ChartLook(fill: .solid(pale), line: edge)
  /// An estimate that has no limits.
  package static let withoutLimits = ChartLook(
    fill: .pattern(.upwardDiagonal, ink, on: white), line: edge)
  /// A limit beside a line.
  package static let limit = ChartLook(line: Line(blue, width: 1.25, dash: .dashes))
}
