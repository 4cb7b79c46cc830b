/// A non-negative number as decimal digits: 0.d₁d₂d₃… × 10^exponent, with no leading zero digit.
struct DecimalDigits {
  private(set) var digits: [UInt8]
  var exponent: Int

  /// Takes the shortest digits that read back to the same number, which is what Swift prints.
  init(_ magnitude: Double) {
    digits = []
    exponent = 0
    var shift = 0
    var point: Int?
    let parts = magnitude.description.split(separator: "e")
    for character in parts.first ?? "" {
      if character == "." {
        point = digits.count
      } else if let digit = character.wholeNumberValue {
        digits.append(UInt8(digit))
      }
    }
    if parts.count == 2 { shift = Int(parts[1]) ?? 0 }
    exponent = (point ?? digits.count) + shift
    trim()
  }

  /// Keeps so many significant digits.
  mutating func round(toSignificant count: Int) { keep(count) }

  /// Keeps so many digits behind the decimal mark.
  mutating func round(toDecimals count: Int) { keep(exponent + count) }

  /// The digits before the mark and exactly `decimals` behind it.
  func parts(decimals: Int) -> (whole: String, fraction: String) {
    let digit = { (place: Int) -> Character in
      place >= 0 && place < digits.count ? Character(String(digits[place])) : "0"
    }
    let whole = exponent > 0 ? String((0..<exponent).map(digit)) : "0"
    return (whole, String((exponent..<(exponent + decimals)).map(digit)))
  }

  /// Half goes up: the first digit that is dropped decides alone.
  private mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      exponent = 0
      return
    }
    let goesUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if goesUp { addOneInLastPlace() }
    trim()
  }

  private mutating func addOneInLastPlace() {
    var place = digits.count - 1
    while place >= 0 {
      digits[place] += 1
      guard digits[place] == 10 else { return }
      digits[place] = 0
      place -= 1
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent = digits.isEmpty ? 0 : exponent - zeros
  }
}
