internal import CXlsx

extension Chart.Kind {
  var libraryValue: UInt8 {
    let type =
      switch self {
      case .columns: LXW_CHART_COLUMN
      case .stackedColumns: LXW_CHART_COLUMN_STACKED
      case .bars: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .lines: LXW_CHART_LINE
      case .scatter: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
      case .radar: LXW_CHART_RADAR_WITH_MARKERS
      }
    return UInt8(type.rawValue)
  }
}

extension ChartLook.Pattern {
  var libraryValue: UInt8 {
    let type =
      switch self {
      case .upwardDiagonal: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
      case .downwardDiagonal: LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL
      case .dots: LXW_CHART_PATTERN_PERCENT_20
      case .horizontal: LXW_CHART_PATTERN_NARROW_HORIZONTAL
      case .vertical: LXW_CHART_PATTERN_NARROW_VERTICAL
      case .grid: LXW_CHART_PATTERN_TRELLIS
      }
    return UInt8(type.rawValue)
  }
}

extension ChartLook.Dash {
  var libraryValue: UInt8 {
    let type =
      switch self {
      case .solid: LXW_CHART_LINE_DASH_SOLID
      case .dashes: LXW_CHART_LINE_DASH_DASH
      case .dots: LXW_CHART_LINE_DASH_ROUND_DOT
      case .dashesAndDots: LXW_CHART_LINE_DASH_DASH_DOT
      case .longDashes: LXW_CHART_LINE_DASH_LONG_DASH
      }
    return UInt8(type.rawValue)
  }
}

extension ChartLook.Marker {
  var libraryValue: UInt8 {
    let type =
      switch self {
      case .none: LXW_CHART_MARKER_NONE
      case .circle: LXW_CHART_MARKER_CIRCLE
      case .square: LXW_CHART_MARKER_SQUARE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      case .triangle: LXW_CHART_MARKER_TRIANGLE
      case .cross: LXW_CHART_MARKER_X
      case .star: LXW_CHART_MARKER_STAR
      case .plus: LXW_CHART_MARKER_PLUS
      }
    return UInt8(type.rawValue)
  }
}
