internal import Tabular

/// The columns that a scan is asked for, by our names: a column may be wanted as numbers, as texts, or as both.
struct ScanColumns: Sendable {
  /// What the scan is asked for.
  private(set) var wanted: [ScanColumn] = []
  /// Our name of each of them.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var codes: [String: Int] = [:]

  /// The names that the file has no column for.
  private(set) var absent: Set<String> = []

  /// Binds names to the labels of a file; `position` gives the place of a name in the header.
  init(
    numbers: Set<String>, texts: Set<String>, blanks: (String) -> Set<String> = { _ in [] },
    position: (String) -> Int?
  ) {
    for name in numbers.sorted() {
      guard let place = position(name) else {
        absent.insert(name)
        continue
      }
      self.numbers[name] = wanted.count
      wanted.append(.number(position: place))
      names.append(name)
    }
    for name in texts.sorted() {
      guard let place = position(name) else {
        absent.insert(name)
        continue
      }
      codes[name] = wanted.count
      wanted.append(.code(position: place, blanks: blanks(name)))
      names.append(name)
    }
  }

  /// The place in the scan of a column's numbers.
  func number(_ name: String) -> Int? { numbers[name] }

  /// The place in the scan of a column's texts.
  func code(_ name: String) -> Int? { codes[name] }

  /// One code for each row of a combination of columns; 0 where there are none.
  func codes(
    of names: [String], in batch: borrowing ScanBatch, _ table: inout TupleTable
  ) -> [Int32] {
    table.codes(of: names.compactMap { code($0) }.map { batch.codes($0) }, count: batch.rowCount)
  }

  /// The texts of a combination that a batch is the first to hold; empty for a column that the file does not have.
  func texts(of names: [String], _ tuple: [Int32], in batch: borrowing ScanBatch) -> [String] {
    var texts: [String] = []
    for (name, held) in zip(names, tuple) {
      texts.append(code(name).map { batch.text(of: held, in: $0) } ?? "")
    }
    return texts
  }
}
