extension DiagnosticLog {
  /// What is to be printed, sorted, then how many more there are of each kind that was cut; no final line break.
  public var text: String {
    let printed = self.shown
    var lines = printed.sorted().map(\.text)
    for tally in tallies {
      let shown = printed.count { $0.severity == tally.severity && $0.code == tally.code }
      guard tally.count > shown else { continue }
      lines.append("… and \(tally.count - shown) more [\(tally.code.rawValue)]")
    }
    return lines.joined(separator: "\n")
  }
}
