/// How a label is compared and shown.
enum LabelText {
  /// The label without the blanks at its ends and without marks that cannot be seen.
  static func clean(_ label: String) -> String {
    let seen = label.unicodeScalars.filter { !$0.isInvisible }
    return String(String.UnicodeScalarView(NumberText.trimmed(Array(seen)[...])))
  }

  /// Whether there are marks in it that cannot be seen.
  static func hasInvisibleMarks(_ label: String) -> Bool {
    label.unicodeScalars.contains(where: \.isInvisible)
  }
}
