import Tabular
import Testing

struct DiagnosticLogTests {
  @Test func `twenty of a code are shown and all are counted`() {
    var log = DiagnosticLog()
    for line in (1...232).reversed() {
      log.report(
        Diagnostic(.error, "type-error", "bad", at: SourceLocation(file: "a.csv", line: line)))
    }
    log.report(Diagnostic(.warning, "missing-cell", "short"))
    let lines = log.text.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[0] == "a.csv:213: error: bad [type-error]")
    #expect(lines[20] == "warning: short [missing-cell]")
    #expect(lines[21] == "… and 212 more [type-error]")
    #expect(DiagnosticLog().text.isEmpty)
  }

  @Test func `a merged log counts what the parts counted`() {
    var (left, right) = (DiagnosticLog(), DiagnosticLog())
    for _ in 0..<30 { left.report(Diagnostic(.error, "a", "x")) }
    for _ in 0..<25 { right.report(Diagnostic(.error, "a", "y")) }
    left.merge(right)
    #expect(left.count(.error) == 55)
    #expect(left.kept.count == 55)
    #expect(left.shown.count == DiagnosticLog.shownPerCode)
    #expect(left.text.hasSuffix("… and 35 more [a]"))
  }
}
