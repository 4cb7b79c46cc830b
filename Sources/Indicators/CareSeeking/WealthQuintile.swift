/// Wealth quintiles as files write them: numbers, or the words of DHS and of its tables.
enum WealthQuintile {
  private static let words = [
    ["poorest", "lowest"], ["poorer", "second"], ["middle"], ["richer", "fourth"],
    ["richest", "highest"],
  ]

  /// The texts of each quintile.
  static let texts: [[String]] = words.enumerated().map { place, words in
    Expression.spelt(["\(place + 1)"]) + words
      + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      + words.map { $0.uppercased() }
  }

  /// All of them.
  static var all: [String] { texts.flatMap(\.self) }

  /// 1 to 5; missing where the cell is empty or holds none.
  static func level(of column: String) -> Expression {
    let none = Expression.constant(0) / .constant(0)
    return texts.enumerated().reversed().reduce(none) { rest, item in
      .choice(
        .listed(column, item.element, emptyIsNo: false), .constant(Double(item.offset + 1)), rest)
    }
  }

  /// The number of a label of a tabulation, such as `Lowest`.
  static func number(_ label: String) -> String? {
    texts.firstIndex { $0.contains(label) }.map { "\($0 + 1)" }
  }
}
