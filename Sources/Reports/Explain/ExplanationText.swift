internal import Indicators
internal import Tabular

/// A tree as an indented text of 76 columns.
struct ExplanationText {
  /// The lines.
  private(set) var lines: [String] = []

  private static let width = 76
  /// Deeper branches are not indented further, so that a line keeps its room.
  private static let deepest = 12
  /// A count of facilities has a line for each; the first ones show what they look like.
  private static let mostPlaces = 20

  init(
    _ tree: Derivation, _ value: IndicatorValue, _ indicator: Indicator?, areaName: String
  ) {
    let group = zip([value.breakdown], [value.category]).map { " \($0)=\($1)" }.joined()
    let place = value.breakdown.isEmpty ? "" : group
    add("\(value.indicator) \(value.area.code) \(value.period)\(place)", 0)
    let area = areaName.isEmpty ? "" : "\(areaName). "
    add("\(area)\(indicator?.title ?? "")", 0)
    if let indicator {
      add("definition: \(indicator.definition)", 0)
      add("method: \(indicator.reference)", 0)
    }
    add("status: \(value.status)", 0)
    lines.append("")
    add(tree, 0)
  }

  private mutating func add(_ node: Derivation, _ depth: Int) {
    let unit = node.unit.isEmpty ? "" : " \(node.unit)"
    let weight = node.weight.map { ", weight \($0.shortestText)" } ?? ""
    if let number = node.value {
      add("\(node.title) = \(number.shortestText)\(unit)\(weight)", depth)
    } else {
      add("\(node.title): none\(weight)", depth)
    }
    let inner = depth + 1
    if let absence = node.absence, node.value == nil { add("because: \(absence)", inner) }
    let how = Self.how(node)
    if !how.isEmpty { add("how: \(how)", inner) }
    for fact in node.facts { add("\(fact.name): \(fact.text)", inner) }
    for found in node.leftOut { add(found, inner) }
    for place in node.places.prefix(Self.mostPlaces) { add(place, inner) }
    if node.places.count > Self.mostPlaces {
      add("and \(node.places.count - Self.mostPlaces) more lines; --format json has all", inner)
    }
    for part in node.parts { add(part, inner) }
  }

  /// The formula in words and, where they say less, with its numbers.
  private static func how(_ node: Derivation) -> String {
    let formula = node.operation.words
    if node.words.isEmpty || node.words == formula { return formula }
    switch node.operation {
    case .geometricMean, .weightedMean, .mean, .median, .sum, .stated, .asRead, .figure,
      .roundedMean, .product, .ratio:
      return node.words
    default: return formula.isEmpty ? node.words : "\(node.words); \(formula)"
    }
  }

  private mutating func add(_ found: LeftOutRows, _ depth: Int) {
    let group = found.name.isEmpty ? "" : " of \(found.name)"
    add("rows left out of n\(group): \(found.total) of \(found.read)", depth)
    for reason in found.reasons {
      add("\(reason.rows): \(reason.words)\(Self.places(reason))", depth + 1)
    }
  }

  /// The first rows of a reason: `; a.csv:3, :7, …`.
  private static func places(_ reason: LeftOutRows.Reason) -> String {
    var words: [String] = []
    var last: String?
    for place in reason.examples {
      let line = place.line.map { ":\($0)" } ?? ""
      words.append(place.file == last ? line : place.file + line)
      last = place.file
    }
    guard !words.isEmpty else { return "" }
    return "; " + words.joined(separator: ", ") + (reason.rows > words.count ? ", …" : "")
  }

  private mutating func add(_ place: Derivation.Place, _ depth: Int) {
    let rows = place.rows.map { " (\($0) rows)" } ?? ""
    // A cell that the file has in quotes is shown with them.
    let cell = place.cell.map { $0.hasPrefix("\"") ? " has \($0)" : " has \"\($0)\"" } ?? ""
    add("\(place.location)\(rows)\(cell)", depth)
    guard let line = place.line else { return }
    let indent = Self.indent(depth + 1) + "| "
    lines.append(indent + Self.cut(line.visibleOnOneLine, Self.width - indent.count))
  }

  private mutating func add(_ text: String, _ depth: Int) {
    let indent = Self.indent(depth)
    lines += LineWrapper.lines(
      Phrase(text.visibleOnOneLine), width: Self.width, first: indent, rest: indent + "    ")
  }

  private static func indent(_ depth: Int) -> String {
    String(repeating: "  ", count: min(depth, deepest))
  }

  /// The beginning of a text that fits.
  private static func cut(_ text: String, _ width: Int) -> String {
    guard text.displayWidth > width else { return text }
    var kept = ""
    for character in text {
      guard kept.displayWidth + character.displayWidth < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension String {
  /// The text with control characters escaped, so that a quoted cell cannot forge a line or colour a terminal.
  fileprivate var visibleOnOneLine: String {
    var out = ""
    for scalar in unicodeScalars {
      let isHidden =
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || [0x061C, 0x200E, 0x200F].contains(scalar.value)
      if isHidden {
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
