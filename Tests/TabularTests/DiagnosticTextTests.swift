import Tabular
import Testing

struct DiagnosticTextTests {
  let place = SourceLocation(file: "data/uhc.csv", line: 17, column: 12)

  @Test func `place, severity, message and code stand on the first line, advice on the second`() {
    let diagnostic = Diagnostic(
      .error, "type-error", "\"20l9\" is not a year", at: place,
      expected: "four digits, 1950 to 2030", hint: "it looks like 2019")
    #expect(
      diagnostic.text == """
        data/uhc.csv:17:12: error: "20l9" is not a year [type-error]
          expected: four digits, 1950 to 2030; hint: it looks like 2019
        """)
  }

  @Test func `without place and advice one line is left`() {
    #expect(Diagnostic(.note, "n", "nothing to do").text == "note: nothing to do [n]")
    let file = Diagnostic(.warning, "w", "odd", at: SourceLocation(file: "a.csv"), hint: "look")
    #expect(file.text == "a.csv: warning: odd [w]\n  hint: look")
  }

  @Test func `control characters and direction marks of a cell cannot forge lines or colours`() {
    let diagnostic = Diagnostic(.error, "c", "\"a\nb\u{1B}[31m\u{202E}\r\t\u{9B}\"")
    #expect(diagnostic.text == #"error: "a\nb\u{1B}[31m\u{202E}\r\t\u{9B}" [c]"#)
    #expect(Diagnostic(.error, "c", "Côte d'Ivoire, مصر").text == "error: Côte d'Ivoire, مصر [c]")
  }

  @Test func `JSON has its keys in a fixed order and leaves out what is unknown`() {
    let full = Diagnostic(
      .error, "type-error", "\"a\\b\"\n\u{1}", at: place, expected: "x", hint: "ü",
      concern: .manifest)
    let json = [
      #"{"severity":"error","code":"type-error","concern":"manifest","#,
      #""message":"\"a\\b\"\n\u0001","file":"data/uhc.csv","line":17,"column":12,"#,
      #""expected":"x","hint":"ü"}"#,
    ]
    #expect(full.json == json.joined())
    #expect(
      Diagnostic(.note, "n", "m").json
        == #"{"severity":"note","code":"n","concern":"data","message":"m"}"#)
  }
}
