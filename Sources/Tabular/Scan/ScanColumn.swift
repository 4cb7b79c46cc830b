/// What is wanted of a column of a file; positions count the labels of the header from 0.
package enum ScanColumn: Hashable, Sendable {
  /// Its numbers.
  case number(position: Int)
  /// A small code for each of its texts; some of them stand for an empty cell.
  case code(position: Int, blanks: Set<String> = [])

  /// Where the column stands in the header.
  package var position: Int {
    switch self {
    case .number(let position), .code(let position, _): position
    }
  }
}
