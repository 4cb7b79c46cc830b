extension BadInput {
  /// Manifests that cannot be followed.
  static let manifests: [BadInput] = [
    .manifest(
      "an unknown key", Sample.manifest(input: "delimeter: \";\""),
      "report.yaml:7:5: error: unknown key \"delimeter\" in inputs[1] [unknown-key]",
      "expected: one of kind, path,", "hint: did you mean \"delimiter\"?"),
    .manifest(
      "an unknown key at the top", Sample.manifest(end: "ouput: there\n"),
      "report.yaml:10:1: error: unknown key \"ouput\" [unknown-key]",
      "hint: did you mean \"output\"?"),
    .manifest(
      "a text for a date", Sample.manifest(end: "as_of: soon\n"),
      "report.yaml:10:8: error: as_of is \"soon\", which is not a day [manifest-type]",
      "expected: a date such as 2024-07-15"),
    .manifest(
      "a meeting that ends before it starts",
      Sample.manifest(end: "meeting: {start: 2024-07-17, end: 2024-07-15}\n"),
      "report.yaml:10:35: error: the meeting ends on 2024-07-15, before its start on 2024-07-17 "
        + "[manifest-value]", "expected: 2024-07-17 or later"),
    .manifest(
      "no format", Sample.manifest(reports: "- {id: none, kind: donor, formats: []}"),
      "report.yaml:10:38: error: reports[3].formats is an empty list [manifest-value]",
      "expected: a format such as xlsx"),
    .manifest(
      "no language", Sample.manifest(reports: "- {id: none, kind: donor, languages: []}"),
      "report.yaml:10:40: error: reports[3].languages is an empty list [manifest-value]"),
    .manifest(
      "an area that is none", Sample.manifest(reports: "- {id: a, kind: country, each: region}"),
      "report.yaml:10:34: error: reports[3].each is \"region\" [manifest-value]",
      "hint: did you mean \"who-region\"?", "Nothing was written: 1 error."),
    .manifest(
      "a key that the kind of input does not read", Sample.manifest(input: "design: {weight: w}"),
      "report.yaml:7:13: error: `design` is not read for inputs of kind observations "
        + "[manifest-value]", "expected: an input of kind care-seeking, households, survey"),
    .manifest(
      "breakdowns of a survey beside its estimates",
      "schema: 1\ninputs:\n  - kind: survey\n    path: data/indicators.csv\n"
        + "    disaggregate: [year]\n    estimates: [{id: a, mean: value}]\n",
      "report.yaml:5:19: error: `disaggregate` is not read for inputs of kind survey",
      "hint: say `by: …` in each of `estimates`"),
    .manifest(
      "a condition beside a mean, which takes all rows",
      "schema: 1\ninputs:\n  - kind: survey\n    path: data/indicators.csv\n"
        + "    estimates: [{id: a, mean: value, is: [\"F\"], at: [0.5]}]\n",
      "report.yaml:5:42: error: `is` is not read beside `mean` [unknown-key]",
      "report.yaml:5:53: error: `at` is not read beside `mean` [unknown-key]",
      "hint: rows are chosen with `where:`"),
    .manifest(
      "nothing to estimate",
      "schema: 1\ninputs:\n  - {kind: survey, path: data/indicators.csv, estimates: []}\n",
      "report.yaml:3:58: error: inputs[1].estimates is an empty list [manifest-value]",
      "expected: what to estimate"),
    .manifest(
      "a column of ours that the kind does not know",
      "schema: 1\ninputs:\n  - {kind: pledges, path: data/indicators.csv, "
        + "columns: {donor: iso3, pledged: value, contributed: value, doner: iso3}, "
        + "constants: {yeer: \"2020\"}}\n",
      "report.yaml:3:5: error: `columns` names \"doner\", which this kind of input does not read "
        + "[unknown-key]", "hint: did you mean \"donor\"?",
      "report.yaml:3:5: error: `constants` names \"yeer\""),
    .manifest(
      "a text for a number", Sample.manifest(end: "thresholds: {sci-target: high}\n"),
      "report.yaml:10:26: error: thresholds.sci-target is \"high\" [manifest-type]",
      "expected: a number"),
    .manifest(
      "a list for a mapping", Sample.manifest(end: "meeting: [Cairo]\n"),
      "report.yaml:10:10: error: meeting is a list [manifest-type]",
      "expected: a mapping (`key: value` lines)"),
    .manifest(
      "a word that is none of the list", Sample.manifest(input: "layout: tidi"),
      "report.yaml:7:13: error: inputs[1].layout is \"tidi\"", "hint: did you mean \"tidy\"?"),
    .manifest(
      "a country that is none",
      Sample.manifest().replacing("{groups: [who-region]}", with: "{countries: [EGY, Jordam]}"),
      "report.yaml:3:20: error: `areas.countries` names \"Jordam\", which is no country",
      "hint: did you mean \"Jordan\"?"),
    .manifest(
      "two reports of one id",
      Sample.manifest(reports: "- {id: Summary, kind: inter-regional, formats: [xlsx]}"),
      "report.yaml:10:5: error: report \"Summary\" and the one at report.yaml:8:5 both write Summary.xlsx",
      "hint: give each report an id of its own"),
    .manifest(
      "two reports that meet in one country",
      Sample.manifest(reports: "- {id: country-EGY, kind: inter-regional, formats: [text]}"),
      "report.yaml:10:5: error: report \"country-EGY\" and the one at report.yaml:9:5 both write "
        + "country-EGY.txt [output-clash]"),
    .manifest(
      "two reports that meet in every country",
      Sample.manifest(reports: "- {id: country, kind: country, each: country, formats: [text]}"),
      "report.yaml:10:5: error: report \"country\" and the one at report.yaml:9:5 both write "
        + "country-<country>.txt [output-clash]", "Nothing was written: 1 error."),
    .manifest(
      "a bracket that is never closed", Sample.manifest(end: "title: [a, b\n"),
      "report.yaml:11:1: error: the manifest is not well-formed YAML: did not find expected ',' or ']'",
      "hint: YAML is indented with spaces"),
    .manifest(
      "a tab before a key", "schema: 1\n\ttitle: x\n",
      "report.yaml:2:1: error: the manifest is not well-formed YAML: found a tab character"),
    .manifest(
      "a key that stands twice", Sample.manifest(end: "title: Another\n"),
      "report.yaml:10:1: error: a key stands twice: title [manifest-syntax]",
      "hint: keep one of the two"),
    .manifest("an empty manifest", "\n", "report.yaml: error: the manifest is empty"),
    .manifest(
      "an edition that nobody has", Sample.manifest(input: "edition: \"2022\""), code: 66,
      "report.yaml:5:5: error: edition \"2022\" is neither shipped nor a file",
      "expected: one of 2019, 2023, or a CSV file with the edition's table"),
    .manifest(
      "an indicator that is mapped to nothing",
      Sample.manifest(input: "indicators: {oops_che: uhc.che.opp}"),
      "report.yaml:5:5: error: `indicators` maps \"oops_che\" to \"uhc.che.opp\"",
      "hint: did you mean \"uhc.che.oop\"?", "Nothing was written: 1 error in the inputs."),
    .manifest(
      "an encoding that nobody knows", Sample.manifest(input: "encoding: windos-1252"),
      "data/indicators.csv: error: no encoding is known by the name \"windos-1252\"",
      "hint: did you mean windows-1252?"),
    .manifest(
      "a kind of input that there is not",
      Sample.manifest().replacing("observations", with: "housholds"),
      "report.yaml:5:11: error: inputs[1].kind is \"housholds\"",
      "hint: did you mean \"households\"?"),
  ]

  /// Templates that cannot be followed; the data is as bad, and nothing is said of it, because it is not read.
  static let templates: [BadInput] = [
    template(
      "an unknown key in a template", "{{title}}\n{{tittle}}\n",
      "templates/country-brief.txt:2:3: error: unknown key \"tittle\" [unknown-key]",
      "hint: did you mean \"title\"?"),
    template(
      "a section that is never closed", "{{#areas}}\n",
      "templates/country-brief.txt:1:", "is never closed"),
    BadInput(
      name: "a folder of templates that is not there",
      files: ["report.yaml": Array(withTemplates.utf8), "data/indicators.csv": spoilt], code: 66,
      says: ["report.yaml:9:5: error: the template folder \"templates\" cannot be read"]),
  ]

  private static let withTemplates = Sample.manifest().replacing(
    "formats: [text]}", with: "formats: [text], templates: templates}")
  private static let spoilt = Array("\u{0}not a table".utf8)

  private static func template(_ name: String, _ text: String, _ says: String...) -> BadInput {
    BadInput(
      name: name,
      files: [
        "report.yaml": Array(withTemplates.utf8), "data/indicators.csv": spoilt,
        "templates/country-brief.txt": Array(text.utf8),
      ], code: 65, says: says)
  }
}
