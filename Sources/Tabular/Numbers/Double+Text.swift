extension Double {
  /// The shortest decimal that reads back to the same number, as ECMAScript prints it: `38`, `0.1`, `1e-7`, `1e+21`.
  ///
  /// Negative zero is `0`. Numbers that are not finite have no decimal and must not come here: they
  /// give `nan` and `inf`, which every reader of numbers refuses.
  public var shortestText: String {
    guard isFinite else { return description }
    guard self != 0 else { return "0" }
    let (digits, point) = shortestDigits
    let sign = self < 0 ? "-" : ""
    let count = digits.count
    if point > 21 || point < -5 {
      let fraction = count > 1 ? "." + digits.dropFirst() : ""
      return "\(sign)\(digits.prefix(1))\(fraction)e\(point > 0 ? "+" : "-")\(abs(point - 1))"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if count <= point { return sign + digits + String(repeating: "0", count: point - count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// The shortest digits d with value 0.d × 10^point, of a finite number other than zero.
  private var shortestDigits: (digits: String, point: Int) {
    let parts = magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? halves[1] : ""
    let all = String(halves[0]) + fraction
    let leading = all.prefix { $0 == "0" }.count
    var digits = all.dropFirst(leading)
    while digits.last == "0" { digits.removeLast() }
    return (String(digits), halves[0].count - leading + exponent)
  }
}
