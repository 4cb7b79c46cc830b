/// The order of labels: numbers by size and before words, words by their letters.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    switch (Double(left), Double(right)) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: left < right
    }
  }

  static func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (first, second) in zip(left, right) where first != second {
      return precedes(first, second)
    }
    return left.count < right.count
  }
}
