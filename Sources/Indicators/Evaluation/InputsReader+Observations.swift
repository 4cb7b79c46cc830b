internal import Tabular

extension InputsReader {
  /// Reads an input of observations; the input listed first is believed.
  mutating func readObservations(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    let part = staged(specification, resolver)
    inputs.log.merge(part.log)
    summaries[index, default: []] += part.summaries
    var overlaps: [String: Overlap] = [:]
    part.staging.forEach { slot, item in
      if slot.key == "population" {
        inputs.populations.insert(item.observation, area: slot.area)
      }
      guard
        let first = inputs.observations.insert(item.observation, key: slot.key, area: slot.area)
      else { return }
      overlaps[slot.key, default: Overlap()].add(first, item.observation, slot, at: item.place)
    }
    for (key, overlap) in overlaps.sorted(by: { $0.key < $1.key }) {
      inputs.log.report(overlap.complaint(key))
    }
  }

  private func staged(
    _ specification: InputSpecification, _ resolver: CountryResolver
  ) -> StagedObservations {
    if let known: StagedObservations = shared?.part(specification, of: manifest) { return known }
    var reader = ObservationReader(specification, resolver: resolver)
    var found = DiagnosticLog()
    let summaries = files(specification).map { reader.read($0, &found) }
    reader.staging.judgeScales(specification.scale, &found)
    let part = StagedObservations(staging: reader.staging, summaries: summaries, log: found)
    shared?.keep(part, found, specification, of: manifest)
    return part
  }
}

/// What an input of observations holds, before it meets other inputs.
private struct StagedObservations: Sendable {
  let staging: ObservationStaging
  let summaries: [InputSummary]
  let log: DiagnosticLog
}

/// Values that two inputs both hold: the input listed first is used, and the second is said to be left aside.
private struct Overlap {
  var same = 0
  var different = 0
  var example = ""
  var place: SourceLocation?

  mutating func add(
    _ first: Observation, _ second: Observation, _ slot: ObservationStaging.Slot,
    at place: SourceLocation
  ) {
    guard first.value != second.value else {
      same += 1
      return
    }
    if different == 0 {
      example =
        "\(slot.area.code) \(slot.year): \(first.value.shortestText) (\(first.source)) and "
        + "\(second.value.shortestText) (\(second.source))"
      self.place = place
    }
    different += 1
  }

  func complaint(_ key: String) -> Diagnostic {
    let count = same + different
    return Diagnostic(
      different > 0 ? .warning : .note, "overlapping-inputs",
      "\(count) values of \(key) stand in an earlier input too"
        + (different > 0 ? ", \(different) of them different (\(example))" : ", all equal"),
      at: place, expected: different > 0 ? "the input listed first is used" : nil,
      hint: different > 0
        ? "list the input to be believed first, or choose rows with `where:`" : nil)
  }
}
