internal import Foundation

/// A workbook that is being written; it becomes a file when it is closed, and nothing when it is dropped.
///
/// Different workbooks may be written and closed by different threads at once.
package struct Workbook: ~Copyable {
  private let path: String
  /// The folder of the library's temporary files, where it is this workbook's own; it is there while the file is written.
  private let parts: String?
  private var content: WorkbookContent?

  /// The versions of libxlsxwriter and zlib, on which the bytes of a file depend; for its provenance.
  package static var versions: (library: String, compression: String) { XlsxLibrary.versions }

  /// Starts a workbook.
  ///
  /// `path` is that of a temporary file in the folder where the workbook is to be, to be renamed by the
  /// caller once it is closed. The library's own temporary files go to `temporaryFolder`, or to a folder beside that
  /// file, `<path>.parts`, so that a full disk shows there, no name can meet one of another workbook or
  /// process, and what a killed process leaves can be found. Throws when a folder is not there or cannot be written to,
  /// when a property cannot be used, or when the process writes numbers with another mark than a point.
  package init(
    path: String, properties: DocumentProperties, temporaryFolder: String? = nil
  ) throws(SpreadsheetError) {
    let folder = temporaryFolder ?? path + ".parts"
    try Self.checkWritable(Self.folder(of: path), temporaryFolder ?? Self.folder(of: path))
    try Self.checkIsNoFolder(path)
    guard !path.utf8.contains(0), XlsxLibrary.decimalPoint == "." else {
      throw SpreadsheetError(
        .environment, "the path contains a NUL, or numbers are not written with a decimal point")
    }
    let texts = try properties.preparedTexts()
    let custom = try properties.preparedCustom()
    let created = properties.created.secondsSince1970
    guard
      let library = XlsxWorkbook(path: path, temporaryFolder: folder, created: created)
    else {
      throw SpreadsheetError(.environment, "libxlsxwriter cannot start a workbook")
    }
    try library.setProperties(texts)
    for property in custom { try library.setProperty(property.name, property.value) }
    self.path = path
    parts = temporaryFolder == nil ? folder : nil
    content = WorkbookContent(library)
  }

  /// Lends a new sheet, the next from the left, until `body` returns; throws what `body` throws.
  package mutating func sheet(
    _ name: String, _ body: (inout Sheet) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    guard let library = try content?.addSheet(name), let lent = content.take() else {
      throw Self.isLent
    }
    var sheet = Sheet(name, library, of: lent)
    do throws(SpreadsheetError) {
      try body(&sheet)
      content = sheet.finish()
    } catch {
      content = sheet.finish()
      throw error.located(sheet: name)
    }
  }

  /// Gives a name to a range or formula, for formulas and for finding one's way; `formula` starts with `=`.
  package mutating func defineName(
    _ name: String, as formula: String
  ) throws(SpreadsheetError) {
    guard try content?.defineName(name, as: formula) != nil else { throw Self.isLent }
  }

  /// What the file must hold, as far as it has been written; `close` compares the file with it.
  package var expectation: WorkbookExpectation {
    switch content {
    case .some(let content): content.expectation
    case .none: WorkbookExpectation(sheets: [])
    }
  }

  /// Writes the file, reads it again and compares it with what was written.
  ///
  /// The library reports success on a full disk (libxlsxwriter-1.1.4.md §4, trap 1): only reading shows
  /// what is there. When anything fails, there is no file at the path afterwards.
  package consuming func close() throws(SpreadsheetError) {
    let (path, parts) = (self.path, self.parts)
    guard let content = content.take() else { throw Self.isLent }
    do throws(SpreadsheetError) {
      try content.checkComplete()
      let expectation = content.expectation
      try Self.create(path)
      if let parts { try Self.createFolder(parts) }
      defer { if let parts { try? FileManager.default.removeItem(atPath: parts) } }
      try content.close()
      try WorkbookCheck.verify(path: path, expecting: expectation)
    } catch {
      Self.remove(path)
      throw error
    }
  }

  private static let isLent = SpreadsheetError(.environment, "the workbook is lent to a sheet")

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private static func checkWritable(_ folders: String...) throws(SpreadsheetError) {
    for folder in folders {
      guard isFolder(folder), FileManager.default.isWritableFile(atPath: folder) else {
        throw SpreadsheetError(
          .inputOutput, "the folder “\(folder)” is not there or cannot be written to")
      }
    }
  }

  private static func checkIsNoFolder(_ path: String) throws(SpreadsheetError) {
    guard !isFolder(path) else {
      throw SpreadsheetError(.inputOutput, "there is a folder at “\(path)”")
    }
  }

  /// The dot is there in folders alone.
  private static func isFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/.")
  }

  /// Makes the file before the library does, because the library would complain on standard error.
  private static func create(_ path: String) throws(SpreadsheetError) {
    try checkIsNoFolder(path)
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw SpreadsheetError(.inputOutput, "the file “\(path)” cannot be created")
    }
  }

  private static func createFolder(_ path: String) throws(SpreadsheetError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw SpreadsheetError(.inputOutput, "the folder “\(path)” cannot be created")
    }
  }

  /// Removes the file; a folder would go with all that is in it.
  private static func remove(_ path: String) {
    if !isFolder(path) { try? FileManager.default.removeItem(atPath: path) }
  }
}
