internal import Foundation

/// All servers of an address, each asked for its own rows at the same time; what they answer is joined here.
package struct FanOut: Sendable {
  package let address: EngineAddress
  package let nodes: [any EngineNode]

  /// Servers that are known already.
  package init(_ address: EngineAddress, _ nodes: [any EngineNode]) {
    (self.address, self.nodes) = (address, nodes)
  }

  /// Opens an address; files that it names are relative to a folder.
  package init(opening address: EngineAddress, folder: String) throws(EngineError) {
    #if Engines
      if let open = address.hosts.first(where: { !$0.isLoopback }), !address.isEncrypted {
        throw EngineError(
          .unencrypted, open.text, "the password and the data would cross the network in clear",
          hint: "add `tls=1` to the engine's address")
      }
      let password = try address.password(folder: folder)
      let authority = address.authority.map {
        $0.hasPrefix("/") || folder.isEmpty ? $0 : "\(folder)/\($0)"
      }
      self.init(
        address,
        address.hosts.map { host -> any EngineNode in
          switch address.product {
          case .clickHouse:
            ClickHouseNode(
              server: host, address: address, password: password, authority: authority)
          case .postgreSQL:
            PostgreSQLNode(host, address, password: password, authority: authority)
          }
        })
    #else
      throw EngineError(
        .notBuilt, "", "this program was built without engines, and \(address.text) needs one",
        hint: "build it with `swift build --traits Engines` (docs/engine.md)")
    #endif
  }

  /// Seconds before each new try, where nothing was answered.
  private static let pauses = [1, 2]

  /// The answer of each server to its question, in the order of the servers.
  package func rows(_ sql: String, columns: Int?) async throws(EngineError) -> [[[String?]]] {
    let found = await withTaskGroup(of: (Int, Result<[[String?]], EngineError>).self) { group in
      for (place, node) in nodes.enumerated() {
        group.addTask { (place, await Self.ask(node, sql, columns)) }
      }
      var all = [Result<[[String?]], EngineError>?](repeating: nil, count: nodes.count)
      for await (place, answer) in group { all[place] = answer }
      return all.compactMap(\.self)
    }
    var answers: [[[String?]]] = []
    for answer in found { answers.append(try answer.get()) }
    return answers
  }

  private static func ask(
    _ node: any EngineNode, _ sql: String, _ columns: Int?
  ) async -> Result<[[String?]], EngineError> {
    for pause in pauses {
      let answer = await onThread { () throws(EngineError) in try node.rows(sql, columns: columns) }
      guard case .failure(let error) = answer, error.cause.isTransport else { return answer }
      try? await Task.sleep(for: .seconds(pause))
    }
    return await onThread { () throws(EngineError) in try node.rows(sql, columns: columns) }
  }

  /// Waits on a thread of its own, so that many servers do not hold up the few threads of tasks.
  private static func onThread(
    _ body: @escaping @Sendable () throws(EngineError) -> [[String?]]
  ) async -> Result<[[String?]], EngineError> {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        do throws(EngineError) { continuation.resume(returning: .success(try body())) } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
  }
}
