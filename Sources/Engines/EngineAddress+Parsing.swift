extension EngineAddress {
  /// Reads an address such as `clickhouse://user@host:8123,host:8124/db?table=visits&tls=1`.
  package init(parsing text: String) throws(AddressError) {
    guard let mark = text.firstRange(of: "://"),
      let product = Product(rawValue: String(text[..<mark.lowerBound]))
    else {
      throw AddressError(
        message: "engine \"\(text.split(separator: ":").first ?? "")\" is not known", offset: 0,
        hint: "write `embedded`, `clickhouse://…` or `postgresql://…`")
    }
    func offset(_ place: String.Index) -> Int { text.distance(from: text.startIndex, to: place) }
    let rest = text[mark.upperBound...]
    let options = rest.firstIndex(of: "?") ?? rest.endIndex
    let path = rest[..<options].firstIndex(of: "/") ?? options
    let authority = rest[..<path]
    let at = authority.lastIndex(of: "@")
    let user = authority[..<(at ?? authority.startIndex)]
    // The text of a password is in no message.
    if let colon = user.firstIndex(of: ":") {
      throw AddressError(
        message: "the address of the engine holds a password", offset: offset(colon),
        hint: "take it out; give it by the environment variable "
          + "INDICATOR_REPORT_ENGINE_PASSWORD or by `password_file=` with mode 600")
    }
    guard at != nil, !user.isEmpty else {
      throw AddressError(
        message: "the address of the engine names no user", offset: offset(mark.upperBound),
        hint: "write \(product.rawValue)://user@host/database")
    }
    self.product = product
    self.user = String(user)
    hosts = []
    database = path < options ? String(rest[rest.index(after: path)..<options]) : ""
    for part in authority[authority.index(after: at ?? authority.startIndex)...]
      .split(separator: ",", omittingEmptySubsequences: false)
    {
      guard let host = Host(part, product) else {
        throw AddressError(
          message: "\"\(part)\" is no host", offset: offset(part.startIndex),
          hint: "write host:port, and a comma between several")
      }
      guard !hosts.contains(host) else {
        throw AddressError(
          message: "the host \(host.text) is named twice, so that its rows would count twice",
          offset: offset(part.startIndex))
      }
      hosts.append(host)
    }
    guard Self.isName(database) else {
      throw AddressError(
        message: "the address of the engine names no database", offset: offset(path),
        hint: "write it behind the host: /database")
    }
    guard options < rest.endIndex else { return }
    for part in rest[rest.index(after: options)...].split(separator: "&") {
      guard let complaint = set(part) else { continue }
      throw AddressError(message: complaint, offset: offset(part.startIndex), hint: Self.known)
    }
  }

  private static let known =
    "options are table, tls, ca, timeout, password_env, password_file and rows"

  private static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "/" && $0.value != 0x7F }
  }

  /// Takes in one option; what is wrong with it, where it cannot be used.
  private mutating func set(_ part: Substring) -> String? {
    let name = part.prefix { $0 != "=" }
    let value = String(part.dropFirst(name.count + 1))
    guard !value.isEmpty else { return "the option \"\(name)\" has no value" }
    switch name {
    case "table": table = value
    case "tls" where ["0", "1"].contains(value): isEncrypted = value == "1"
    case "ca": (authority, isEncrypted) = (value, true)
    case "password_env": passwordVariable = value
    case "password_file": passwordFile = value
    case "timeout", "rows":
      guard let number = Int(value), number > 0, number < 1 << 53 else {
        return "the option \"\(name)\" is \"\(value)\", no whole number above 0"
      }
      if name == "rows" { rows = number } else { timeout = min(number, 86_400) }
    case "password": return "the address of the engine holds a password"
    default: return "the option \"\(name)\" is not known"
    }
    return nil
  }
}

extension EngineAddress.Host {
  init?(_ text: Substring, _ product: EngineAddress.Product) {
    let colon = text.lastIndex(of: ":")
    let name = text[..<(colon ?? text.endIndex)].filter { $0 != "[" && $0 != "]" }
    let isSpelt = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-_:".unicodeScalars.contains($0)
    }
    let usual = product == .clickHouse ? 8123 : 5432
    guard !name.isEmpty, isSpelt,
      let port = colon.map({ Int(text[text.index(after: $0)...]) }) ?? usual,
      (1...65535).contains(port)
    else { return nil }
    self.init(name: String(name), port: port)
  }
}
