package import Tabular

extension Diagnostic {
  /// An input that did not stay the same from the beginning of a run to its end.
  package static func changed(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "source-changed", "the file was changed while it was being read",
      at: SourceLocation(file: file),
      expected: "the same bytes from the beginning of a run to its end",
      hint: "run it again when whoever writes the file is done", concern: .inputOutput)
  }
}

extension InputFile {
  /// The labels of a file's columns before it is read; `nil` of standard input, and where reading it will say what is wrong.
  var peekedLabels: [String]? {
    guard file != "-" else { return nil }
    return try? ColumnScan(source, named: file, options: plainOptions).labels
  }
}
