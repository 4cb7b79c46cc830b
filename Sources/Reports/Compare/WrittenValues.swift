internal import Foundation
internal import Indicators
internal import Tabular

/// A values.csv as it was written: its rows by their place.
struct WrittenValues {
  /// What makes a row unique, in the order of the file.
  struct Key: Hashable {
    let indicator, area, period, breakdown, category: String
  }

  /// One row.
  struct Row {
    let line: Int
    let fields: [String: String]

    subscript(column: String) -> String { fields[column] ?? "" }

    var key: Key {
      Key(
        indicator: self["indicator"], area: self["area"], period: self["period"],
        breakdown: self["breakdown"], category: self["category"])
    }

    var number: Double? { Double(self["value"]) }
  }

  /// The path as given.
  let path: String
  /// The labels of the columns.
  private(set) var columns: [String] = []
  /// The rows in the file's order.
  private(set) var rows: [Row] = []

  /// Reads a file.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    var options = CSVOptions()
    options.delimiter = ","
    options.encoding = "utf-8"
    var reader: CSVReader
    do throws(Diagnostic) {
      reader = try CSVReader(.file(path), named: path, options: options)
    } catch {
      var complaint = error
      // There is no manifest here that paths could start from.
      if complaint.concern == .missingInput {
        complaint.hint = "give a values.csv, or the folder that holds one"
      }
      throw complaint
    }
    columns = reader.labels
    for column in ["indicator", "area", "period", "value", "status"]
    where !columns.contains(column) {
      throw Diagnostic(
        .error, "missing-label", "there is no column \"\(column)\"",
        at: SourceLocation(file: path, line: 1),
        expected: ValuesFile.columns.joined(separator: ","),
        hint: "give a values.csv, or the folder that holds one")
    }
    var log = DiagnosticLog()
    while let record = try reader.next(&log) {
      var fields: [String: String] = [:]
      for (index, column) in columns.enumerated() where index < record.count {
        fields[column] = record[index]
      }
      rows.append(Row(line: record.line, fields: fields))
    }
    if let first = log.kept.first(where: { $0.severity == .error }) { throw first }
  }

  /// The rows by key; where a key comes twice the first stands.
  var byKey: [Key: Row] {
    Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Which list of WHO regions the groups' notes name; `nil` where none does.
  var regionList: String? {
    for row in rows where row["area_type"] == "who_region" {
      for list in ["since", "before"] where row["note"].contains("WHO regions \(list) 27 May 2025")
      {
        return list == "since" ? "2025" : "pre-2025"
      }
    }
    return nil
  }
}
