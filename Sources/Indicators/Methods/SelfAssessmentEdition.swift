/// The editions of the IHR States Parties' self-assessment; different instruments, never one series
/// (uhc.md D1).
public enum SelfAssessmentEdition: String, CaseIterable, Hashable, Sendable {
  /// 2018 to 2020: 13 capacities.
  case first = "spar1"
  /// Since 2021: 15 capacities.
  case second = "spar2"

  /// The edition's name.
  public var name: String { self == .first ? "1st edition" : "2nd edition" }

  /// The capacities, in the questionnaire's order.
  public var capacities: [Capacity] {
    let list = self == .first ? Self.firstList : Self.secondList
    return list.enumerated().map { index, entry in
      Capacity(edition: self, number: index + 1, title: entry.title, indicators: entry.indicators)
    }
  }

  /// A capacity of an edition; the same number means another capacity in the other edition.
  public struct Capacity: Hashable, Sendable {
    /// The edition.
    public let edition: SelfAssessmentEdition
    /// Its number, from 1.
    public let number: Int
    /// Its name.
    public let title: String
    /// How many indicators it has.
    public let indicators: Int

    /// `C4 Laboratory`.
    public var label: String { "C\(number) \(title)" }
    /// The input key of a score given for the whole capacity, for example `spar2.4`.
    public var key: String { "\(edition.rawValue).\(number)" }
    /// The input keys of its indicators, for example `spar2.4.1`.
    public var indicatorKeys: [String] { (1...indicators).map { "\(key).\($0)" } }

    /// The Global Health Observatory's code.
    var sourceCode: String {
      let padded = number < 10 ? "0\(number)" : "\(number)"
      return edition == .first ? "IHRSPAR_CAPACITY\(padded)" : "IHRSPAR2_C\(padded)"
    }
  }

  private typealias Entry = (title: String, indicators: Int)

  private static let firstList: [Entry] = [
    ("Legislation and financing", 3),
    ("IHR coordination and National IHR Focal Point functions", 2),
    ("Zoonotic events and the human-animal interface", 1), ("Food safety", 1), ("Laboratory", 3),
    ("Surveillance", 2), ("Human resources", 1), ("National health emergency framework", 3),
    ("Health service provision", 3), ("Risk communication", 1), ("Points of entry", 2),
    ("Chemical events", 1), ("Radiation emergencies", 1),
  ]

  // 35 indicators in all; their number by capacity is from memory (uhc.md D1 [M]), and decides only
  // which keys exist.
  private static let secondList: [Entry] = [
    ("Policy, legal and normative instruments to implement IHR", 2),
    ("IHR coordination, National IHR Focal Point functions", 3), ("Financing", 2),
    ("Laboratory", 5), ("Surveillance", 2), ("Human resources", 2),
    ("Health emergency management", 3), ("Health service provision", 3),
    ("Infection prevention and control", 3), ("Risk communication and community engagement", 3),
    ("Points of entry and border health", 3), ("Zoonotic diseases", 1), ("Food safety", 1),
    ("Chemical events", 1), ("Radiation emergencies", 1),
  ]
}
