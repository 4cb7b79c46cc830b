import Tabular
import TestSupport
import Testing

struct NumberGrammarTests {
  let point = NumberGrammar(decimal: .point)
  let comma = NumberGrammar(decimal: .comma)

  func value(_ text: String, _ grammar: NumberGrammar) -> Double? {
    guard case .number(let number) = grammar.read(text) else { return nil }
    return number == NumberReading(number.value) ? number.value : nil
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("007", 7), ("12", 12), ("+12", 12), ("-12.5", -12.5), ("−3", -3),
    (" 65.3 ", 65.3), (".5", 0.5), ("-.5", -0.5), ("1e5", 1e5), ("1E+5", 1e5), ("1.5e-7", 1.5e-7),
    ("0.1", 0.1), ("4.840000152587891", 4.840000152587891), ("1 234", 1234), ("1 234 567", 1234567),
    ("1\u{A0}234.5", 1234.5), ("1\u{202F}234", 1234), ("1\u{2009}234", 1234), ("１２", 12),
    ("١٢", 12), ("۱۲٫۵", 12.5), ("١٬٢٣٤", 1234), ("\u{200F}12\u{200E}", 12), ("1,234,567", 1234567),
    ("1,234.5", 1234.5), ("9007199254740993", 9007199254740992), ("0.000", 0),
    ("123456789012345678901234567890", 123456789012345678901234567890),
  ])
  func `plain numbers with a decimal point`(text: String, number: Double) {
    #expect(value(text, point) == number)
  }

  @Test(arguments: [
    ("1,5", 1.5), ("0,125", 0.125), ("1,234", 1.234), ("1.234,5", 1234.5), ("1.234.567", 1234567),
    ("1'234", 1234), ("1’234,5", 1234.5), ("1 234,5", 1234.5), (",5", 0.5), ("1,5e3", 1500),
    ("٣٫٥", 3.5), ("12,3456789012345678", 12.3456789012345678),
  ])
  func `plain numbers with a decimal comma`(text: String, number: Double) {
    #expect(value(text, comma) == number)
  }

  @Test(arguments: [
    "0x10", "nan", "NaN", "inf", "-Infinity", "1_000", "65*", "65a", "65¹", "20l9", "1 23", "1234 567",
    "0 123", "1'234", "1'234.5", "5.", "1..2", "1e", "e5", "--5", "+-5", "5-", "1.2.3", "1e400", "1e-400",
    "(12)", "12 km", "$5", "1/2", "12:30", "2017-18", "1,23,456", "12‰", "[q]", "12 [q]", "- 5", "1.234,5",
    "65 [60]", "65 [60-70-80]", "65 (-2-5)", "65 [60,70]", "65 [70-80]", "65 [80-60]", "65 [60%-70%]", "<",
    "<>5", "%", "[]", "5 []", "5]", "1 2,345", "1,234 567", "٤x", "~5", "–5", "1e1000000",
  ])
  func `what is not a number is refused with a decimal point`(text: String) {
    guard case .invalid(let why, _) = point.read(text) else {
      Issue.record("\(text) was read as \(point.read(text))")
      return
    }
    #expect(!why.isEmpty)
  }

  @Test(arguments: ["1.5", "12.34", "1,234.5", "1,234,567", "1.5,2", "1,2,3", "0.123", "1.23.456"])
  func `a decimal point is refused where decimals have a comma`(text: String) {
    guard case .invalid = comma.read(text) else {
      Issue.record("\(text) was read as \(comma.read(text))")
      return
    }
  }

  @Test func `a mark that may be decimals or thousands is refused and the setting named`() {
    let reading = point.read("1,234")
    let hint =
      "say which mark stands before the decimals of this file: "
      + "decimal: \".\" makes it 1234, decimal: \",\" makes it 1.234"
    #expect(reading == .invalid(why: "\"1,234\" could be 1234 or 1.234", hint: hint))
    guard case .invalid("\"-1.234\" could be -1234 or -1.234", _) = comma.read("-1.234") else {
      Issue.record("\(comma.read("-1.234"))")
      return
    }
    let diagnostic = point.problem(with: "1,234", inColumn: "value", at: nil)
    #expect(diagnostic?.code == "ambiguous-number")
    #expect(diagnostic?.message == "\"1,234\" could be 1234 or 1.234 in column \"value\"")
  }

  @Test func `a decimal comma is named where a point is expected`() {
    let diagnostic = point.problem(with: "1,5", inColumn: nil, at: nil)
    #expect(diagnostic?.code == "type-error")
    #expect(diagnostic?.hint == "if all of the file has a decimal comma, say decimal: \",\"")
    #expect(point.problem(with: "1.5", inColumn: nil, at: nil) == nil)
    #expect(point.problem(with: "NA", inColumn: nil, at: nil) == nil)
  }

  @Test(arguments: [
    ("20l9", "it looks like 2019"), ("1O0", "it looks like 100"),
    ("65*", "65 is a number, \"*\" after it is not: move it to a note column"),
    ("65¹", "65 is a number, \"¹\" after it is not: move it to a note column"),
    ("nan", "if it means that there is no number, list it under missing:"),
    ("0x10", "hexadecimal is not read; write it in decimal digits"),
    ("1_000", "write the number without underscores"),
    ("(12)", "if brackets mean a negative number, write it with a minus"),
  ])
  func `hints say what was probably meant`(text: String, hint: String) {
    #expect(point.read(text) == .invalid(why: "\"\(text)\" is not a number", hint: hint))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `plain decimals read as the C library reads them, in both grammars`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var text = String(random.next() >> UInt64.random(in: 0..<60, using: &random))
      if Bool.random(using: &random) {
        text.insert(".", at: text.index(text.startIndex, offsetBy: Int.random(in: 1...text.count, using: &random)))
        text += String(Int.random(in: 0..<100, using: &random))
      }
      if Bool.random(using: &random) { text = "-" + text }
      let number = Double(text)
      #expect(value(text, point) == number)
      #expect(value(text.replacing(".", with: ","), comma) == number)
    }
  }

  /// No reading may be off by a power of ten: what a grammar accepts, the other refuses or reads alike,
  /// unless the text is a decimal in the one and in the other refused as ambiguous.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no text has two values under the two undeclared grammars except a lone group of three`(
    seed: UInt64
  ) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("0123456789.,,. '-e")
    for _ in 0..<2000 {
      let length = Int.random(in: 1...9, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "0" })
      guard let first = value(text, point), let second = value(text, comma) else { continue }
      #expect(first == second, "\(text)")
    }
  }
}
