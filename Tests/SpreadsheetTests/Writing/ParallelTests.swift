import Spreadsheet
import Testing

/// libxlsxwriter-1.1.4.md §4, trap 14: dates of other threads got into a file.
@Suite struct ParallelTests {
  @Test func `workbooks of several threads keep their own dates`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 1...8 {
        group.addTask { try writeBooks(in: path, task) }
      }
      return try await group.reduce(0, +)
    }
    #expect(wrong == 0)
    #expect(folder.content.isEmpty == false)
  }
}

/// Writes ten workbooks of a date of their own, and counts those that name another.
private func writeBooks(in folder: String, _ task: Int) throws -> Int {
  var wrong = 0
  for number in 1...10 {
    let path = "\(folder)/\(task)-\(number)"
    let date = try WorkbookDate(year: 2000 + task, month: number, day: task)
    var book = try Workbook(path: path, properties: DocumentProperties(created: date))
    try book.sheet("One") { _ in }
    try book.close()
    let core = try UnzippedWorkbook.parts(of: path)["docProps/core.xml"] ?? ""
    let month = number < 10 ? "0\(number)" : "\(number)"
    if !core.contains(">200\(task)-\(month)-0\(task)T00:00:00Z<") { wrong += 1 }
  }
  return wrong
}
