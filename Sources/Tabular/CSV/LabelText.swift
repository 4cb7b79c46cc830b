/// How a label, or a word in a cell, is compared and shown.
enum LabelText {
  /// The label without the blanks at its ends and without marks that cannot be seen.
  static func clean(_ label: String) -> String {
    var seen = label.unicodeScalars[...]
    while seen.first.map(isDropped) == true { seen.removeFirst() }
    while seen.last.map(isDropped) == true { seen.removeLast() }
    let text = String(seen)
    return hasInvisibleMarks(text) ? String(text.unicodeScalars.filter { !$0.isInvisible }) : text
  }

  /// Whether there are marks in it that cannot be seen.
  static func hasInvisibleMarks(_ label: String) -> Bool {
    label.unicodeScalars.contains(where: \.isInvisible)
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar.isInvisible
  }
}
