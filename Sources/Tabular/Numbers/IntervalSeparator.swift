/// What stands between the two ends of an interval.
enum IntervalSeparator {
  private static let all: [[UInt8]] = [
    Array(" to ".utf8), [NumberText.dash], Array(";".utf8), Array(", ".utf8), [Byte.minus],
  ]

  /// The two ends, or nil where the text does not fall into two in one way only.
  ///
  /// A hyphen is taken only where it is the one hyphen inside, so that it cannot be a minus; a comma
  /// only with a blank after it, so that it cannot be a decimal mark.
  static func split(
    _ text: ArraySlice<UInt8>
  ) -> (lower: ArraySlice<UInt8>, upper: ArraySlice<UInt8>)? {
    for separator in all {
      let places = text.indices.filter { text[$0...].starts(with: separator) }
      guard let place = places.first else { continue }
      guard places.count == 1 else { return nil }
      let lower = NumberText.trimmed(text[..<place])
      let upper = NumberText.trimmed(text[(place + separator.count)...])
      return lower.isEmpty || upper.isEmpty ? nil : (lower, upper)
    }
    return nil
  }
}
