import Tabular
import Testing

struct MarkedNumberTests {
  let grammar = NumberGrammar(decimal: .point)

  func number(_ value: Double, _ change: (inout NumberReading) -> Void) -> CellReading {
    var reading = NumberReading(value)
    change(&reading)
    return .number(reading)
  }

  @Test(arguments: [
    ("<0.1", 0.1, Censor.below), ("< 1", 1, .below), ("≤5", 5, .below), ("<=5", 5, .below),
    (">95", 95, .above), ("≥95", 95, .above), (">= 95", 95, .above), ("＜5", 5, .below),
  ])
  func `a comparison sign makes a bound`(text: String, value: Double, censor: Censor) {
    #expect(grammar.read(text) == number(value) { $0.censor = censor })
  }

  @Test(arguments: [
    ("65 [60–70]", 65, 60, 70), ("65.3 (60.1-70.2)", 65.3, 60.1, 70.2), ("43 (36, 50)", 43, 36, 50),
    ("65.3 [60.1 – 70.2]", 65.3, 60.1, 70.2), ("0.1 [-0.2 to 0.4]", 0.1, -0.2, 0.4),
    ("-1.2 [-2.5–0.3]", -1.2, -2.5, 0.3), ("-1.2 (-2.5, -0.3)", -1.2, -2.5, -0.3),
    ("1 240 000 [1 100 000-1 400 000]", 1_240_000, 1_100_000, 1_400_000), ("65[60;70]", 65, 60, 70),
    ("65 [65-65]", 65, 65, 65), ("٦٥ [٦٠–٧٠]", 65, 60, 70),
  ])
  func `an interval in brackets is split off`(
    text: String, value: Double, lower: Double, upper: Double
  ) {
    let expected = number(value) { ($0.lower, $0.upper) = (lower, upper) }
    #expect(grammar.read(text) == expected)
  }

  @Test func `bounds can be censored themselves`() {
    let expected = number(0.5) {
      ($0.lower, $0.upper, $0.lowerCensor) = (0.1, 1.2, .below)
    }
    #expect(grammar.read("0.5 [<0.1-1.2]") == expected)
    let both = number(0.1) {
      ($0.censor, $0.lower, $0.upper) = (.below, 0.01, 0.5)
      ($0.lowerCensor, $0.upperCensor) = (.below, .above)
    }
    #expect(grammar.read("<0.1 [<0.01–>0.5]") == both)
  }

  @Test func `a percent sign is kept apart and divides nothing`() {
    #expect(grammar.read("65%") == number(65) { $0.isPercent = true })
    #expect(grammar.read("65 %") == number(65) { $0.isPercent = true })
    #expect(grammar.read("٦٥٪") == number(65) { $0.isPercent = true })
    let interval = number(65) { ($0.isPercent, $0.lower, $0.upper) = (true, 60, 70) }
    #expect(grammar.read("65% (60%-70%)") == interval)
    #expect(grammar.read("65% (60-70)") == interval)
    #expect(grammar.read(">99%") == number(99) { ($0.isPercent, $0.censor) = (true, .above) })
  }

  @Test func `shorthand follows a number or stands alone`() {
    #expect(grammar.read("12 [e]") == number(12) { $0.marks = ["[e]"] })
    #expect(grammar.read("12[E] [p]") == number(12) { $0.marks = ["[e]", "[p]"] })
    let full = number(65) { ($0.lower, $0.upper, $0.marks) = (60, 70, ["[r]"]) }
    #expect(grammar.read("65 [60-70] [r]") == full)
    for mark in ["[x]", "[c]", "[z]", "[low]", "[p]", "[r]", "[e]", "[u]"] {
      #expect(grammar.read(mark) == .missing(token: mark, mark: mark))
    }
    #expect(grammar.read("[X]") == .missing(token: "[X]", mark: "[x]"))
  }

  @Test(arguments: [
    "", " ", "\u{A0}", "..", "…", "...", "NA", "n/a", "N/A", "n.a.", "nd", "NULL", "#N/A", "-", "–", "—", "−",
    ".", "*", "No data", "no data", "s/d", "нет данных", "غير متوفر", "无", " .. ", "\u{200F}غير متوفر",
  ])
  func `the usual tokens mean that there is no number`(token: String) {
    guard case .missing(_, nil) = grammar.read(token) else {
      Issue.record("\(token) was read as \(grammar.read(token))")
      return
    }
  }

  @Test func `the token is given as it stands, without the blanks around it`() {
    #expect(grammar.read(" N/A ") == .missing(token: "N/A", mark: nil))
    #expect(grammar.read("") == .missing(token: "", mark: nil))
  }

  @Test func `further tokens are compared as they stand, before they are read as numbers`() {
    let coded = NumberGrammar(decimal: .point, missing: ["-9", "99", "refused"])
    #expect(coded.read("99") == .missing(token: "99", mark: nil))
    #expect(coded.read(" -9 ") == .missing(token: "-9", mark: nil))
    #expect(coded.read(Array("99".utf8)[...]) == .missing(token: "99", mark: nil))
    #expect(coded.read("refused") == .missing(token: "refused", mark: nil))
    #expect(coded.read("99.0") == .number(NumberReading(99)))
    guard case .invalid = coded.read("Refused") else {
      Issue.record("case counts in the caller's own tokens")
      return
    }
  }

  @Test(arguments: ["-", "–", "—", "−"])
  func `a dash is zero only where the caller says so`(dash: String) {
    let zero = NumberGrammar(decimal: .point, isDashZero: true)
    #expect(zero.read(dash) == .number(NumberReading(0)))
    #expect(zero.read("..") == .missing(token: "..", mark: nil))
    #expect(grammar.read(dash) == .missing(token: dash, mark: nil))
  }

  @Test func `a number outside the interval beside it is refused`() {
    let diagnostic = grammar.problem(with: "65 [70–80]", inColumn: "sci", at: nil)
    #expect(diagnostic?.code == "constraint-error")
  }
}
