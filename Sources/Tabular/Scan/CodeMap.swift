/// From the codes that one worker gave to those of the whole file.
package struct CodeMap: Sendable {
  /// For each requested column the file's code of every code of the worker; empty for numbers.
  package let codes: [[Int32]]

  /// The file's code of a worker's code.
  package func code(_ code: Int32, in column: Int) -> Int32 { codes[column][Int(code)] }

  /// Numbers all texts by their first appearance in the file, so that nothing depends on who met them.
  static func unite(
    _ workers: [[CodeTexts]], columns: Int
  ) -> (maps: [CodeMap], texts: [[String]]) {
    var maps = workers.map { _ in [[Int32]](repeating: [], count: columns) }
    var texts: [[String]] = []
    for column in 0..<columns {
      var firstSeen: [[UInt8]: Int] = [:]
      for table in workers.map({ $0[column] }) {
        for (text, place) in zip(table.texts, table.firstSeen) {
          firstSeen[text] = min(place, firstSeen[text] ?? place)
        }
      }
      let order = firstSeen.sorted { $0.value < $1.value }.map(\.key)
      let codes = Dictionary(zip(order, (0 as Int32)...), uniquingKeysWith: { first, _ in first })
      for (index, worker) in workers.enumerated() {
        maps[index][column] = worker[column].texts.map { codes[$0] ?? 0 }
      }
      texts.append(order.map { String(decoding: $0, as: UTF8.self) })
    }
    return (maps.map(CodeMap.init), texts)
  }
}
