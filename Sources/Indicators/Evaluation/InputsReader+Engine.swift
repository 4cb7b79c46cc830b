internal import Engines
internal import Tabular

extension InputsReader {
  /// Asks engines for the records of all inputs that are read there, before any of them is understood.
  mutating func readEngineRecords() async {
    for specification in manifest.inputs {
      guard RecordPushdown.kinds.contains(specification.kind), let address = specification.engine
      else { continue }
      let reader = EngineReader(
        specification: specification, address: address, folder: manifest.folder,
        progress: progress, opening: engines)
      held[specification] = await reader.records(&inputs.log)
    }
  }
}
