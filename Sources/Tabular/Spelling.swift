/// The nearest known name to a misspelt one, for hints.
public enum Spelling {
  /// The nearest of the known names, or nil when none is near enough; equal distances go to the first by name.
  ///
  /// Case, blanks and punctuation do not count. Near enough is one slip (a character added, left out,
  /// changed, or two swapped) for every three characters.
  public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty else { return nil }
    var best: (distance: Int, name: String)?
    for name in known {
      let candidate = folded(name)
      let limit = slips(allowedIn: max(wanted.count, candidate.count))
      guard !candidate.isEmpty, abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      guard distance <= limit else { continue }
      if let best, (best.distance, best.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  private static func slips(allowedIn length: Int) -> Int { length < 3 ? 0 : length / 3 }

  private static func folded(_ word: String) -> [Character] {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Optimal string alignment: Levenshtein's distance, with a swap of neighbours as one slip.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let changed = last[column] + (character == other ? 0 : 1)
        var least = min(changed, last[column + 1] + 1, current[column] + 1)
        let isSwap =
          row > 0 && column > 0 && character == right[column - 1] && left[row - 1] == other
        if isSwap { least = min(least, before[column - 1] + 1) }
        current.append(least)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
