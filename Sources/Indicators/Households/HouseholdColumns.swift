internal import Tabular

/// The columns of a `households` input: which of ours its files hold, and how breakdowns are told apart.
struct HouseholdColumns: Sendable {
  /// Our names, in the order in which the manual lists them.
  static let names = [
    "household_size", "total", "oop", "food", "housing", "utilities", "adults", "children",
    "quintile", "residence", "urban", "country", "year",
  ]

  /// Columns that an input can do without: what needs them is then not estimated.
  static let dispensable: Set<String> = [
    "food", "housing", "utilities", "adults", "children",
  ]

  /// Texts of the column `urban`.
  static let urban = ["1", "yes", "Yes", "YES", "true", "True", "TRUE", "urban", "Urban", "URBAN"]
  /// And of those that are not.
  static let rural = ["0", "no", "No", "NO", "false", "False", "FALSE", "rural", "Rural", "RURAL"]

  private let renamed: [String: String]
  /// The labels of each file that could be looked at before it is read.
  private let files: [[String]]

  init(_ specification: InputSpecification, files: [[String]]) {
    renamed = specification.columns
    self.files = files
  }

  private func isHeld(_ name: String, in labels: [String]) -> Bool {
    MicrodataColumns.position(of: name, renamed, labels) != nil
  }

  private func someFileHolds(_ name: String) -> Bool {
    // Standard input cannot be looked at and then be read.
    files.isEmpty
      ? renamed[name] != nil || Self.dispensable.contains(name)
      : files.contains { isHeld(name, in: $0) }
  }

  private func everyFileHolds(_ name: String) -> Bool {
    files.isEmpty ? renamed[name] != nil : files.allSatisfy { isHeld(name, in: $0) }
  }

  /// Whether some file has what a measure is made of.
  func permit(_ measure: HouseholdMeasure) -> Bool {
    measure.columns.intersection(Self.dispensable).allSatisfy { someFileHolds($0) }
  }

  /// Columns that a file may be without, because others have them or because nothing depends on them.
  var optional: Set<String> {
    Self.dispensable.union(
      (Self.names + renamed.keys).filter { someFileHolds($0) && !everyFileHolds($0) })
  }

  /// Whether households are told apart by a column of quintiles; else quintiles are cut here.
  var hasQuintiles: Bool { someFileHolds("quintile") }

  /// Whether residence is a column of flags.
  var hasUrban: Bool { !someFileHolds("residence") && someFileHolds("urban") }

  /// How rows are told apart by a breakdown's name.
  func dimension(_ name: String, _ rank: Expression) -> MicrodataPlan.Dimension {
    switch name {
    case "quintile" where !hasQuintiles: .level(name, quintile(rank))
    case "quintile" where !everyFileHolds(name):
      .level(name, .fallback(.column(name), quintile(rank)))
    case "residence" where hasUrban: .level(name, .listed("urban", Self.urban, emptyIsNo: false))
    default: .column(name)
    }
  }

  /// The group of a household: one more than the cuts below it (stats.md 4).
  private func quintile(_ rank: Expression) -> Expression {
    HouseholdParameter.cuts.reduce(1) { $0 + (rank > $1.expression) }
  }

  /// A category's name as it is shown.
  func label(_ text: String, in name: String) -> String {
    guard name == "residence", hasUrban else { return text }
    return text == "1" ? "urban" : "rural"
  }

  /// Names under `columns:` that nothing reads.
  func complaints(_ specification: InputSpecification, used: Set<String>) -> [Diagnostic] {
    let known = Set(Self.names).union(used)
    return renamed.keys.sorted().filter { !known.contains($0) }.map { name in
      Diagnostic(
        .error, "unknown-key",
        "`columns` names \"\(name)\", which an input of kind households does not read",
        at: specification.place, expected: "one of \(Self.names.joined(separator: ", "))",
        hint: Spelling.nearest(to: name, among: known.sorted()).map { "did you mean \"\($0)\"?" },
        concern: .manifest)
    }
  }
}
