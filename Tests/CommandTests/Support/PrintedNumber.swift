/// Whether a printed text is its number, rounded half away from zero to the decimals that it shows.
enum PrintedNumber {
  private static let levels = ["Emerging", "Progressing", "Established", "Advanced"]

  /// What is wrong; `nil` where nothing is.
  static func complaint(about figure: FactFile.Figure) -> String? {
    guard let value = figure.value else {
      return figure.printed.isEmpty ? "nothing is printed for a missing value" : nil
    }
    let names = figure.printed.split(separator: "–").map(String.init)
    let places = names.compactMap { levels.firstIndex(of: $0).map { Double($0 + 1) } }
    if !places.isEmpty, places.count == names.count {
      return (places[0]...places[places.count - 1]).contains(value) ? nil : "another level"
    }
    // "none of the 2 initiatives", "not the one initiative"; and a count that is printed as the names counted.
    if figure.printed.hasPrefix("none of ") || figure.printed.hasPrefix("not the one ") {
      return value == 0 ? nil : "not none"
    }
    if !figure.printed.contains(where: \.isNumber) {
      let items = 1 + figure.printed.matches(of: /, [A-Z]/).count
      return Double(items) == value ? nil : "not so many names"
    }
    if let share = figure.printed.wholeMatch(of: /([0-9]+) of ([0-9]+)/) {
      // A share of few is printed as its parts; a level of five as itself.
      guard let part = Double(share.1), let whole = Double(share.2) else { return "no share" }
      return part == value || abs(100 * part / whole - value) < 1e-9 ? nil : "another share"
    }
    guard let first = numbers(in: figure.printed).first else { return "no number is printed" }
    return agrees(first, value) ? nil : "the number is \(value)"
  }

  /// What is wrong with the limits behind it: two numbers in parentheses that must be the row's.
  static func complaint(
    aboutLimitsOf figure: FactFile.Figure, _ lower: Double?, _ upper: Double?
  ) -> String? {
    // The last parentheses; a figure that rests on few cases stands in some of its own.
    guard let last = figure.printed.matches(of: /\(([^()]*)\)/).last,
      last.1.contains("–") || last.1.contains(" to ")
    else { return nil }
    let printed = numbers(in: String(last.1))
    guard printed.count == 2 else { return "no two limits are printed" }
    guard let lower, let upper else { return "limits are printed that no row has" }
    return agrees(printed[0], lower) && agrees(printed[1], upper)
      ? nil : "the limits are \(lower) and \(upper)"
  }

  private struct Printed {
    var digits = ""
    var sign = 1.0
    var bound: Character?
    var millions = false

    var decimals: Int { digits.split(separator: ".").dropFirst().first?.count ?? 0 }
  }

  private static func agrees(_ printed: Printed, _ value: Double) -> Bool {
    guard let shown = Double(printed.digits) else { return false }
    var scale = printed.millions ? 1_000_000.0 : 1
    for _ in 0..<printed.decimals { scale /= 10 }
    // "<0.1" is more than zero and rounds to it; "<5" of a bound is the bound itself.
    if printed.bound != nil, abs(value) < scale / 2 + 1e-9, value != 0 { return true }
    let exact = printed.sign * shown * (printed.millions ? 1_000_000 : 1)
    return abs(exact - value) <= scale / 2 * (1 + 1e-9)
  }

  /// The numbers of a text, with groups joined; what is printed behind a unit's word is none of it.
  private static func numbers(in text: String) -> [Printed] {
    var found: [Printed] = []
    var open: Printed?
    var before: Character?
    var bound: Character?
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      let isGroup = "\u{202F}\u{A0}".contains(character) && next.isNumber
      if character.isASCII, character.isNumber {
        if open == nil {
          open = Printed(sign: before == "−" || before == "-" ? -1 : 1, bound: bound)
        }
        open?.digits.append(character)
      } else if open != nil, character == ".", next.isNumber {
        open?.digits.append(".")
      } else if open == nil || !isGroup {
        if let whole = open { found.append(whole) }
        open = nil
        if "<>".contains(character) { bound = character } else if character == " " { bound = nil }
      }
      before = character
    }
    if let open { found.append(open) }
    if text.contains(" million"), !found.isEmpty { found[0].millions = true }
    return found
  }
}
