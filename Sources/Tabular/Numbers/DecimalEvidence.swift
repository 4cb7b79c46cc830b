/// What a file's own cells say about its decimal mark.
///
/// Only a whole cell that is a number can speak. `1,5`, `0,125` and `1234,5` can only be decimals;
/// `1,234,567` can only be thousands; `1,234` says nothing.
struct DecimalEvidence {
  /// What one mark was seen to do.
  private struct Marks {
    var areDecimal = false
    var areGroups = false
    var areEither = false
  }

  private var points = Marks()
  private var commas = Marks()

  /// Looks at one cell.
  mutating func add(_ cell: ArraySlice<UInt8>) {
    guard cell.count <= 40, let body = Self.number(in: cell) else { return }
    let owns = body.count { $0 == Byte.point }
    let others = body.count { $0 == Byte.comma }
    switch (owns, others) {
    case (0, 0): return
    case (_, 0): Self.judge(body, mark: Byte.point, count: owns, into: &points)
    case (0, _): Self.judge(body, mark: Byte.comma, count: others, into: &commas)
    default: judgeBoth(body)
    }
  }

  /// What follows for a file with this delimiter.
  func conclusion(delimiter: UInt8) -> (decimal: DecimalMark, isGrouped: Bool, isCertain: Bool) {
    let speaksForPoint = points.areDecimal || commas.areGroups
    let speaksForComma = commas.areDecimal || points.areGroups
    if speaksForComma, !speaksForPoint { return (.comma, points.areGroups, true) }
    if speaksForPoint, !speaksForComma { return (.point, commas.areGroups, true) }
    // Where cells are parted by commas, decimals have a point unless the file speaks against it.
    let isUsual = delimiter == Byte.comma && !speaksForComma && !commas.areEither
    return (.point, false, isUsual)
  }

  private mutating func judgeBoth(_ body: ArraySlice<UInt8>) {
    guard let point = body.lastIndex(of: Byte.point), let comma = body.lastIndex(of: Byte.comma)
    else { return }
    let (decimal, group) =
      point > comma ? (Byte.point, Byte.comma) : (Byte.comma, Byte.point)
    guard body.count(where: { $0 == decimal }) == 1,
      let place = body.firstIndex(of: decimal), Self.isGrouped(body[..<place], by: group)
    else { return }
    if decimal == Byte.point {
      (points.areDecimal, commas.areGroups) = (true, true)
    } else {
      (commas.areDecimal, points.areGroups) = (true, true)
    }
  }

  private static func judge(
    _ body: ArraySlice<UInt8>, mark: UInt8, count: Int, into marks: inout Marks
  ) {
    let isGrouped = isGrouped(body, by: mark)
    if count == 1 {
      if isGrouped { marks.areEither = true } else { marks.areDecimal = true }
    } else if isGrouped {
      marks.areGroups = true
    }
  }

  private static func isGrouped(_ body: ArraySlice<UInt8>, by mark: UInt8) -> Bool {
    let parts = body.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...3).contains(first.count), first.first != Byte.zero
    else { return false }
    return parts.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Digits and marks alone, without signs and percent before and after; nil where anything else is in it.
  private static func number(in cell: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var body = cell
    if let bracket = body.firstIndex(where: { $0 == Byte.openBracket || $0 == Byte.openParenthesis }
    ) {
      body = body[..<bracket]
    }
    while let first = body.first, before.contains(first) { body.removeFirst() }
    while let last = body.last, last == Byte.percent || last == Byte.space { body.removeLast() }
    guard let last = body.last, Byte.isDigit(last) else { return nil }
    let isNumber = body.allSatisfy { Byte.isDigit($0) || $0 == Byte.point || $0 == Byte.comma }
    return isNumber ? body : nil
  }

  private static let before: [UInt8] = Array("+-<>= ".utf8)
}
