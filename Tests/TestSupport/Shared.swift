import Foundation
public import Testing

/// The shared folder with real data and expected results, beside the project's root.
public enum Shared {
  /// The project's root, found from this file.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  /// The shared folder's path.
  public static let folder =
    ProcessInfo.processInfo.environment["INDICATOR_REPORT_SHARED"] ?? root + "/../shared"

  /// Whether tests on it run: whenever it is there; and always in CI, where its absence must fail.
  public static var mustRun: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || FileManager.default.fileExists(atPath: folder + "/methods")
  }

  /// The path of a file in it.
  public static func path(_ relative: String) -> String { folder + "/" + relative }

  /// A CSV file of it as dictionaries by column name.
  public static func table(_ relative: String) throws -> [[String: String]] {
    try PlainCSV.rows(String(contentsOfFile: path(relative), encoding: .utf8))
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs only where the shared folder is (reported as skipped elsewhere), and always in CI.
  public static var needsShared: ConditionTrait {
    .enabled(if: Shared.mustRun, "the shared folder with real data is not beside the project")
  }
}

/// A plain reader of small, well-formed CSV for tests, independent of the code under test.
public enum PlainCSV {
  /// The rows as dictionaries by the first row's names.
  public static func rows(_ text: String) throws -> [[String: String]] {
    var records = records(text)
    guard !records.isEmpty else { return [] }
    let header = records.removeFirst()
    return records.map { record in
      Dictionary(
        uniqueKeysWithValues: zip(header, record + Array(repeating: "", count: header.count)))
    }
  }

  /// The records as lists of fields.
  public static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var quoted = false
    var characters = Array(text.unicodeScalars)
    if characters.first == "\u{FEFF}" { characters.removeFirst() }
    var index = 0
    while index < characters.count {
      let character = characters[index]
      index += 1
      if quoted {
        if character != "\"" { field.unicodeScalars.append(character); continue }
        if index < characters.count, characters[index] == "\"" {
          field.unicodeScalars.append("\"")
          index += 1
        } else {
          quoted = false
        }
      } else if character == "\"" {
        quoted = true
      } else if character == "," {
        fields.append(field)
        field = ""
      } else if character == "\n" {
        fields.append(field.hasSuffix("\r") ? String(field.dropLast()) : field)
        if fields != [""] { records.append(fields) }
        fields = []
        field = ""
      } else if character != "\r" {
        field.unicodeScalars.append(character)
      }
    }
    if !field.isEmpty || !fields.isEmpty { records.append(fields + [field]) }
    return records
  }
}
