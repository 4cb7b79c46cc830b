extension TableLoad {
  /// A connection to load by for each server of the address.
  func loaders(
    _ address: EngineAddress, order: [String]
  ) throws(EngineError) -> [any EngineLoader] {
    let fanOut = try FanOut(opening: address, folder: "")
    #if Engines
      var found: [any EngineLoader] = []
      for node in fanOut.nodes {
        if let node = node as? ClickHouseNode {
          found.append(
            ClickHouseLoader(node: node, names: LoadNames(address.table), order: order))
        } else if let node = node as? PostgreSQLNode {
          found.append(try PostgreSQLLoader(node, names: LoadNames(address.table)))
        }
      }
      return found
    #else
      throw EngineError(
        .notBuilt, "", "\(fanOut.nodes.count) servers cannot be asked without engines")
    #endif
  }
}
