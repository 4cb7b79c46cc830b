internal import CXlsx

/// A chart of the library; owned by its workbook, and drawn on one sheet.
@safe struct XlsxChart {
  let pointer: UnsafeMutablePointer<lxw_chart>

  /// Adds a series on cells of a sheet that are there.
  func add(_ series: ChartSeries, on sheet: String) throws(SpreadsheetError) {
    guard let added = unsafe chart_add_series(pointer, nil, nil) else {
      throw SpreadsheetError(.chart, "libxlsxwriter cannot add a series")
    }
    let (categories, values) = (series.categories, series.values)
    unsafe chart_series_set_name_range(
      added, sheet, UInt32(series.name.row), UInt16(series.name.column))
    unsafe chart_series_set_categories(
      added, sheet, UInt32(categories.first.row), UInt16(categories.first.column),
      UInt32(categories.last.row), UInt16(categories.last.column))
    unsafe chart_series_set_values(
      added, sheet, UInt32(values.first.row), UInt16(values.first.column),
      UInt32(values.last.row), UInt16(values.last.column))
    unsafe Self.dress(added, series.look)
  }

  private static func dress(
    _ series: UnsafeMutablePointer<lxw_chart_series>, _ look: ChartLook
  ) {
    switch look.fill {
    case .none?:
      var fill = lxw_chart_fill()
      fill.none = 1
      unsafe chart_series_set_fill(series, &fill)
    case .solid(let colour)?:
      var fill = lxw_chart_fill()
      fill.color = colour.libraryValue
      unsafe chart_series_set_fill(series, &fill)
    case .pattern(let pattern, let strokes, let ground)?:
      var fill = lxw_chart_pattern()
      fill.type = pattern.libraryValue
      fill.fg_color = strokes.libraryValue
      fill.bg_color = ground.libraryValue
      unsafe chart_series_set_pattern(series, &fill)
    case nil: break
    }
    var line = lxw_chart_line()
    if let own = look.line {
      line.color = own.colour.libraryValue
      line.width = Float(own.width)
      line.dash_type = own.dash.libraryValue
    } else {
      line.none = 1
    }
    unsafe chart_series_set_line(series, &line)
    guard look.fill == nil else { return }
    unsafe chart_series_set_marker_type(series, look.marker.libraryValue)
    guard look.marker != .none, let colour = look.line?.colour.libraryValue else { return }
    unsafe chart_series_set_marker_size(series, 7)
    var fill = lxw_chart_fill()
    fill.color = colour
    unsafe chart_series_set_marker_fill(series, &fill)
    var edge = lxw_chart_line()
    edge.color = colour
    unsafe chart_series_set_marker_line(series, &edge)
  }

  /// Gives the chart its words, axes, legend and letters.
  func dress(_ chart: Chart) {
    unsafe withCStrings(["Arial"]) { names in
      var font = unsafe lxw_chart_font()
      unsafe font.name = names[0]
      unsafe font.size = 10
      var bold = unsafe font
      unsafe bold.bold = 1
      unsafe bold.size = 12
      unsafe chart_title_set_name(pointer, chart.title)
      unsafe chart_title_set_name_font(pointer, &bold)
      unsafe bold.size = 10
      let (first, second) = unsafe (pointer.pointee.x_axis, pointer.pointee.y_axis)
      unsafe chart_axis_set_name_font(first, &bold)
      unsafe chart_axis_set_num_font(first, &font)
      unsafe chart_axis_set_name_font(second, &bold)
      unsafe chart_axis_set_num_font(second, &font)
      unsafe chart_legend_set_font(pointer, &font)
    }
    // The library draws the categories of lying bars on what it calls the y axis.
    let isLying = chart.kind.isLying
    let categories = unsafe isLying ? pointer.pointee.y_axis : pointer.pointee.x_axis
    let values = unsafe isLying ? pointer.pointee.x_axis : pointer.pointee.y_axis
    unsafe dress(values, chart)
    if !chart.categoryTitle.isEmpty, chart.kind != .radar {
      unsafe chart_axis_set_name(categories, chart.categoryTitle)
    }
    if chart.kind == .scatter {
      unsafe chart_axis_major_gridlines_set_visible(categories, 0)
      if let limits = chart.categoryLimits {
        unsafe chart_axis_set_min(categories, limits.lowerBound)
        unsafe chart_axis_set_max(categories, limits.upperBound)
      }
    }
    if isLying {
      // First at the top, as in the table; the axis of values stays below.
      unsafe chart_axis_set_reverse(categories)
      unsafe chart_axis_set_crossing_max(categories)
    }
    if chart.isMirrored, chart.kind != .radar {
      // The other axis crosses at the first of these, and goes to the right with it; the library has no order of the legend.
      unsafe chart_axis_set_reverse(isLying ? values : categories)
    }
    if chart.kind.isStacked || chart.series.count == 1 {
      unsafe chart_set_series_gap(pointer, 50)
    }
    unsafe chart_show_blanks_as(pointer, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    dressLegend(chart)
  }

  private func dress(_ axis: UnsafeMutablePointer<lxw_chart_axis>?, _ chart: Chart) {
    if chart.kind != .radar { unsafe chart_axis_set_name(axis, chart.valueTitle) }
    if let limits = chart.valueLimits {
      unsafe chart_axis_set_min(axis, limits.lowerBound)
      unsafe chart_axis_set_max(axis, limits.upperBound)
    }
    if let step = chart.valueStep { unsafe chart_axis_set_major_unit(axis, step) }
    unsafe chart_axis_set_num_format(axis, "General")
    var grid = lxw_chart_line()
    grid.color = 0xD9D9D9
    grid.width = 0.75
    unsafe chart_axis_major_gridlines_set_visible(axis, 1)
    unsafe chart_axis_major_gridlines_set_line(axis, &grid)
  }

  private func dressLegend(_ chart: Chart) {
    let isNeeded = chart.series.count > 1
    let position = isNeeded ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(pointer, UInt8(position.rawValue))
  }
}
