import Tabular
import Testing

struct CSVHeaderTests {
  static let worldBank = """
    \u{FEFF}"Data Source","World Development Indicators",\r
    \r
    "Last Updated Date","2022-05-25",\r
    \r
    "Country Name","Country Code","1960","1961",\r
    "Aruba","ABW","","1.5",\r
    "Kenya","KEN","2","",\r

    """

  @Test func `a header behind a preamble is found by its labels`() throws {
    let options = CSVOptions.with { $0.header = .matching { $0.contains("Country Code") } }
    let reading = Reading(Self.worldBank, options: options)
    #expect(reading.labels == ["Country Name", "Country Code", "1960", "1961"])
    #expect(reading.rows == [["Aruba", "ABW", "", "1.5"], ["Kenya", "KEN", "2", ""]])
    #expect(reading.counts == .init(read: 2, rejected: 0, blank: 2, headerLine: 5))
    #expect(reading.dialect?.preambleLines == 4)
    #expect(reading.text.isEmpty)
    let reader = try CSVReader(
      .bytes(Array(Self.worldBank.utf8)), named: "t.csv", options: options)
    #expect(reader.preamble == ["Data Source", "Last Updated Date"])
    #expect(reader.preambleRecords.map { $0[1] } == ["World Development Indicators", "2022-05-25"])
  }

  @Test func `where no header matches the first record is taken and no row is lost`() {
    let rows = (0..<40).map { "\($0),x\n" }.joined()
    let options = CSVOptions.with { $0.header = .matching { $0.contains("nowhere") } }
    let reading = Reading("a,b\n" + rows, options: options)
    #expect(reading.labels == ["a", "b"])
    #expect(reading.rows.map { $0[0] } == (0..<40).map(String.init))
    #expect(reading.dialect?.preambleLines == 0)
  }

  @Test func `a file without header gets the columns it is given`() {
    let options = CSVOptions.with { $0.header = .none(columns: ["iso3", "value"]) }
    let reading = Reading("KEN,1\nUGA,2\nTZA,3,4\n", options: options)
    #expect(reading.labels == ["iso3", "value"])
    #expect(reading.rows == [["KEN", "1"], ["UGA", "2"]])
    #expect(reading.counts == .init(read: 3, rejected: 1, blank: 0, headerLine: 0))
    let twice = CSVOptions.with { $0.header = .none(columns: ["a", "a"]) }
    #expect(Reading("1,2\n", options: twice).failure?.concern == .manifest)
  }

  @Test func `HXL tags under the labels are skipped and kept`() throws {
    let text = "Country,Year,Value\n#country+code,#date +year,\nKEN,2019,1\n"
    let reading = Reading(text)
    #expect(reading.rows == [["KEN", "2019", "1"]])
    #expect(reading.dialect?.hasTagRow == true)
    let reader = try CSVReader(.bytes(Array(text.utf8)), named: "t.csv")
    #expect(reader.tags == ["#country+code", "#date +year", ""])
    let data = Reading("a,b\n#N/A,\n#5,x\n")
    #expect(data.dialect?.hasTagRow == false)
    #expect(data.rows.count == 2)
  }

  @Test func `trailing columns without label and data are no columns`() {
    let reading = Reading("a,b,,\n1,2,,\n3,4\n5,6,\n")
    #expect(reading.labels == ["a", "b"])
    #expect(reading.rows == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(reading.text.isEmpty)
  }

  @Test func `data in a column without label is an error, or a warning where rows may misfit`() {
    let text = "a,,c,\n1,,3,\n4,5,6,\n7,,9,x\n"
    let strict = Reading(text)
    #expect(strict.labels == ["a", "", "c"])
    #expect(strict.rows == [["1", "", "3"]])
    #expect(strict.codes == ["blank-label", "blank-label"])
    #expect(strict.log.kept.map { $0.location?.description } == ["t.csv:3:3", "t.csv:4:6"])
    let lenient = Reading(text, options: .with { $0.isLenient = true })
    #expect(lenient.rows.count == 3)
    #expect(lenient.log.kept.map(\.severity) == [.warning, .warning])
  }

  @Test func `equal labels are an error, labels that differ in case are not`() {
    let failure = Reading("year,value, year \n1,2,3\n").failure
    #expect(failure?.code == "duplicate-label")
    #expect(failure?.message == "columns 1 and 3 are both labelled \"year\"")
    #expect(failure?.location?.description == "t.csv:1:13")
    #expect(Reading("Year,year\n1,2\n").failure == nil)
    #expect(Reading("caf\u{E9},cafe\u{301}\n1,2\n").failure?.code == "duplicate-label")
  }

  @Test func `marks in a label that cannot be seen are dropped with a warning`() {
    let reading = Reading("\u{FEFF}\u{FEFF}iso3,\u{200F}value\n KEN,1\n")
    #expect(reading.labels == ["iso3", "value"])
    #expect(reading.codes == ["incorrect-label", "incorrect-label"])
    #expect(reading.rows.count == 1)
  }

  @Test func `a file of a header alone has no rows and is no error`() {
    for text in ["a,b", "a,b\n", "a,b\n\n\n", "a,b\n#x,#y\n"] {
      let reading = Reading(text)
      #expect(reading.labels == ["a", "b"])
      #expect(reading.rows.isEmpty)
      #expect(reading.text.isEmpty)
    }
  }

  @Test func `a footer ends the data and nothing behind it is passed over in silence`() {
    let options = CSVOptions.with { $0.footers = ["Data from database:", "Last Updated:"] }
    let text = "Country Name,2018 [YR2018]\nKenya,1\n,\n\nData from database: WDI,\nLast Updated: x\n"
    let reading = Reading(text, options: options)
    #expect(reading.rows == [["Kenya", "1"]])
    #expect(reading.text.isEmpty)
    let more = Reading(text + "Uganda,2\nnote\n", options: options)
    #expect(more.rows == [["Kenya", "1"]])
    #expect(more.codes == ["extra-row"])
    #expect(more.counts.rejected == 1)
  }
}
