internal import Statistics
internal import Tabular

/// The observations of one input before they count: duplicates and scales are judged over the whole input.
struct ObservationStaging {
  struct Slot: Hashable {
    let key: String
    let area: Area
    let year: Int
  }

  struct Staged {
    var observation: Observation
    let place: SourceLocation
    let input: InputKey
  }

  /// Whether the columns of the input stand for keys.
  var isWide = false
  private(set) var staged: [Slot: Staged] = [:]
  /// The slots in the order in which they were read.
  private var order: [Slot] = []

  /// Takes an observation; an equal one of the same slot is a warning, a different one an error that names both lines.
  mutating func add(
    _ observation: Observation, key: InputKey, area: Area, place: SourceLocation
  ) throws(Diagnostic) {
    let slot = Slot(key: key.key, area: area, year: observation.year)
    guard let first = staged[slot] else {
      var placed = observation
      placed.place = place
      staged[slot] = Staged(observation: placed, place: place, input: key)
      order.append(slot)
      return
    }
    let isSame =
      first.observation.value == observation.value
      && first.observation.interval == observation.interval
    let what = "\(key.key) of \(area.code) in \(observation.year)"
    throw Diagnostic(
      isSame ? .warning : .error, "primary-key",
      isSame
        ? "\(what) stands twice with the same value, first at \(first.place)"
        : "\(what) is \(observation.value.shortestText) here and "
          + "\(first.observation.value.shortestText) at \(first.place)",
      at: place, expected: isSame ? nil : "one value for each indicator, country and year",
      hint: isSame ? nil : "remove one, or choose rows with `where:`")
  }

  /// Percentages that look like fractions: every value of a key at most 1, and one above 0.
  ///
  /// In a wide file, where other percentages beside them are above 1, the scale is clear and the values are small; that is
  /// worth a warning. Rows of a tidy file may come from anywhere.
  mutating func judgeScales(_ scale: InputSpecification.Scale?, _ log: inout DiagnosticLog) {
    guard scale != .percent else { return }
    let isClear =
      isWide && staged.values.contains { $0.input.isPercent && $0.observation.value > 1 }
    for (key, slots) in Dictionary(grouping: order, by: \.key).sorted(by: { $0.key < $1.key }) {
      guard let input = staged[slots[0]]?.input, input.isPercent else { continue }
      if scale == .fraction {
        for slot in slots { rescale(slot) }
        continue
      }
      let values = slots.compactMap { staged[$0]?.observation.value }
      guard values.count >= 3, let greatest = values.max(), greatest <= 1, greatest > 0 else {
        continue
      }
      log.report(
        Diagnostic(
          isClear ? .warning : .error, "scale-in-doubt",
          "all \(values.count) values of \(key) are at most 1, but it is a percentage from 0 to 100"
            + (isClear ? ", as other columns show" : ""),
          at: staged[slots[0]]?.place,
          hint: "if they are fractions, add `scale: fraction` to the input; "
            + "if they are percentages below 1, add `scale: percent`"))
    }
  }

  private mutating func rescale(_ slot: Slot) {
    guard let old = staged[slot]?.observation else { return }
    var new = old
    new.value = old.value * 100
    new.interval = old.interval.flatMap { Interval($0.lower * 100, $0.upper * 100) }
    new.note = old.note.isEmpty ? "given as a fraction" : old.note + "; given as a fraction"
    staged[slot]?.observation = new
  }

  /// Hands the observations on in reading order.
  func forEach(_ body: (Slot, Staged) -> Void) {
    for slot in order {
      if let item = staged[slot] { body(slot, item) }
    }
  }
}
