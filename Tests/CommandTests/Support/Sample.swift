/// A small pack that can be built, for tests to spoil.
enum Sample {
  /// The first line of the data file.
  static let header = "iso3,indicator,year,value,lower,upper\n"

  /// Data of two countries.
  static let data = header + "EGY,oops_che,2019,55.1,,\nJOR,oops_che,2019,30.2,28,33\n"

  /// The files of the pack.
  static let files = ["report.yaml": manifest(), "data/indicators.csv": data]

  /// The outputs of the pack, in the order in which they are named.
  static let outputs = [
    "values.csv", "summary.xlsx", "country-EGY.txt", "country-EGY.facts.json", "country-JOR.txt",
    "country-JOR.facts.json", "run.json",
  ]

  /// The manifest, with one more line under its input, which is then line 7, and lines at its end.
  static func manifest(
    path: String = "data/indicators.csv", input: String? = nil, reports: String = "",
    end: String = ""
  ) -> String {
    """
    schema: 1
    title: A test
    areas: {groups: [who-region]}
    inputs:
      - kind: observations
        path: \(path)
    \(input.map { "    \($0)\n" } ?? "")reports:
      - {id: summary, kind: inter-regional, formats: [xlsx]}
      - {id: country, kind: country, each: country, formats: [text]}
    \(reports.isEmpty ? "" : "  \(reports)\n")\(end)
    """
  }
}
