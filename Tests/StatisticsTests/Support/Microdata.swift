import Foundation
import TestSupport

/// A data file of the shared folder by columns.
struct Microdata {
  let columns: [String: [String]]
  let count: Int

  init(_ file: String) throws {
    var rows = PlainCSV.records(
      try String(contentsOfFile: Shared.path("data/stats/" + file), encoding: .utf8))
    let header = rows.removeFirst()
    count = rows.count
    var columns: [String: [String]] = [:]
    for (index, name) in header.enumerated() {
      columns[name] = rows.map { index < $0.count ? $0[index] : "" }
    }
    self.columns = columns
  }

  func text(_ name: String) -> [String] { columns[name] ?? [] }

  /// Numbers; `nil` where the field is empty or NA.
  func numbers(_ name: String) -> [Double?] { text(name).map { Double($0) } }

  /// Small codes for texts: their places among the sorted values; empty fields have none.
  func codes(_ name: String) -> (codes: [Int32?], labels: [String]) {
    let values = text(name)
    let labels = Set(values.filter { !$0.isEmpty && $0 != "NA" }).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices.map(Int32.init)))
    return (values.map { index[$0] }, labels)
  }
}
