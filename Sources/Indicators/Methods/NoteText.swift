internal import Tabular

/// The small texts that notes are made of: numbers with a fixed number of decimals, lists cut short, places summed up.
enum NoteText {
  /// Why a figure is held back that rests on fewer cases than the least that may be shown.
  static func tooFew(_ cases: Int, least: Double) -> String {
    "rests on \(cases) cases, fewer than \(Int(least))"
  }

  /// A number with so many decimals, half away from zero, whatever the locale.
  static func decimal(_ number: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(number)" }
    let digits = Int(scaled)
    let sign = number < 0 && digits > 0 ? "-" : ""
    guard places > 0 else { return sign + String(digits) }
    let fraction = String(digits % Int(scale))
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(sign)\(digits / Int(scale)).\(zeros)\(fraction)"
  }

  /// The first ten of a list, and how many more there are.
  static func list(_ names: [String], upTo most: Int = 10) -> String {
    guard names.count > most else { return names.joined(separator: ", ") }
    return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }

  /// `file:line` of one place, else each file with its number of rows.
  static func source(_ locations: [SourceLocation?]) -> String {
    let known = locations.compactMap(\.self)
    if known.count == 1 {
      return "\(shortName(known[0].file))\(known[0].line.map { ":\($0)" } ?? "")"
    }
    // Rows of a file mostly follow each other, and there may be many: each file is named once.
    var runs: [(file: String, rows: Int)] = []
    for location in known {
      if runs.last?.file == location.file {
        runs[runs.count - 1].rows += 1
      } else {
        runs.append((location.file, 1))
      }
    }
    var rows: [String: Int] = [:]
    for run in runs { rows[shortName(run.file), default: 0] += run.rows }
    return rows.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) rows)" }
      .joined(separator: "; ")
  }

  /// A file's name without its folders, as the `source` column has it (interface.md §3).
  private static func shortName(_ file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }

  /// `1 row`, `12 rows`.
  static func counted(_ count: Int, _ one: String, _ other: String) -> String {
    "\(count) \(count == 1 ? one : other)"
  }

  /// Parts that say something, joined.
  static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
