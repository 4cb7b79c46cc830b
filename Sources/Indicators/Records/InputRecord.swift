internal import Tabular

/// The texts of a row under the labels of its input: of a file, or what rows of an engine's table have in common.
enum InputRecord: Sendable {
  case file(CSVRecord)
  case engine(EngineTuple)

  var count: Int {
    switch self {
    case .file(let record): record.count
    case .engine(let tuple): tuple.places.count
    }
  }

  subscript(_ index: Int) -> String {
    switch self {
    case .file(let record): record[index]
    case .engine(let tuple): tuple.places[index].map { tuple.texts[$0] } ?? ""
    }
  }

  /// The line where it begins; rows of a table have none.
  var line: Int? {
    switch self {
    case .file(let record): record.line
    case .engine: nil
    }
  }

  /// The column of the line where a cell begins.
  func column(of index: Int) -> Int? {
    switch self {
    case .file(let record): record.column(of: index)
    case .engine: nil
    }
  }
}
