/// Invented rows of a survey: groups of so many, the first of whom are sick, spread over four clusters.
enum SickGroups {
  static func rows(_ groups: [(name: String, rows: Int, sick: Int)]) -> String {
    "cluster,group,sick\n"
      + groups.map { group in
        (0..<group.rows).map { "\($0 % 4),\(group.name),\($0 < group.sick ? 1 : 0)\n" }.joined()
      }.joined()
  }
}
