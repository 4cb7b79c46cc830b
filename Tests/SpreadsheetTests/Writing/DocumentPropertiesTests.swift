import Spreadsheet
import Testing

@Suite struct DocumentPropertiesTests {
  private static func refusal(
    _ change: (inout DocumentProperties) -> Void
  ) throws -> SpreadsheetError.Reason? {
    let folder = try TemporaryFolder()
    var properties = try Example.properties()
    change(&properties)
    do throws(SpreadsheetError) {
      _ = try Workbook(path: folder.file("a"), properties: properties)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `a property has at most 255 characters`() throws {
    let most = String(repeating: "é", count: 255)
    #expect(try Self.refusal { $0.title = most } == nil)
    #expect(try Self.refusal { $0.title = most + "x" } == .property)
    #expect(try Self.refusal { $0.comments = most + "x" } == .property)
    #expect(try Self.refusal { $0.custom = [.init("a", most + "x")] } == .property)
    #expect(try Self.refusal { $0.custom = [.init(most + "x", "a")] } == .property)
    #expect(try Self.refusal { $0.keywords = String(repeating: "😀", count: 128) } == .property)
  }

  @Test func `properties of our own have names, and different ones`() throws {
    #expect(try Self.refusal { $0.custom = [.init("", "a")] } == .property)
    #expect(try Self.refusal { $0.custom = [.init("a", "1"), .init("A", "2")] } == .property)
    #expect(try Self.refusal { $0.custom = [.init("a", ""), .init("b", "2")] } == nil)
  }

  @Test func `a NUL is refused, other control characters are left out`() throws {
    #expect(try Self.refusal { $0.author = "a\0b" } == .text)
    let parts = try Example.parts { (path) throws(SpreadsheetError) in
      var properties = try Example.properties()
      properties.author = "a\u{1}\u{FFFE}b\tc"
      properties.custom = [.init("k\u{2}", "v\u{3}\u{FFFF}")]
      var book = try Workbook(path: path, properties: properties)
      try book.sheet("One") { _ in }
      try book.close()
    }
    #expect(parts["docProps/core.xml"]?.contains("<dc:creator>ab c</dc:creator>") == true)
    let custom = try #require(parts["docProps/custom.xml"])
    #expect(custom.contains("name=\"k\"><vt:lpwstr>v</vt:lpwstr>"))
  }
}
