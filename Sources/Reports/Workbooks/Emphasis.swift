internal import Indicators
internal import Spreadsheet

/// What a status asks of its reader, whatever its words; never the only carrier, and only in the form that people work in
/// (workbook.md §4).
package enum Emphasis: Hashable, Sendable, CaseIterable {
  /// As it should be.
  case settled
  /// To be read with care.
  case watch
  /// Calls for a look first.
  case attention
  /// There is no figure.
  case absent

  /// Four tints that differ in lightness too, so that they are told apart in grey; black words keep a contrast above 12 to 1.
  var look: EmphasisLook {
    switch self {
    case .settled: EmphasisLook(fill: Colour(red: 0xE2, green: 0xEF, blue: 0xDA))
    case .watch: EmphasisLook(fill: Colour(red: 0xFF, green: 0xF2, blue: 0xCC))
    case .attention: EmphasisLook(fill: Colour(red: 0xF4, green: 0xB1, blue: 0x83), isBold: true)
    case .absent: EmphasisLook(fill: Colour(red: 0xD9, green: 0xD9, blue: 0xD9))
    }
  }
}

extension SheetCell {
  /// Whether there is a value, in words.
  static func status(of value: IndicatorValue) -> SheetCell {
    switch value.outcome {
    case .missing: .status(value.status, .absent)
    case .value where value.flags.isEmpty: .known(value.status)
    case .value: .status(value.status, .watch)
    }
  }

  /// A class of progress towards a target, in words.
  static func progress(_ name: String) -> SheetCell {
    switch name {
    case "": .blank
    case "on track": .status(name, .settled)
    case "off track": .status(name, .watch)
    default: .known(name)
    }
  }
}

/// A cell's name in the workbook.
package struct CellName: Hashable, Sendable {
  /// The name: letters, digits, points and `_`.
  package var name: String
  /// The row of the sheet's table, counted from 0.
  package var row: Int
  /// The column of the sheet's table, counted from 0.
  package var column: Int
}

extension CellName {
  /// Names a value by indicator and area, as `uhc.sci.AFR`: the same in every language and next year.
  init(_ value: IndicatorValue, row: Int, column: Int) {
    let text = "\(value.indicator).\(value.area.code)"
    name = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" })
    self.row = row
    self.column = column
  }
}
