import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite struct WorkbookTests {
  @Test func `the example reads as agreed, part by part`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("report.tmp-1")
    try Example.writeReport(path)
    let parts = try UnzippedWorkbook.parts(of: path)
    try FileManager.default.copyItem(atPath: path, toPath: "/tmp/ss/report.xlsx")
    for (name, text) in parts where !name.contains("theme") {
      try Golden.expect(
        text.replacing("><", with: ">\n<") + "\n", is: "workbooks/report/" + name)
    }
    let names = parts.keys.sorted().joined(separator: "\n") + "\n"
    try Golden.expect(names, is: "workbooks/report/parts.txt")
  }
}
