extension Movement {
  var absoluteRate: Finding {
    let convention = "average annual change in points, (v1 - v0)/(y1 - y0)"
    guard let pair = pair() else { return undefined(convention) }
    var finding = Finding(
      .value(Rate.absolute(pair.first, pair.last)), period(pair), by: convention,
      from: [pair.first, pair.last])
    finding.remarks = remarks(pair)
    return finding
  }

  var compoundRate: Finding {
    let convention = "average annual relative change, compound, (v1/v0)^(1/(y1 - y0)) - 1"
    guard let pair = pair() else { return undefined(convention) }
    let years = pair.last.year - pair.first.year
    guard let rate = Rate.compound(from: pair.first.value, to: pair.last.value, over: years) else {
      return undefined(convention, because: "a value is not above 0")
    }
    var finding = Finding(
      .value(100 * rate), period(pair), by: convention, from: [pair.first, pair.last])
    finding.remarks = remarks(pair)
    return finding
  }

  /// All years take part, so that one odd year decides less.
  var regressionRate: Finding {
    let convention =
      "average annual rate of reduction, 1 - exp(slope of ln v on year); above 0 is falling"
    // A line through all years asks for two of them, whatever lies between (uhc.md D2).
    guard let first = trajectory.points.first, first.year < trajectory.last.year else {
      return undefined(
        convention,
        because: trajectory.otherYears.isEmpty
          ? "fewer than two years" : "fewer than two years by one instrument")
    }
    guard let rate = Rate.regression(trajectory.points) else {
      return undefined(convention, because: "a value is not above 0")
    }
    var finding = Finding(
      .value(100 * rate), "\(first.year)-\(trajectory.last.year)", by: convention,
      from: trajectory.points)
    let years = trajectory.points.map { String($0.year) }.joined(separator: ", ")
    finding.remarks = ["over \(trajectory.points.count) years: \(years)"]
    return finding
  }

  var projection: Finding {
    let convention = "linear projection v1 + rate × (\(Progress.targetYear) - y1)"
    guard let pair = pair() else { return undefined(convention) }
    guard pair.last.year < Progress.targetYear else {
      return undefined(convention, because: "the last year is not before \(Progress.targetYear)")
    }
    let straight = straightLine(pair)
    let capped = min(100, max(0, straight))
    var finding = Finding(
      .value(capped), String(Progress.targetYear), by: convention, from: [pair.first, pair.last])
    finding.remarks = remarks(pair)
    finding.isProjection = true
    if capped != straight {
      finding.flags = [.capped]
      finding.remarks.append("the line reaches \(Remark.number(straight)); cut to the scale's end")
    }
    return finding
  }

  /// Where the line through two points stands in the target year.
  func straightLine(_ pair: (first: Trajectory.Point, last: Trajectory.Point)) -> Double {
    pair.last.value
      + Rate.absolute(pair.first, pair.last) * Double(Progress.targetYear - pair.last.year)
  }
}
