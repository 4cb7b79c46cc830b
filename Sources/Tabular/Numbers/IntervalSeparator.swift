/// What stands between the two ends of an interval.
enum IntervalSeparator {
  /// The two ends, or nil where the text does not fall into two in one way only.
  ///
  /// A hyphen is taken only where it is the one hyphen inside, so that it cannot be a minus; a comma
  /// only with a blank after it, so that it cannot be a decimal mark.
  static func split(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (lower: ArraySlice<Unicode.Scalar>, upper: ArraySlice<Unicode.Scalar>)? {
    for separator in [" to ", "\u{2013}", ";", ", ", "-"] {
      let places = places(of: Array(separator.unicodeScalars), in: text)
      guard let place = places.first else { continue }
      guard places.count == 1 else { return nil }
      let lower = NumberText.trimmed(text[..<place])
      let upper = NumberText.trimmed(text[(place + separator.unicodeScalars.count)...])
      return lower.isEmpty || upper.isEmpty ? nil : (lower, upper)
    }
    return nil
  }

  private static func places(
    of separator: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>
  ) -> [Int] {
    text.indices.filter { text[$0...].starts(with: separator) }
  }
}
