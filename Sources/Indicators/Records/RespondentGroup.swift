/// Who answered, where a mechanism was rated by several groups.
public enum RespondentGroup: String, CaseIterable, Hashable, Sendable, Comparable {
  case government
  case privateSector = "private"
  case civilSociety = "civil_society"
  case partner

  /// The name inside a sentence.
  public var name: String {
    switch self {
    case .government: "government"
    case .privateSector: "private sector"
    case .civilSociety: "civil society"
    case .partner: "partners"
    }
  }

  /// Orders as declared.
  public static func < (left: RespondentGroup, right: RespondentGroup) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
