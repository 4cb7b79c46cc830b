internal import Engines
public import Tabular

/// Everything that a manifest's inputs hold, read once.
public struct Inputs: Sendable {
  /// Facts about countries, with the manifest's changes.
  public var countries: CountryTable
  /// One number per key, country and year.
  public var observations = ObservationTable()
  /// Populations by country and year.
  public var populations: PopulationTable
  /// Rated governance mechanisms.
  public var governance = GovernanceAssessments()
  /// Everything else, by family.
  public var records = RecordStores()
  /// The edition of the service coverage index.
  public var edition: ServiceCoverageEdition?
  /// One summary for each file, in the manifest's order.
  public var summaries: [InputSummary] = []
  /// Every problem found.
  public var log = DiagnosticLog()

  /// Reads all inputs of a manifest; problems of data are in `log`, never thrown.
  ///
  /// `shared` holds what other manifests of the same run have read.
  public static func read(
    _ manifest: Manifest, threads: Int? = nil, shared: SharedInputs? = nil,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> Inputs {
    if let known = shared?.inputs(of: manifest) { return known }
    var reader = InputsReader(
      manifest: manifest, threads: threads, shared: shared, progress: progress)
    await reader.read()
    shared?.keep(reader.inputs, of: manifest)
    return reader.inputs
  }

  /// Reads all inputs of a manifest, of which records at engines are asked for as given.
  package static func read(_ manifest: Manifest, engines: @escaping EngineOpening) async -> Inputs {
    var reader = InputsReader(manifest: manifest)
    reader.engines = engines
    await reader.read()
    return reader.inputs
  }
}

/// Reads the inputs in the order in which they depend on each other: countries first.
struct InputsReader {
  let manifest: Manifest
  /// How many threads read a file of microdata; `nil` for as many as there are cores.
  let threads: Int?
  var inputs = Inputs(
    countries: BuiltIn.countries, populations: PopulationTable(countries: BuiltIn.countries))
  /// What was read of each input, by its place in the manifest.
  var summaries: [Int: [InputSummary]] = [:]

  /// What engines tell of the inputs that are records there.
  var held: [InputSpecification: EngineRecords] = [:]
  /// How engines are reached.
  var engines = EngineReader.reached

  /// What other manifests of the run have read.
  let shared: SharedInputs?
  /// Who is told what is being read.
  let progress: @Sendable (String) -> Void

  init(
    manifest: Manifest, threads: Int? = nil, shared: SharedInputs? = nil,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.progress = progress
    self.shared = shared
    self.manifest = manifest
    self.threads = threads
  }

  mutating func read() async {
    readCountries()
    let resolver = CountryResolver(inputs.countries)
    inputs.populations = PopulationTable(countries: inputs.countries)
    readEdition()
    await readEngineRecords()
    for (index, specification) in manifest.inputs.enumerated() {
      for path in specification.paths { progress(path) }
      switch specification.kind {
      case .countries: break
      case .populations where specification.columns["admin1"] != nil:
        readPlacePopulations(index, specification, resolver)
      case .observations, .populations: readObservations(index, specification, resolver)
      case .governanceMechanisms: readMechanisms(index, specification)
      case .governance, .governanceGroups: break
      case .initiatives, .initiativeStages, .currencyRates, .commitments, .events, .platforms,
        .pledges:
        readPortfolio(index, specification, resolver)
      case .payments, .doses, .services, .campaignSites, .providerMix:
        readProgrammes(index, specification, resolver)
      case .digital, .digitalAdoption, .digitalReadiness:
        readDigital(index, specification, resolver)
      case .prices, .priceCaps, .stock: readMarket(index, specification, resolver)
      case .survey: await readSurvey(index, specification, resolver)
      case .households: await readHouseholds(index, specification, resolver)
      case .careSeeking: await readCareSeeking(index, specification, resolver)
      case .disaggregated: await readDisaggregated(index, specification, resolver)
      case .facilities where !specification.providers.isSupplement:
        readFacilities(index, specification, resolver)
      case .gazetteer: readGazetteer(index, specification, resolver)
      case .contracts: readContracts(index, specification, resolver)
      case .facilities, .reporting:
        break
      }
    }
    for (index, specification) in manifest.inputs.enumerated()
    where specification.kind == .facilities && specification.providers.isSupplement {
      readFacilities(index, specification, resolver)
    }
    // Ratings name mechanisms and reports facilities, so the registry and the lists are read before them, wherever the
    // manifest names them.
    for (index, specification) in manifest.inputs.enumerated() {
      switch specification.kind {
      case .governance: readRatings(index, specification, resolver)
      case .governanceGroups: readGroupRatings(index, specification, resolver)
      case .reporting: readReporting(index, specification, resolver)
      default: break
      }
    }
    readCustom(resolver)
    for complaint in inputs.governance.diagnostics() + inputs.records.market.complaints {
      inputs.log.report(complaint)
    }
    inputs.records.facilities.divide(inputs.records.places)
    inputs.summaries = manifest.inputs.indices.flatMap { summaries[$0] ?? [] }
  }

  func files(_ specification: InputSpecification) -> [InputFile] {
    guard let engine = specification.engine else {
      return specification.paths.map {
        InputFile(specification: specification, file: $0, path: manifest.resolved($0))
      }
    }
    return (held[specification].map { [$0] } ?? []).map {
      InputFile(specification: specification, file: engine.shortText, path: "", held: $0)
    }
  }

  private mutating func readCountries() {
    let replaces = manifest.inputs.contains { $0.kind == .countries && $0.replaces }
    var table = Dictionary(
      (replaces ? [] : inputs.countries.all).map { ($0.iso3, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, specification) in manifest.inputs.enumerated()
    where specification.kind == .countries {
      for file in files(specification) {
        let summary = file.readRecords(CountryRecords.columns, &inputs.log) {
          (row) throws(Diagnostic) in
          try CountryRecords.apply(row, to: &table)
        }
        summaries[index, default: []].append(summary)
      }
    }
    inputs.countries = CountryTable(Array(table.values))
  }

  /// The edition that the inputs name; two different ones cannot be mixed (uhc.md, first page).
  private mutating func readEdition() {
    var chosen: (name: String, place: SourceLocation)?
    for specification in manifest.inputs {
      guard let name = specification.edition, !["spar1", "spar2"].contains(name) else { continue }
      if let chosen, chosen.name != name {
        inputs.log.report(
          Diagnostic(
            .error, "edition-conflict",
            "edition \(name) here and edition \(chosen.name) at \(chosen.place) cannot be mixed",
            at: specification.place, hint: "make one manifest for each edition", concern: .manifest)
        )
        continue
      }
      chosen = (name, specification.place)
    }
    guard let chosen else { return }
    if let shipped = ServiceCoverageEdition.shipped.first(where: { $0.name == chosen.name }) {
      inputs.edition = shipped
    } else {
      readEditionFile(chosen.name, named: chosen.place)
    }
  }

  private mutating func readEditionFile(_ path: String, named place: SourceLocation) {
    do throws(Diagnostic) {
      var table: [[String: String]] = []
      var reader = try CSVReader(
        .file(manifest.resolved(path)), named: path, options: CSVOptions())
      let labels = reader.labels
      while let record = try reader.next(&inputs.log) {
        table.append(
          Dictionary(
            labels.indices.filter { $0 < record.count }.map { (labels[$0], record[$0]) },
            uniquingKeysWith: { first, _ in first }))
      }
      inputs.edition = try ServiceCoverageEdition(name: path, table: table)
    } catch {
      var complaint = error
      if complaint.concern == .missingInput {
        let shipped = ServiceCoverageEdition.shipped.map(\.name).joined(separator: ", ")
        complaint.location = place
        complaint.message = "edition \"\(path)\" is neither shipped nor a file"
        complaint.expected = "one of \(shipped), or a CSV file with the edition's table"
      }
      inputs.log.report(complaint)
    }
  }

  private mutating func readMechanisms(_ index: Int, _ specification: InputSpecification) {
    var mechanisms: [GovernanceMechanism] = []
    for file in files(specification) {
      summaries[index, default: []].append(
        file.readRecords(GovernanceRecords.mechanismColumns, &inputs.log) {
          (row) throws(Diagnostic) in
          mechanisms.append(try GovernanceRecords.mechanism(row))
        })
    }
    guard !mechanisms.isEmpty else { return }
    for complaint in inputs.governance.replaceMechanisms(mechanisms) {
      inputs.log.report(complaint)
    }
  }

  private mutating func readRatings(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    for file in files(specification) {
      summaries[index, default: []].append(
        file.readRecords(GovernanceRecords.ratingColumns, &inputs.log) { (row) throws(Diagnostic) in
          try Self.refuse(inputs.governance.add(try GovernanceRecords.rating(row, resolver)))
        })
    }
  }

  private mutating func readGroupRatings(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    for file in files(specification) {
      summaries[index, default: []].append(
        file.readRecords(GovernanceRecords.groupColumns, &inputs.log) { (row) throws(Diagnostic) in
          try Self.refuse(inputs.governance.add(try GovernanceRecords.groupRating(row, resolver)))
        })
    }
  }
}

extension InputsReader {
  /// The first complaint about a record, which refuses its row.
  private static func refuse(_ complaints: [Diagnostic]) throws(Diagnostic) {
    if let complaint = complaints.first { throw complaint }
  }
}
