/// What PostgreSQL says of a failure, as one of our causes: by its code where there is one, never by words that a server may translate.
package struct PostgreSQLComplaint: Sendable {
  let host: String
  let address: EngineAddress

  /// For the failures of a server.
  package init(host: String, address: EngineAddress) {
    (self.host, self.address) = (host, address)
  }

  /// A statement that failed; without a code the connection did.
  ///
  /// Details may show data, and are told of connections alone.
  package func error(code: String?, message: String, detail: String? = nil) -> EngineError {
    let said = Self.firstLine(message)
    guard let code, code.utf8.count == 5 else {
      return EngineError(.interrupted, host, "the connection broke (\(said))")
    }
    switch code {
    case "57014":
      return EngineError(
        .hung, host, "the server gave up after its time limit (\(said))",
        hint: "allow more by `timeout=` in the engine's address")
    case "42501":
      return EngineError(
        .refused, host, "the account may not read the table (\(said))",
        hint:
          "GRANT SELECT on the table or view to \(address.user); rows must not be hidden by policies"
      )
    case "42P01", "42703", "42883", "42804", "42846", "42P02", "3D000", "3F000", "22P02":
      return EngineError(.schema, host, "the table is not as expected (\(said))")
    case "53300", "57P03":
      return EngineError(.unreachable, host, "the server takes no connection now (\(said))")
    case "57P01", "57P02", "57P05", "40001":
      return EngineError(.interrupted, host, "the server ended the connection (\(said))")
    default: break
    }
    switch code.prefix(2) {
    case "28":
      return EngineError(
        .authentication, host,
        "the server does not accept user \"\(address.user)\" with this password (\(said))",
        hint: address.passwordHint)
    case "08":
      let why = detail.map { ": " + Self.firstLine($0) } ?? ""
      return EngineError(.interrupted, host, "the connection broke (\(said)\(why))")
    default:
      return EngineError(.refused, host, "the server refuses the question (\(code): \(said))")
    }
  }

  /// A connection that did not come about; libpq says it with the code in front where the server spoke.
  package func connecting(_ message: String) -> EngineError {
    let said = Self.firstLine(message)
    // FATAL:  28P01: …
    if let found = message.firstMatch(of: /:  ([0-9A-Z]{5}): ([^\n]*)/) {
      return error(code: String(found.1), message: String(found.2))
    }
    // These are the library's own words, which are not translated without a locale.
    let words = ["certificate", "SSL", "ssl"]
    if words.contains(where: { message.contains($0) }) {
      return EngineError(
        .certificate, host, "the encrypted connection is not trusted (\(said))",
        hint: "name the file of your authority by `ca=` in the engine's address")
    }
    if message.contains("no password supplied") {
      return EngineError(.authentication, host, "the server wants a password, and none was given")
    }
    return EngineError(.unreachable, host, "cannot be reached (\(said))")
  }

  /// The first line, without what a terminal would obey.
  private static func firstLine(_ message: String) -> String {
    let line = message.split(whereSeparator: \.isNewline).first ?? "without a word"
    return String(line.prefix(300))
  }
}
