import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite struct WorkbookTests {
  @Test func `the example reads as agreed, part by part`() throws {
    let parts = try Example.parts(Example.writeReport)
    for (name, text) in parts where !name.contains("theme") {
      try Golden.expect(text.replacing("><", with: ">\n<") + "\n", is: "workbooks/report/" + name)
    }
    let names = parts.keys.sorted().joined(separator: "\n") + "\n"
    try Golden.expect(names, is: "workbooks/report/parts.txt")
  }

  @Test func `the same calls give the same bytes`() throws {
    let folder = try TemporaryFolder()
    try Example.writeReport(folder.file("a"))
    try Example.writeReport(folder.file("b"))
    let bytes = try Data(contentsOf: URL(filePath: folder.file("a")))
    #expect(bytes.count > 4_000)
    #expect(try Data(contentsOf: URL(filePath: folder.file("b"))) == bytes)
    #expect(folder.content == ["a", "b"])
  }

  @Test func `a workbook that is dropped leaves no file`() throws {
    let folder = try TemporaryFolder()
    do {
      var book = try Workbook(path: folder.file("a"), properties: try Example.properties())
      try book.sheet("One") { (sheet) throws(SpreadsheetError) in
        try sheet.write(.number(1), row: 0, column: 0, style: .number)
      }
    }
    #expect(folder.content.isEmpty)
  }

  @Test func `sheets stand in the order in which they were made`() throws {
    let names = ["Zz", "Aa", "Mm", "Over view", "2020-2024"]
    let parts = try Example.parts { (path) throws(SpreadsheetError) in
      var book = try Workbook(path: path, properties: try Example.properties())
      for name in names { try book.sheet(name) { _ in } }
      try book.close()
    }
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.matches(of: #/<sheet name="([^"]*)"/#).map { String($0.1) } == names)
  }

  @Test func `a file that is there is replaced`() throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: URL(filePath: folder.file("a")))
    try Example.writeReport(folder.file("a"))
    try WorkbookCheck.verify(path: folder.file("a"))
  }

  @Test func `a workbook without a sheet is refused and leaves no file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    let error = try #require(throws: SpreadsheetError.self) {
      try Workbook(path: path, properties: try Example.properties()).close()
    }
    #expect(error.reason == .incomplete)
    #expect(folder.content.isEmpty)
  }

  @Test func `a link to a sheet that never came is refused, with its cell`() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: SpreadsheetError.self) {
      try Example.write(folder.file("a")) { (sheet) throws(SpreadsheetError) in
        try sheet.write(
          .link(target: .sheet("Notes"), text: "Notes"), row: 2, column: 1, style: .link)
      }
    }
    #expect((error.reason, error.sheet, error.cell) == (.link, "Key figures", "B3"))
    #expect(folder.content.isEmpty)
  }

  @Test func `an error on a sheet names sheet and cell`() throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(.nan), row: 6, column: 27, style: .number)
    }
    #expect(
      error?.description
        == "sheet “Key figures”, AB7: nan is not a number that a cell can hold")
  }

  @Test func `a folder that is not there is refused before anything is written`() throws {
    let folder = try TemporaryFolder()
    for (path, temporary) in [(folder.file("no/a"), nil), (folder.file("a"), folder.file("no"))] {
      let error = try #require(throws: SpreadsheetError.self) {
        _ = try Workbook(
          path: path, properties: try Example.properties(), temporaryFolder: temporary)
      }
      #expect(error.reason == .inputOutput)
    }
    #expect(folder.content.isEmpty)
  }

  @Test func `a folder in the place of the file is refused, and stays`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("a/b"), withIntermediateDirectories: true)
    let error = try #require(throws: SpreadsheetError.self) {
      try Example.write(folder.file("a")) { _ in }
    }
    #expect(error.reason == .inputOutput)
    #expect(FileManager.default.fileExists(atPath: folder.file("a/b")))
  }

  @Test func `a folder that takes the place of the file meanwhile stays`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    let error = try #require(throws: SpreadsheetError.self) {
      try Example.write(path) { (sheet) throws(SpreadsheetError) in
        try? FileManager.default.createDirectory(
          atPath: path + "/b", withIntermediateDirectories: true)
      }
    }
    #expect(error.reason == .inputOutput)
    #expect(FileManager.default.fileExists(atPath: path + "/b"))
  }

  @Test func `the versions on which the bytes depend are known`() {
    #expect(Workbook.versions.library.contains(#/^\d+\.\d+\.\d+$/#))
    #expect(Workbook.versions.compression.contains(#/^\d+\.\d+/#))
  }

  @Test func `equal styles share one format`() throws {
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      for row in 0..<40 {
        let format = ["0.0", "0.00", "#,##0"][row % 3]
        try sheet.write(
          .number(1), row: row, column: 0, style: Style(.number, numberFormat: format))
      }
    }
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains("<cellXfs count=\"4\">"))
  }
}
