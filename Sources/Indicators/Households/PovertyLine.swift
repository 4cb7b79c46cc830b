/// A line that parts the poor from others, with the words that it goes by (uhc.md B4).
struct PovertyLine: Sendable {
  /// What the ids of its measures end in: `215`, `_spl`.
  let suffix: String
  /// Its name in titles.
  let title: String
  /// What lies below or above it, in definitions.
  let words: String
  /// For each person.
  let amount: Expression
  /// Whether it is a number of international dollars that means nothing without `money`.
  var needsMoney = false
  /// Consumption before and after paying, in the line's own currency and period.
  private let isNational: Bool

  var before: Expression { isNational ? HouseholdTerms.perPerson : HouseholdTerms.consumption }
  var after: Expression {
    isNational
      ? (HouseholdTerms.total - HouseholdTerms.oop) / HouseholdTerms.size
      : HouseholdTerms.afterPaying
  }
  var payments: Expression {
    isNational ? HouseholdTerms.oop / HouseholdTerms.size : HouseholdTerms.payments
  }

  /// The year of the international dollars that each of the usual lines is in, by the line in cents.
  static let yearOfStandard: [Int: HouseholdSpecification.Money.Year] = [
    190: .ppp2011, 310: .ppp2011, 320: .ppp2011, 550: .ppp2011, 215: .ppp2017, 365: .ppp2017,
    685: .ppp2017, 300: .ppp2021, 420: .ppp2021, 830: .ppp2021,
  ]

  /// The societal poverty line (B3).
  static let societal = PovertyLine(
    suffix: "_spl", title: "the societal poverty line",
    words: "the societal poverty line, which moves with the median,",
    amount: HouseholdParameter.societalLine.expression, needsMoney: true, isNational: false)

  /// 60 % of the median.
  static let relative = PovertyLine(
    suffix: "_relative", title: "the relative poverty line", words: "60 % of the median",
    amount: HouseholdParameter.relativeLine.expression, isNational: false)

  /// So many international dollars a day.
  static func international(
    _ dollars: Double, of year: HouseholdSpecification.Money.Year, id: String? = nil,
    title: String? = nil
  ) -> PovertyLine {
    let text = NoteText.decimal(dollars, places: 2)
    return PovertyLine(
      suffix: suffix(id ?? String(Int((dollars * 100).rounded()))),
      title: title ?? "\(text) int$ a day",
      words: "\(text) int$ of \(year.rawValue) for each person and day",
      amount: .constant(dollars), needsMoney: true, isNational: false)
  }

  /// An amount of the file's own currency and period.
  static func national(_ line: HouseholdSpecification.Line) -> PovertyLine {
    PovertyLine(
      suffix: suffix(line.id), title: line.title,
      words: "\(line.title) (in the file's own currency and period)",
      amount: line.amount.expression, isNational: true)
  }

  /// An id that begins with a digit follows at once, any other after `_`.
  private static func suffix(_ id: String) -> String {
    id.first?.isNumber == true ? id : "_" + id
  }

  private init(
    suffix: String, title: String, words: String, amount: Expression, needsMoney: Bool = false,
    isNational: Bool
  ) {
    (self.suffix, self.title, self.words) = (suffix, title, words)
    (self.amount, self.needsMoney, self.isNational) = (amount, needsMoney, isNational)
  }

  /// The lines of an input: the standard ones of its dollars, the societal and the relative one, and its own.
  static func all(of asked: HouseholdSpecification) -> [PovertyLine] {
    let year = asked.money?.year ?? .ppp2017
    let own = asked.lines.map { line -> PovertyLine in
      guard line.isInternational, case .number(let dollars) = line.amount else {
        return .national(line)
      }
      return .international(dollars, of: year, id: line.id, title: line.title)
    }
    let standard = year.standardLines.map { PovertyLine.international($0, of: year) }
    let given = Set(own.map(\.suffix))
    return standard.filter { !given.contains($0.suffix) } + [.societal, .relative] + own
  }
}

extension HouseholdSpecification.Money.Year {
  /// The lines that are counted by unless the manifest says more.
  var standardLines: [Double] {
    switch self {
    case .ppp2011: [1.90, 3.10]
    case .ppp2017: [2.15]
    case .ppp2021: [3.00]
    }
  }

  /// The societal poverty line: the greater of a floor and of a base with half of the median (B3).
  func societalLine(median: Double) -> Double {
    let (floor, base) =
      switch self {
      case .ppp2011: (1.90, 1.00)
      case .ppp2017: (2.15, 1.15)
      case .ppp2021: (3.00, 1.30)
      }
    return max(floor, base + 0.5 * median)
  }
}

extension HouseholdSpecification.Quantity {
  /// It as a part of an expression.
  var expression: Expression {
    switch self {
    case .number(let number): .constant(number)
    case .column(let name): .column(name)
    }
  }
}
