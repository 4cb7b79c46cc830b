internal import Indicators
internal import Tabular

/// A tree as JSON: what a program needs to compute every number again.
struct ExplanationForm: Encodable {
  private struct Fact: Encodable {
    let name, text: String
  }

  private struct Place: Encodable {
    let file: String
    let line, column, rows: Int?
    let text, cell: String?
  }

  private struct Figure: Encodable {
    let indicator, area, period, breakdown, category: String

    init(_ reference: Derivation.Reference) {
      (indicator, area, period) = (
        reference.indicator, reference.area.code, reference.period
      )
      (breakdown, category) = (reference.breakdown, reference.category)
    }
  }

  private struct LeftOut: Encodable {
    private struct Reason: Encodable {
      let reason, column, words: String
      let rows: Int
      let places: [Line]
    }

    private struct Line: Encodable {
      let file: String
      let line: Int?
    }

    private let group: String
    private let rows, counted: Int
    private let reasons: [Reason]

    init(_ found: LeftOutRows) {
      (group, rows, counted) = (found.name, found.read, found.counted)
      reasons = found.reasons.map { reason in
        Reason(
          reason: reason.sort, column: reason.column, words: reason.words, rows: reason.rows,
          places: reason.examples.map { Line(file: $0.file, line: $0.line) })
      }
    }
  }

  private struct Node: Encodable {
    let title: String
    let value: Double?
    let absence: String?
    let unit: String
    let weight: Double?
    let operation, words: String
    let constants: [String: [Double]]
    let figure: Figure?
    let facts: [Fact]
    let leftOut: [LeftOut]
    let places: [Place]
    let parts: [Node]

    private enum CodingKeys: String, CodingKey {
      case title, value, absence, unit, weight, operation, words, constants, figure, facts
      case leftOut = "left_out"
      case places, parts
    }

    init(_ tree: Derivation) {
      (title, value, absence, unit) = (
        tree.title, tree.value, tree.value == nil ? tree.absence : nil, tree.unit
      )
      (weight, operation) = (tree.weight, tree.operation.name)
      words = tree.words.isEmpty ? tree.operation.words : tree.words
      constants = tree.operation.constants
      figure = tree.reference.map(Figure.init)
      facts = tree.facts.map { Fact(name: $0.name, text: $0.text) }
      leftOut = tree.leftOut.map(LeftOut.init)
      places = tree.places.map {
        Place(
          file: $0.location.file, line: $0.location.line, column: $0.location.column,
          rows: $0.rows, text: $0.line, cell: $0.cell)
      }
      parts = tree.parts.map(Node.init)
    }
  }

  private let schema = 1
  private let indicator, title, definition, method: String
  private let area, areaName, areaType, period, breakdown, category, status: String
  private let derivation: Node

  init(
    _ tree: Derivation, _ value: IndicatorValue, _ indicator: Indicator?, areaName: String
  ) {
    self.indicator = value.indicator
    title = indicator?.title ?? ""
    definition = indicator?.definition ?? ""
    method = indicator?.reference ?? ""
    (area, areaType, self.areaName) = (value.area.code, value.area.kind.rawValue, areaName)
    (period, breakdown, category) = (value.period, value.breakdown, value.category)
    status = value.status
    derivation = Node(tree)
  }

  private enum CodingKeys: String, CodingKey {
    case schema, indicator, title, definition, method, area, period, breakdown, category, status
    case derivation
    case areaName = "area_name"
    case areaType = "area_type"
  }

  /// The object, with its keys in order.
  var json: String {
    JSONOutput.page(self) ?? "{}"
  }
}
