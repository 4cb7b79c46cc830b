import Reports
import Testing

struct DisplayWidthTests {
  /// Unicode's own data (Fixtures/References/display-width.py), every character assigned there.
  @Test func `every character takes the columns that Unicode says`() throws {
    var checked = 0
    for row in try Fixture.rows("display-width.csv") {
      let first = try #require(UInt32(row["first"] ?? "", radix: 16))
      let last = try #require(UInt32(row["last"] ?? "", radix: 16))
      let width = try #require(Int(row["width"] ?? ""))
      for code in first...last {
        guard let scalar = Unicode.Scalar(code) else { continue }
        checked += 1
        if String(Character(scalar)).displayWidth != width {
          Issue.record("U+\(String(code, radix: 16)) is \(width) wide")
        }
      }
    }
    #expect(checked > 140_000)
  }

  @Test func `a character of several scalars is as wide as its widest`() {
    #expect("e\u{301}".displayWidth == 1)
    #expect("覆盖率".displayWidth == 6)
    #expect("\u{1112}\u{1161}\u{11AB}".displayWidth == 2)
    #expect("Côte d'Ivoire".displayWidth == 13)
    #expect("".displayWidth == 0)
  }
}
