internal import Indicators
internal import Tabular

/// A column of a sheet as a heading and a function of the record: a table made of such columns cannot be ragged.
struct RecordColumn<Record> {
  let column: SheetColumn
  let cell: (Record) -> SheetCell

  /// A column of texts; nothing for an empty one.
  static func text(
    _ heading: SheetText, width: ClosedRange<Double> = 8...40,
    _ text: @escaping (Record) -> String
  ) -> RecordColumn {
    RecordColumn(column: SheetColumn(heading, width: width)) { record in
      let text = text(record)
      return text.isEmpty ? .blank : .text(text)
    }
  }

  /// A column of words of closed lists; nothing for an empty one.
  static func known(
    _ heading: SheetText, width: ClosedRange<Double> = 8...40,
    _ text: @escaping (Record) -> String
  ) -> RecordColumn {
    RecordColumn(column: SheetColumn(heading, width: width)) { .known(text($0)) }
  }

  /// A column of numbers; nothing for a missing one.
  static func number(
    _ heading: SheetText, format: String = "#,##0", _ number: @escaping (Record) -> Double?
  ) -> RecordColumn {
    RecordColumn(column: SheetColumn(heading)) { record in
      number(record).map { .number($0, format: format) } ?? .blank
    }
  }

  /// A column of days.
  static func day(
    _ heading: SheetText, _ day: @escaping (Record) -> CalendarDate?
  ) -> RecordColumn {
    text(heading, width: 10...12) { day($0)?.description ?? "" }
  }

  /// The area by name and by code.
  static func area(
    _ context: EvaluationContext, _ area: @escaping (Record) -> Area
  ) -> [RecordColumn] {
    [
      text("Area", width: 8...14) { area($0).code },
      text("Area name", width: 12...32) { context.countries.name(of: area($0)) },
    ]
  }

  /// The place of a record in its file.
  static func source(_ location: @escaping (Record) -> SourceLocation?) -> RecordColumn {
    text("Source", width: 12...36) { place(of: location($0)) }
  }

  /// `file:line` without folders.
  static func place(of location: SourceLocation?) -> String {
    guard let location else { return "" }
    let file = location.file.split(separator: "/").last.map(String.init) ?? location.file
    return file + (location.line.map { ":\($0)" } ?? "")
  }
}

extension SheetTable {
  /// A table of records, in their order; `nil` where there are none.
  init?<Record>(_ name: String, of records: [Record], _ columns: [RecordColumn<Record>]) {
    guard !records.isEmpty else { return nil }
    self.init(
      name, columns.map(\.column), rows: records.map { record in columns.map { $0.cell(record) } })
  }
}
