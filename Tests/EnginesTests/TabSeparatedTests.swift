import Engines
import Testing

@Suite struct TabSeparatedTests {
  private func rows(_ text: String, _ columns: Int? = 2) throws(EngineError) -> [[String?]] {
    try TabSeparated(host: "h:1").rows(Array(text.utf8), columns: columns)
  }

  @Test func `nulls and escaped characters are told apart`() throws {
    let found = try rows("a\\tb\\\\N\t\\N\n\t\\n\n")
    #expect(found == [["a\tb\\N", nil], ["", "\n"]])
  }

  @Test func `an answer that breaks off within a line is refused`() {
    let error = #expect(throws: EngineError.self) { try rows("a\tb\nc\td") }
    #expect(error?.cause == .malformed)
  }

  @Test func `a row with other fields than asked for is refused`() {
    // What a server writes behind the rows of an answer that fails half way.
    let error = #expect(throws: EngineError.self) { try rows("a\tb\nCode: 33, e.what() = x\n") }
    #expect(error?.message == "a row of the answer has 1 fields, not 2")
  }

  @Test func `an empty answer has no rows`() throws { #expect(try rows("").isEmpty) }
}
