import Indicators
import Tabular
import TestSupport
import Testing

/// An edition as a table: what is read, what is refused, and that it reads back as printed.
struct ServiceCoverageEditionTests {
  @Test func `both shipped editions hold fourteen tracers of four sub-indices`() {
    #expect(ServiceCoverageEdition.shipped.map(\.name) == ["2019", "2023"])
    for edition in ServiceCoverageEdition.shipped {
      #expect(edition.tracers.count == 14)
      #expect(Subindex.allCases.map { edition.tracers(of: $0).count } == [4, 4, 3, 3])
    }
    #expect(ServiceCoverageEdition.malariaCountries.count == 40)
    #expect(
      ServiceCoverageEdition.malariaCountries == ServiceCoverageEdition.malariaCountries.sorted())
  }

  @Test func `a shipped edition reads back from its table`() throws {
    for edition in ServiceCoverageEdition.shipped {
      #expect(edition.table.count == edition.tracers.reduce(0) { $0 + $1.parts.count })
      let read = try ServiceCoverageEdition(name: edition.name, table: edition.table)
      #expect(read == edition)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `reading undoes printing`(seed: UInt64) throws {
    let edition = Self.random(seed)
    #expect(try ServiceCoverageEdition(name: edition.name, table: edition.table) == edition)
  }

  private static func random(_ seed: UInt64) -> ServiceCoverageEdition {
    var generator = SeededRandom(seed: seed)
    let keys = InputKey.serviceCoverage.map(\.key).shuffled(using: &generator)
    var tracers: [Tracer] = []
    for (index, subindex) in (Subindex.allCases + Subindex.allCases).enumerated() {
      let parts = Int.random(in: 1...3, using: &generator)
      let combination: Tracer.Combination =
        parts == 1 ? .single : Bool.random(using: &generator) ? .product : .geometricMean
      tracers.append(
        Tracer(
          "tracer\(index)", subindex,
          (0..<parts).map {
            Tracer.Part(keys[index * 3 + $0], "unit \($0)", transform(&generator))
          }, joined: combination, weight: Double.random(in: 0.01...4, using: &generator),
          condition: Bool.random(using: &generator) ? .always : .only(["EGY", "KEN"])))
    }
    let years = (0..<Int.random(in: 0...6, using: &generator)).map { 2000 + 3 * $0 }
    return ServiceCoverageEdition(name: "seed \(seed)", reportingYears: years, tracers: tracers)
  }

  private static func transform(_ generator: inout SeededRandom) -> TracerTransform {
    let floor = Double.random(in: -5...5, using: &generator)
    let ceiling = floor + Double.random(in: 0.1...10, using: &generator)
    return switch Int.random(in: 0...4, using: &generator) {
    case 0: .asIs
    case 1: .increasing(floor: floor, ceiling: ceiling)
    case 2: .decreasing(floor: floor, ceiling: ceiling)
    case 3: .complement(minimum: Double.random(in: 0..<99, using: &generator))
    default: .ratio(target: ceiling - floor)
    }
  }

  @Test func `a loaded edition is used with its weights`() throws {
    var table = ServiceCoverageEdition.edition2023.table
    for index in table.indices where table[index]["tracer"] == "dtp3" {
      table[index]["weight"] = "2"
    }
    var inputs = Inputs()
    inputs.edition = try ServiceCoverageEdition(name: "mine.csv", table: table)
    for (key, value) in [("fp", 10.0), ("anc4", 10), ("dtp3", 100), ("pneumo", 10)] {
      inputs.add(key, "KEN", 2019, value)
    }
    let value = try #require(inputs.value(of: "uhc.sci.rmnch", "KEN"))
    // 10 to the power of (1 + 1 + 2·2 + 1) / 5.
    #expect(abs(try #require(value.number) - 25.118_864_315_095_8) < 1e-9)
    #expect(value.note.hasPrefix("edition mine.csv"))
  }

  /// A change of the 2023 table: row and column, new text; and the complaint.
  struct Fault: Sendable, CustomTestStringConvertible {
    let row: Int
    let column: String
    let text: String
    let code: Diagnostic.Code
    let message: String
    var testDescription: String { "\(column) \"\(text)\"" }
  }

  static let faults: [Fault] = [
    Fault(
      row: 0, column: "tracer", text: "", code: "constraint-error",
      message: "the field is empty, in column \"tracer\""),
    Fault(
      row: 0, column: "subindex", text: "rmch", code: "constraint-error",
      message: "\"rmch\" is unknown, in column \"subindex\""),
    Fault(
      row: 1, column: "input", text: "anc8", code: "foreign-key",
      message: "\"anc8\" is no input key, in column \"input\""),
    Fault(
      row: 2, column: "transform", text: "as is", code: "constraint-error",
      message: "\"as is\" is no transform, in column \"transform\""),
    Fault(
      row: 2, column: "target", text: "18", code: "row-constraint",
      message: "the transform as-is takes no target, in column \"target\""),
    Fault(
      row: 9, column: "floor", text: "5,1", code: "type-error",
      message: "\"5,1\" is not a number, in column \"floor\""),
    Fault(
      row: 9, column: "ceiling", text: "", code: "constraint-error",
      message: "the field is empty, in column \"ceiling\""),
    Fault(
      row: 9, column: "ceiling", text: "5", code: "row-constraint",
      message: "the ceiling is not above the floor, in column \"ceiling\""),
    Fault(
      row: 10, column: "minimum", text: "100", code: "constraint-error",
      message: "a minimum is from 0 to below 100, in column \"minimum\""),
    Fault(
      row: 11, column: "target", text: "0", code: "constraint-error",
      message: "a target is above 0, in column \"target\""),
    Fault(
      row: 3, column: "weight", text: "-1", code: "constraint-error",
      message: "a weight is above 0, not -1, in column \"weight\""),
    Fault(
      row: 6, column: "condition", text: "Kenya", code: "constraint-error",
      message: "\"Kenya\" is no condition, in column \"condition\""),
    Fault(
      row: 13, column: "combine", text: "product", code: "row-constraint",
      message: "\"product\" contradicts \"geometric-mean\" of an earlier row, in column \"combine\""
    ),
    Fault(
      row: 0, column: "combine", text: "product", code: "row-constraint",
      message: "tracer fp has one input and combine \"product\", in column \"combine\""),
    Fault(
      row: 13, column: "input", text: "physicians", code: "primary-key",
      message: "tracer hwf has the input physicians twice, in column \"input\""),
    Fault(
      row: 0, column: "years", text: "2000 20l5", code: "row-constraint",
      message:
        "\"2000 2005 2010 2015 2017 2019 2021\" contradicts \"2000 20l5\" of an earlier row,"
        + " in column \"years\""),
  ]

  @Test(arguments: faults)
  func `a fault in a table is named with its line and column`(_ fault: Fault) throws {
    var table = ServiceCoverageEdition.edition2023.table
    table[fault.row][fault.column] = fault.text
    let complaint = #expect(throws: Diagnostic.self) {
      try ServiceCoverageEdition(name: "2025.csv", table: table)
    }
    #expect(complaint?.code == fault.code)
    #expect(complaint?.message == fault.message)
    let line = fault.column == "years" ? 3 : fault.row + 2
    #expect(complaint?.location == SourceLocation(file: "2025.csv", line: line))
  }

  @Test func `a table without rows, a column or a sub-index is refused`() {
    let whole = ServiceCoverageEdition.edition2023.table
    let tables: [(Diagnostic.Code, [[String: String]])] = [
      ("source-error", []),
      ("missing-label", whole.map { $0.filter { $0.key != "input" } }),
      ("missing-row", whole.filter { $0["subindex"] != "ncd" }),
      (
        "type-error",
        whole.map { $0.merging(["years": "2000 20l5"], uniquingKeysWith: { $1 }) }
      ),
    ]
    for (code, table) in tables {
      let complaint = #expect(throws: Diagnostic.self) {
        try ServiceCoverageEdition(name: "2025.csv", table: table)
      }
      #expect(complaint?.code == code)
    }
  }
}
