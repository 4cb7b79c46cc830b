internal import Tabular

/// Files that hold percentages, not people: read row by row, and put together when the last row is known.
struct CareTabulation {
  private enum Reader {
    case published(DHSTabulation)
    case methods(MethodSources)
    case frequencies(SourceFrequencies)
  }

  private var reader: Reader

  init(
    _ specification: InputSpecification, _ care: CareSeekingSpecification,
    form: CareSeekingSpecification.Form, maps: [String: SourceMap], _ resolver: CountryResolver
  ) {
    let areas = CareAreas(specification, resolver)
    switch form {
    case .methods: reader = .methods(MethodSources(areas))
    case .frequencies:
      reader = .frequencies(SourceFrequencies(specification, care, maps, areas))
    case .tabulation, .microdata:
      reader = .published(DHSTabulation(specification, care, areas))
    }
  }

  mutating func read(_ file: InputFile, _ log: inout DiagnosticLog) -> InputSummary {
    switch reader {
    case .published(var table):
      let summary = file.readRecords(DHSTabulation.columns, &log) { (row) throws(Diagnostic) in
        try table.take(row)
      }
      reader = .published(table)
      return summary
    case .methods(var table):
      let summary = file.readRecords(MethodSources.columns, &log) { (row) throws(Diagnostic) in
        try table.take(row)
      }
      reader = .methods(table)
      return summary
    case .frequencies(var table):
      let summary = file.readRecords(SourceFrequencies.columns, &log) {
        (row) throws(Diagnostic) in try table.take(row)
      }
      reader = .frequencies(table)
      return summary
    }
  }

  /// The figures of all files.
  func finished(_ log: inout DiagnosticLog) -> [CareFigure] {
    switch reader {
    case .published(let table): table.figures(&log)
    case .methods(let table): table.figures(&log)
    case .frequencies(let table): table.figures(&log)
    }
  }
}

extension CareSeekingSpecification.Form {
  /// What a file with this header holds.
  static func detect(_ labels: [String]) -> Self {
    let known = Set(labels.map { $0.lowercased() })
    if known.isSuperset(of: ["indicatorid", "characteristiclabel", "value"]) { return .tabulation }
    if known.contains("method"),
      !known.isDisjoint(with: ["commercial_medical", "sector_category", "sector_categories"])
    {
      return .methods
    }
    if known.isSuperset(of: ["variable", "code", "weighted_n", "unweighted_n"]) {
      return .frequencies
    }
    return .microdata
  }
}
