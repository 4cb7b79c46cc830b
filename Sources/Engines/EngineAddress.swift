/// Where an engine is and what is read there, as a manifest's `engine:` says it; never with a password.
public struct EngineAddress: Sendable, Hashable {
  /// The language that is spoken there.
  public enum Product: String, Sendable, Hashable {
    case clickHouse = "clickhouse"
    case postgreSQL = "postgresql"
  }

  /// One server.
  public struct Host: Sendable, Hashable {
    /// Its name or number.
    public let name: String
    /// Its port.
    public let port: Int

    /// Whether it is this machine, so that nothing crosses a network.
    package var isLoopback: Bool {
      name == "localhost" || name == "::1" || name.hasPrefix("127.")
    }

    /// As in an address.
    package var text: String { (name.contains(":") ? "[\(name)]" : name) + ":\(port)" }
  }

  /// What is spoken.
  public var product: Product
  /// The account.
  public var user: String
  /// The servers, each of which is asked for its own rows.
  public var hosts: [Host]
  /// The database.
  public var database: String
  /// The table or view; empty where each input names its own.
  public var table = ""
  /// Whether the connection is encrypted.
  public var isEncrypted = false
  /// The file of certificates that are trusted, in place of the system's.
  public var authority: String?
  /// Seconds after which an answer is no longer awaited.
  public var timeout = 300
  /// The variable of the environment with the password.
  public var passwordVariable = "INDICATOR_REPORT_ENGINE_PASSWORD"
  /// The file with the password.
  public var passwordFile: String?
  /// How many rows there are, where the manifest states it.
  public var rows: Int?

  /// As it is shown and recorded: what was asked of whom.
  public var text: String {
    let servers = hosts.map(\.text).joined(separator: ",")
    return "\(product.rawValue)://\(user)@\(servers)/\(database)"
      + (table.isEmpty ? "" : "?table=\(table)")
  }

  /// As it stands in the source of a value.
  package var shortText: String { "\(database).\(table)" }
}

/// What is wrong with an address, and how many characters into it.
package struct AddressError: Error, Hashable, Sendable {
  package let message: String
  package let offset: Int
  package var hint: String?
}
