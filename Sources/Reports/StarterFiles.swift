/// The files that `init` lays out.
enum StarterFiles {
  /// An empty working folder: a manifest with explanations, and CSV files with headers only.
  static let blank: [(name: String, text: String)] = [
    ("report.yaml", manifest),
    ("data/observations.csv", "iso3,indicator,year,value,lower,upper,type,source,note\n"),
    ("data/populations.csv", "iso3,year,population\n"),
    (
      "data/governance_assessment.csv",
      "country_iso3,assessment_id,assessment_date,round,method,scope,mechanism_id,level,confidence,"
        + "evidence_note,evidence_url\n"
    ),
    ("README.md", readme),
  ]

  private static let manifest = """
    # What to read, and which reports to make. `indicator-report check` judges it without writing anything.
    schema: 1
    title: Health indicators for our meeting
    # as_of: 2024-07-01          # the report date; else the newest date in the inputs
    meeting:
      name: Name of the meeting
      place: City, country
      # start: 2024-07-15
      # end: 2024-07-17
    areas:
      # countries: [EGY, JOR]    # default: every Member State found in the inputs
      groups: [who-region, income-group, fcv, world]
      membership: 2025           # or pre-2025: the date of the list of WHO regions
    inputs:
      # One number per country, indicator and year. Files from GHO, World Bank, GHED and others are
      # recognised by their columns: `indicator-report describe FILE` says what a file is, and
      # `indicator-report catalogue --keys` lists what an `indicator` can be.
      - kind: observations
        path: data/observations.csv
        edition: "2023"          # of the service coverage index, where the file holds its tracers
      - kind: populations
        path: data/populations.csv
      - kind: governance
        path: data/governance_assessment.csv
    reports:
      - {id: meeting, kind: inter-regional, formats: [xlsx, text]}
      - {id: region, kind: region, each: who-region, formats: [xlsx, text]}
      - {id: country, kind: country, each: country, formats: [text]}
    output: out

    """

  private static let readme = """
    # A working folder for indicator-report

    1. Put your CSV files into `data/` and name them in `report.yaml`. Remove the inputs that you have no file for.
    2. `indicator-report check .` says what is wrong, with file, line and column.
    3. `indicator-report build .` writes `out/values.csv`, workbooks and briefs.

    """
}

extension StarterFiles {
  /// The smallest useful example, ready to build.
  static let example: [(name: String, text: String)] = [
    ("report.yaml", PackageResources.report_yaml), ("README.md", PackageResources.README_md),
    ("data/indicators.csv", PackageResources.indicators_csv),
    ("data/countries.csv", PackageResources.countries_csv),
  ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
}
