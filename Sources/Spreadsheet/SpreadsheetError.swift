/// A workbook that cannot be written or that is not what was written; facts first, with a sentence for people.
package struct SpreadsheetError: Error, Hashable, Sendable {
  /// The kind of problem; a struct, so that kinds can be added without breaking a `switch`.
  package struct Reason: RawRepresentable, Hashable, Sendable {
    /// The name of the kind, as it may be printed.
    package let rawValue: String

    /// Makes a reason of its name.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// A row, column, width, height or count is outside of what the format allows.
    package static let outOfRange = Reason(rawValue: "out-of-range")
    /// A text is too long, or holds what the format cannot hold.
    package static let text = Reason(rawValue: "text")
    /// A number is not finite.
    package static let notFinite = Reason(rawValue: "not-finite")
    /// A formula is empty, too long or does not start with `=`.
    package static let formula = Reason(rawValue: "formula")
    /// A link's address or target is not allowed or not there.
    package static let link = Reason(rawValue: "link")
    /// A sheet's name cannot be used, or is taken.
    package static let sheetName = Reason(rawValue: "sheet-name")
    /// A table's name, header, size or place cannot be used.
    package static let table = Reason(rawValue: "table")
    /// A defined name or what it stands for cannot be used.
    package static let definedName = Reason(rawValue: "defined-name")
    /// A document property cannot be used.
    package static let property = Reason(rawValue: "property")
    /// A date does not exist or is before 1970-01-02.
    package static let date = Reason(rawValue: "date")
    /// A style cannot be used.
    package static let style = Reason(rawValue: "style")
    /// A chart has no words, no series, or cells that are not there.
    package static let chart = Reason(rawValue: "chart")
    /// A cell has been written before.
    package static let writtenTwice = Reason(rawValue: "written-twice")
    /// The process or the library is not in a state in which correct files are written.
    package static let environment = Reason(rawValue: "environment")
    /// A file cannot be created, read or written.
    package static let inputOutput = Reason(rawValue: "input-output")
    /// A file is not a sound workbook: cut off, changed, or not well-formed.
    package static let damaged = Reason(rawValue: "damaged")
    /// A sound workbook does not hold what was written.
    package static let incomplete = Reason(rawValue: "incomplete")
  }

  /// The kind of problem.
  package var reason: Reason
  /// What was found, in one sentence without a full stop.
  package var message: String
  /// The sheet's name, where there is one.
  package var sheet: String?
  /// The cell, for example `B7`, where there is one.
  package var cell: String?

  /// The system's error number, where a system call failed under the library; only to be told apart, never printed.
  package var systemError: CInt?

  /// Makes an error.
  package init(_ reason: Reason, _ message: String, sheet: String? = nil, cell: String? = nil) {
    self.reason = reason
    self.message = message
    self.sheet = sheet
    self.cell = cell
  }

  /// The same error with its place, unless it has one.
  func located(sheet: String, cell: CellReference? = nil) -> SpreadsheetError {
    var located = self
    located.sheet = self.sheet ?? sheet
    located.cell = self.cell ?? cell.flatMap { $0.isOnSheet ? $0.text : nil }
    return located
  }
}

extension SpreadsheetError: CustomStringConvertible {
  /// `sheet “Key figures”, B7: 12 columns are too many`: the place, then the sentence.
  package var description: String {
    let place = [sheet.map { "sheet “\($0)”" }, cell].compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
