internal import Tabular

/// Which columns of a file a plan reads: the manifest's names first, then the file's own.
enum MicrodataColumns {
  /// Binds a plan's columns; a column that is not there is an error, or is left out where the plan can do without it.
  static func bind(
    _ plan: MicrodataPlan, labels: [String], line: Int, file: InputFile, _ log: inout DiagnosticLog
  ) throws(Diagnostic) -> ScanColumns {
    let renamed = file.specification.columns
    let columns = ScanColumns(
      numbers: plan.numberColumns, texts: plan.textColumns, blanks: plan.blanks(of:)
    ) { name in
      position(of: name, renamed, labels)
    }
    let place = SourceLocation(file: file.file, line: line)
    let missing = columns.absent.subtracting(plan.optionalColumns).sorted()
    for name in missing.dropLast() {
      log.report(complaint(name, renamed, labels, place))
    }
    if let last = missing.last { throw complaint(last, renamed, labels, place) }
    return columns
  }

  /// The position of a column of our name: renamed, or in the file's own spelling; capitals count only where two labels differ by them.
  static func position(
    of name: String, _ renamed: [String: String], _ labels: [String]
  ) -> Int? {
    let wanted = renamed[name] ?? name
    if let exact = labels.firstIndex(of: wanted) { return exact }
    guard renamed[name] == nil else { return nil }
    let folded = labels.indices.filter { labels[$0].lowercased() == wanted.lowercased() }
    return folded.count == 1 ? folded[0] : nil
  }

  private static func complaint(
    _ name: String, _ renamed: [String: String], _ labels: [String], _ place: SourceLocation
  ) -> Diagnostic {
    ColumnBinding.missing(renamed[name] ?? name, for: name, labels: labels, at: place)
  }

  /// Names with `*` written out, in the order of the file.
  static func expanded(
    _ names: [String], among labels: [String], of file: String, line: Int
  ) throws(Diagnostic) -> [String] {
    var found: [String] = []
    for name in names {
      guard let star = name.firstIndex(of: "*") else {
        found.append(name)
        continue
      }
      let (head, tail) = (name[..<star], name[name.index(after: star)...])
      let matching = labels.filter {
        $0.count >= head.count + tail.count && $0.hasPrefix(head) && $0.hasSuffix(tail)
      }
      guard !matching.isEmpty else {
        throw Diagnostic(
          .error, "missing-label", "no column is named \"\(name)\"",
          at: SourceLocation(file: file, line: line),
          expected: "columns of replicate weights", hint: "list them by name")
      }
      found += matching
    }
    return found
  }
}
