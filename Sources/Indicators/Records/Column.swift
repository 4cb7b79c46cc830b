/// A column that a record kind reads: our name, the names under which files commonly hold it, and whether it can be done without.
struct Column: Sendable {
  let name: String
  let aliases: [String]
  let isRequired: Bool

  init(_ name: String, aliases: [String] = [], required: Bool = false) {
    self.name = name
    self.aliases = aliases
    isRequired = required
  }
}
