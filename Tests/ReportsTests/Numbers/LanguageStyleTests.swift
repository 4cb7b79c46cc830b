import Indicators
import Reports
import Testing

/// Expected texts: brief.md §2, from CLDR by way of ICU, with WHO house style for English.
struct LanguageStyleTests {
  @Test(arguments: [
    (Language.english, "1 234 567.5", "1 234.5", "−3.2", "1 January 2025", "A, B and C"),
    (.french, "1 234 567,5", "1 234,5", "−3,2", "1er janvier 2025", "A, B et C"),
    (.spanish, "1.234.567,5", "1234,5", "−3,2", "1 de enero de 2025", "A, B y C"),
    (.russian, "1 234 567,5", "1 234,5", "−3,2", "1 января 2025 г.", "A, B и C"),
    (.arabic, "1,234,567.5", "1,234.5", "−3.2", "1 يناير، 2025", "A وB وC"),
    (.chinese, "1,234,567.5", "1,234.5", "−3.2", "2025年1月1日", "A、B和C"),
  ])
  func `every language has its marks`(
    _ row: (Language, long: String, short: String, negative: String, date: String, list: String)
  ) throws {
    let style = LanguageStyle.of(row.0)
    #expect(plain(DecimalText(1_234_567.5, decimals: 1)?.text(in: style)) == row.long)
    #expect(plain(DecimalText(1234.5, decimals: 1)?.text(in: style)) == row.short)
    #expect(DecimalText(-3.2, decimals: 1)?.text(in: style) == row.negative)
    let date = try #require(CalendarDate(year: 2025, month: 1, day: 1))
    #expect(plain(style.text(of: date)) == row.date)
    let wording = Wording(countries: CountryTable([]), style: style)
    #expect(wording.list(["A", "B", "C"]).text == row.list)
  }

  @Test(arguments: Language.allCases)
  func `every month of every language has a name of its own`(language: Language) {
    let months = LanguageStyle.of(language).months
    #expect(months.count == 12)
    #expect(Set(months).count == 12)
    #expect(LanguageStyle.of(language).language == language)
  }

  private func plain(_ text: String?) -> String? {
    text.map { String($0.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
  }
}
