/// Which delimiter the first records of a file speak for.
///
/// Characters are not counted, as sniffers do; the sample is read with each candidate, quotes
/// respected, and the one that gives the records one length is taken.
struct DelimiterEvidence {
  /// How many records are looked at.
  static let records = 200

  private static let candidates: [Character] = [",", ";", "\t", "|"]

  /// The sample as one delimiter cuts it.
  private struct Trial {
    let delimiter: Character
    /// The length of most records.
    var length = 1
    /// The share of the records that have it.
    var share = 0.0
    var firstHasIt = false
    var matchesHeader = false
  }

  /// The delimiter, or nil where several fit equally well.
  let delimiter: Character?
  /// Those that fit.
  let fitting: [Character]

  init(_ sample: [[UInt8]], isWhole: Bool, options: CSVOptions) {
    let trials = Self.candidates.map { candidate in
      let records = Self.records(
        of: sample, isWhole: isWhole, delimiter: candidate, skipsPadding: options.skipsPadding)
      return Self.trial(candidate, records, header: options.header)
    }
    let known = trials.filter(\.matchesHeader)
    let several = trials.filter { $0.length > 1 }
    let best = several.max { Self.rank($0) < Self.rank($1) }
    if known.count == 1 {
      fitting = known.map(\.delimiter)
    } else if let best {
      fitting = several.filter { Self.rank($0) == Self.rank(best) }.map(\.delimiter)
    } else {
      fitting = [","]
    }
    delimiter = fitting.count == 1 ? fitting.first : nil
  }

  private static func rank(_ trial: Trial) -> (Int, Double) {
    (trial.firstHasIt ? 1 : 0, trial.share)
  }

  private static func records(
    of sample: [[UInt8]], isWhole: Bool, delimiter: Character, skipsPadding: Bool
  ) -> [RawRecord] {
    guard let byte = delimiter.asciiValue else { return [] }
    var parser = CSVParser(delimiter: byte, skipsPadding: skipsPadding)
    var records: [RawRecord] = []
    var record = RawRecord()
    func take() {
      if !record.isBlank(delimiter: byte) { records.append(record) }
    }
    for chunk in sample {
      var position = 0
      while records.count < Self.records, position < chunk.count {
        if parser.read(chunk, from: &position, into: &record) == .recordComplete { take() }
      }
    }
    if isWhole, records.count < Self.records, parser.finish(&record) == .recordComplete { take() }
    return records
  }

  private static func trial(
    _ delimiter: Character, _ records: [RawRecord], header: HeaderRule
  ) -> Trial {
    var trial = Trial(delimiter: delimiter)
    var lengths: [Int: Int] = [:]
    for record in records where record.fault == nil { lengths[record.ends.count, default: 0] += 1 }
    let most = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let most {
      trial.length = most.key
      trial.share = Double(most.value) / Double(records.count)
      trial.firstHasIt = records.first?.ends.count == most.key
    }
    switch header {
    case .first: break
    case .none(let columns): trial.matchesHeader = trial.length == columns.count
    case .matching(let condition):
      let first = records.prefix(HeaderRule.lookahead)
      trial.matchesHeader = first.contains { condition($0.texts.map(LabelText.clean)) }
    }
    return trial
  }
}
