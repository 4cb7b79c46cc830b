import Spreadsheet

/// What a workbook says, whichever part of the file holds it.
enum UnzippedText {
  /// All parts one after the other.
  static func all(of path: String) throws -> String {
    try UnzippedWorkbook.parts(of: path).sorted { $0.key < $1.key }.map(\.value)
      .joined(separator: "\n")
  }
}
