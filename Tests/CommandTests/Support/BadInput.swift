import Testing

/// Something that people get wrong, and what the program is to say to it.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// What is wrong, in words.
  let name: String
  /// The files that spoil the sample.
  var files: [String: [UInt8]]
  /// Files of the sample that are taken away.
  var removed: [String] = []
  /// The exit code.
  let code: Int32
  /// What must stand in the messages: first the whole line that says what and where.
  let says: [String]

  var testDescription: String { name }

  /// Bad data, read with one more line in the manifest where one is given.
  static func data(
    _ name: String, _ text: String, input: String? = nil, code: Int32 = 2, _ says: String...
  ) -> BadInput {
    BadInput(
      name: name,
      files: [
        "data/indicators.csv": Array(text.utf8),
        "report.yaml": Array(Sample.manifest(input: input).utf8),
      ], code: code, says: says)
  }

  /// Rows under the usual header.
  static func rows(_ name: String, _ rows: String, code: Int32 = 2, _ says: String...) -> BadInput {
    BadInput(
      name: name, files: ["data/indicators.csv": Array((Sample.header + rows).utf8)], code: code,
      says: says)
  }

  /// A bad manifest over good data.
  static func manifest(
    _ name: String, _ text: String, code: Int32 = 65, _ says: String...
  ) -> BadInput {
    BadInput(name: name, files: ["report.yaml": Array(text.utf8)], code: code, says: says)
  }
}
