import Foundation

/// The manual page, made of what the program says of itself, so that it cannot be out of date.
struct ManualPage {
  private(set) var text = ""

  /// The page of a program of some version.
  init(_ dump: HelpDump, version: String) {
    let program = dump.command
    add(".TH INDICATOR\\-REPORT 1 \"\" \"indicator\\-report \(version)\" \"User Commands\"")
    add(".SH NAME", "indicator\\-report \\- \(Self.escaped(Self.sentence(program.abstract)))")
    add(".SH SYNOPSIS")
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    for (index, command) in commands.enumerated() {
      if index > 0 { add(".br") }
      add(synopsis(command))
    }
    let parts = Self.parts(program.discussion)
    add(".SH DESCRIPTION")
    paragraphs(parts.text)
    add(".SH COMMANDS")
    for command in commands { describe(command, shared: shared(commands)) }
    add(".SH OPTIONS OF EVERY COMMAND")
    for argument in shared(commands) { describe(argument) }
    add(".SH EXIT STATUS")
    for line in parts.codes {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      add(".TP", ".B \(words[0])")
      add(Self.escaped(words.last.map { String($0.drop { $0 == " " }) } ?? ""))
    }
    add(".SH ENVIRONMENT")
    for (name, words) in Self.environment { add(".TP", ".B \(name)", Self.escaped(words)) }
    add(".SH FILES", ".TP", ".I report.yaml", "The manifest: what to read and what to make.")
    add(".TP", ".I out/run.json", Self.escaped("What a run read, made and found."))
    add(".SH SEE ALSO")
    add(
      Self.escaped(
        "The manual in /usr/share/doc/indicator-report, where it is installed as a package."))
  }

  private static let environment = [
    (
      "SOURCE_DATE_EPOCH",
      "The report date in seconds since 1970, where neither option nor manifest gives one."
    ),
    ("NO_COLOR", "Where set, nothing is coloured."),
  ]

  /// The options that all commands take.
  private func shared(_ commands: [HelpDump.Command]) -> [HelpDump.Argument] {
    let all = commands.map { command in
      Set((command.arguments ?? []).flatMap { ($0.names ?? []).map(\.typed) })
    }
    let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    return (commands.first?.arguments ?? []).filter { argument in
      argument.shouldDisplay && (argument.names ?? []).contains { common.contains($0.typed) }
    }
  }

  private func synopsis(_ command: HelpDump.Command) -> String {
    let arguments = (command.arguments ?? []).filter { $0.kind == "positional" && $0.shouldDisplay }
    let words = arguments.map { argument in
      let name = Self.escaped((argument.valueName ?? "").uppercased())
      let one = "\\fI\(name)\\fR" + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(one)]" : one
    }
    return "\\fBindicator\\-report \(Self.escaped(command.commandName))\\fR [\\fIOPTIONS\\fR] "
      + words.joined(separator: " ")
  }

  private mutating func describe(_ command: HelpDump.Command, shared: [HelpDump.Argument]) {
    add(".SS \(Self.escaped(command.commandName))")
    add(Self.escaped(command.abstract ?? ""))
    let common = Set(shared.flatMap { ($0.names ?? []).map(\.typed) })
    for argument in command.arguments ?? [] where argument.shouldDisplay {
      let names = (argument.names ?? []).map(\.typed)
      if names.contains(where: { common.contains($0) || ["--version", "--help"].contains($0) }) {
        continue
      }
      describe(argument)
    }
    add(".PP")
    paragraphs(Self.parts(command.discussion).text)
  }

  private mutating func describe(_ argument: HelpDump.Argument) {
    var head = (argument.names ?? []).map { "\\fB\(Self.escaped($0.typed))\\fR" }
      .joined(separator: ", ")
    if argument.kind != "flag" {
      let name = "\\fI\(Self.escaped((argument.valueName ?? "").uppercased()))\\fR"
      head += (head.isEmpty ? "" : " ") + name
    }
    var words = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty {
      words += " One of \(values.joined(separator: ", "))."
    }
    if let value = argument.defaultValue, argument.kind != "flag" { words += " Default: \(value)." }
    add(".TP", head, Self.escaped(words))
  }

  /// Paragraphs; indented lines are examples and stay as they are.
  private mutating func paragraphs(_ text: [String]) {
    var isExample = false
    for line in text {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isExample {
        add(isIndented ? ".RS 4\n.nf" : ".fi\n.RE\n.PP")
        isExample = isIndented
      }
      add(line.isEmpty ? ".PP" : Self.escaped(line.trimmingCharacters(in: .whitespaces)))
    }
    if isExample { add(".fi", ".RE") }
  }

  /// The lines of a discussion, and the table of exit codes at its end.
  private static func parts(_ discussion: String?) -> (text: [String], codes: [String]) {
    let lines = (discussion ?? "").components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: "Exit codes:") else { return (lines, []) }
    return (
      Array(lines[..<start]).reversed().drop { $0.isEmpty }.reversed(),
      lines[(start + 1)...].map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    )
  }

  private static func sentence(_ text: String?) -> String {
    let words = text ?? ""
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// Backslashes, hyphens that are typed, and dots that would be requests.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacingOccurrences(of: "\\", with: "\\e")
      .replacingOccurrences(of: "-", with: "\\-")
    return [".", "'"].contains { safe.hasPrefix($0) } ? "\\&" + safe : safe
  }

  private mutating func add(_ lines: String...) {
    for line in lines { text += line + "\n" }
  }
}
