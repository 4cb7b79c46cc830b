#if Engines
  internal import Foundation

  /// A server of ClickHouse, over HTTP.
  struct ClickHouseNode: EngineNode {
    let server: EngineAddress.Host
    let address: EngineAddress
    let password: String
    /// The file of trusted certificates, as a path from the current folder.
    let authority: String?

    var host: String { server.text }

    /// What no profile of the server may change: an answer is whole or an error.
    private var settings: String {
      let pinned = [
        "database=\(Self.escaped(address.database))", "wait_end_of_query=1",
        "skip_unavailable_shards=0", "max_execution_time=\(address.timeout)",
        "timeout_overflow_mode=throw", "read_overflow_mode=throw",
        "group_by_overflow_mode=throw", "result_overflow_mode=throw",
        "set_overflow_mode=throw", "distinct_overflow_mode=throw", "extremes=0",
        "default_format=TabSeparated", "max_subquery_depth=100",
      ]
      return pinned.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]] {
      let answer = try HTTPExchange(
        url: "\(address.isEncrypted ? "https" : "http")://\(server.text)/?\(settings)",
        headers: ["X-ClickHouse-User: \(address.user)", "X-ClickHouse-Key: \(password)"],
        body: sql, timeout: address.timeout, authority: authority, host: host
      ).answer()
      let isWhole = answer.headers["x-clickhouse-exception-code"] == nil
      guard answer.status == 200, isWhole else { throw complaint(answer) }
      return try TabSeparated(host: host).rows(answer.body, columns: columns)
    }

    private func complaint(_ answer: HTTPExchange.Answer) -> EngineError {
      let text = String(decoding: answer.body.prefix(2000), as: UTF8.self)
      let code = text.firstRange(of: "Code: ").flatMap {
        Int(text[$0.upperBound...].prefix { $0.isNumber })
      }
      let first = text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(300)) }
      let said = first ?? "HTTP status \(answer.status) without a word"
      switch (code, answer.status) {
      case (192, _), (193, _), (194, _), (516, _), (nil, 401), (nil, 403):
        return EngineError(
          .authentication, host,
          "the server does not accept user \"\(address.user)\" with this password",
          hint: address.passwordHint)
      case (16, _), (47, _), (60, _), (81, _), (46, _), (43, _), (53, _), (70, _):
        return EngineError(.schema, host, "the table is not as expected (\(said))")
      case (159, _):
        return EngineError(.hung, host, "the server gave up after its time limit (\(said))")
      case (164, _), (115, _), (452, _):
        return EngineError(
          .refused, host, "the server refuses a setting (\(said))",
          hint: "give the account `readonly` = 2, which reads only but may set how")
      case (279, _), (210, _), (209, _), (32, _), (33, _), (198, _):
        return EngineError(.interrupted, host, "a shard behind the server did not answer (\(said))")
      case (nil, 500...):
        return EngineError(.interrupted, host, said)
      default: return EngineError(.refused, host, "the server refuses the question (\(said))")
      }
    }
  }
#endif
