/// A workbook's parts as they are in the file.
package enum UnzippedWorkbook {
  /// The parts by their names, as text; throws when the file is damaged or a part is not UTF-8.
  package static func parts(of path: String) throws(SpreadsheetError) -> [String: String] {
    let archive = try ZipArchive(path: path)
    var parts: [String: String] = [:]
    for entry in archive.entries {
      guard let text = String(validating: try archive.bytes(of: entry), as: UTF8.self) else {
        throw SpreadsheetError(.damaged, "the part “\(entry.name)” is not text")
      }
      parts[entry.name] = text
    }
    return parts
  }
}
