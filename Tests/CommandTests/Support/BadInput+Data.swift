extension BadInput {
  /// Files that are not there, or are no table.
  static let unreadable: [BadInput] = [
    BadInput(
      name: "a missing file", files: [:], removed: ["data/indicators.csv"], code: 66,
      says: [
        "report.yaml:6:11: error: there is no file \"data/indicators.csv\" beside the manifest",
        "hint: paths start from the manifest's folder",
      ]),
    .manifest(
      "a misspelt file", Sample.manifest(path: "data/indicator.csv"), code: 66,
      "report.yaml:6:11: error: there is no file \"data/indicator.csv\" beside the manifest",
      "hint: did you mean \"data/indicators.csv\"?"),
    .manifest(
      "a pattern that fits no file", Sample.manifest(path: "data/x*.csv"), code: 66,
      "report.yaml:6:11: error: no file matches \"data/x*.csv\""),
    .manifest(
      "a folder as input", Sample.manifest(path: "data"), code: 65,
      "report.yaml:6:11: error: \"data\" is a folder", "hint: name its files: data/*.csv"),
    .data(
      "an empty file", "", "data/indicators.csv: error: the file is empty [source-error]",
      "expected: a header and rows of data"),
    .data(
      "blank lines alone", "\n\n \n",
      "data/indicators.csv: error: the file has nothing but blank lines"
    ),
    .data(
      "a header and no rows", Sample.header,
      "data/indicators.csv: error: the file has a header and no rows [no-data]",
      "hint: put the data under the header, or take the file out of the manifest"),
    .rows(
      "an unclosed quote",
      "EGY,oops_che,2019,55.1,,\nJOR,\"oops_che,2019,30.2,,\nKEN,oops_che,2019,24,,\n",
      "data/indicators.csv:3:5: error: quoted field runs to end of file (2 lines) [source-error]",
      "hint: close the quote"),
    .rows(
      "a NUL byte", "EGY,oops_che,2019,55.1,,\nJOR,oops_che,2019,30\02,,\n",
      "data/indicators.csv:3:21: error: byte 0 in the text [encoding-error]",
      "is it a binary file, or UTF-16?"),
    BadInput(
      name: "a Windows-1252 byte",
      files: [
        "data/indicators.csv": Array("country,indicator,year,value\nC".utf8) + [0xF4]
          + Array("te d'Ivoire,oops_che,2019,30\n".utf8)
      ], code: 2,
      says: [
        "data/indicators.csv:2:2: error: byte 0xF4 is not utf-8 (byte offset 30) [encoding-error]",
        "\"Côte\"", "encoding: windows-1252",
      ]),
    BadInput(
      name: "a workbook in place of a CSV file",
      files: ["data/indicators.csv": [0x50, 0x4B, 0x03, 0x04] + Array("rest".utf8)], code: 2,
      says: [
        "data/indicators.csv: error: this is an Excel workbook or another zip archive, not CSV",
        "hint: save the sheet as CSV UTF-8",
      ]),
  ]

  /// Tables of which the columns or the rows are not what they should be.
  static let misshapen: [BadInput] = [
    .data(
      "a column that is asked for and not there", Sample.data, input: "columns: {value: valeu}",
      "data/indicators.csv:1: error: there is no column \"valeu\" [missing-label]",
      "hint: there is \"value\"; name it with `columns: {value: value}`"),
    .data(
      "a name under columns that is none of ours", Sample.data, input: "columns: {valeu: value}",
      code: 65, "report.yaml:5:5: error: `columns` names \"valeu\"", "hint: did you mean \"value\"?"
    ),
    .data(
      "rows chosen by a column that is not there", Sample.data, input: "where: {yaer: 2019}",
      "data/indicators.csv:1: error: there is no column \"yaer\" [missing-label]",
      "hint: did you mean \"year\"?"),
    .data(
      "no known columns", "a,b\n1,2\n",
      "data/indicators.csv:1: error: the columns are those of no known layout [unknown-layout]",
      "expected: for example iso3,indicator,year,value", "found: a, b"),
    .data(
      "two columns of one name", "country,indicator,year,value,value\nEGY,oops_che,2019,3,4\n",
      "data/indicators.csv:1:30: error: columns 4 and 5 are both labelled \"value\" [duplicate-label]",
      "hint: rename one of them"),
    .rows(
      "a short row", "EGY,oops_che,2019,55.1,,\nJOR,oops_che,2019\n",
      "data/indicators.csv:3:18: error: row has 3 of 6 cells [missing-cell]",
      "expected: cells for \"value\", \"lower\", \"upper\""),
    .rows(
      "a long row", "EGY,oops_che,2019,55.1,,\nJOR,oops_che,2019,30.2,,,7\n",
      "data/indicators.csv:3:26: error: row has 7 cells, the header 6 [extra-cell]"),
    .data(
      "a decimal comma between commas",
      "iso3,indicator,year,value\nEGY,oops_che,2019,55,1\nJOR,oops_che,2019,30,2\n",
      "data/indicators.csv:2:22: error: row has 5 cells, the header 4 [extra-cell]",
      "data/indicators.csv:3:22: error: row has 5 cells, the header 4 [extra-cell]",
      "a cell that contains \",\" must be quoted, a number with a decimal comma too"),
  ]

  /// Cells that cannot be used.
  static let unusable: [BadInput] = [
    .data(
      "an ambiguous comma",
      "iso3;indicator;year;value\nEGY;che_pc_usd;2019;1,234\nJOR;che_pc_usd;2019;2,345\n",
      "data/indicators.csv:2:21: error: \"1,234\" could be 1234 or 1.234",
      "decimal: \".\" makes it 1234, decimal: \",\" makes it 1.234", "data/indicators.csv:3:21"),
    .data(
      "an ambiguous comma in quotes", "iso3,indicator,year,value\nEGY,che_pc_usd,2019,\"1,234\"\n",
      "data/indicators.csv:2:21: error: \"1,234\" could be 1234 or 1.234"),
    .data(
      "an ambiguous point", "iso3;indicator;year;value\nEGY;che_pc_usd;2019;1.234\n",
      "data/indicators.csv:2:21: error: \"1.234\" could be 1234 or 1.234"),
    .rows(
      "a year with a letter", "EGY,oops_che,20l9,55.1,,\n",
      "data/indicators.csv:2:14: error: \"20l9\" is not a year [type-error]",
      "expected: four digits, 1950 to 2030", "hint: it looks like 2019"),
    .rows(
      "a number with a letter", "EGY,oops_che,2019,5O.1,,\n",
      "data/indicators.csv:2:19: error: \"5O.1\"",
      "[type-error]", "hint: it looks like 50.1"),
    .rows(
      "an unknown country", "Egipt,oops_che,2019,55.1,,\nJOR,oops_che,2019,3,,\n",
      "data/indicators.csv:2:1: error: \"Egipt\" is no country or group that is known [foreign-key]",
      "hint: did you mean \"Egypt\"?"),
    .rows(
      "a name of two countries", "Congo,oops_che,2019,55.1,,\n",
      "data/indicators.csv:2:1: error: \"Congo\" is no country or group that is known",
      "write COG (Congo) or COD (Democratic Republic of the Congo)"),
    .rows(
      "an unknown indicator", "EGY,oops_chee,2019,55.1,,\n",
      "data/indicators.csv: error: 1 code leads to no input key and nothing was read: oops_chee (1)",
      "hint: did you mean \"oops_che\"? Else map a code with `indicators: {code: key}`"),
    .rows(
      "two values of one place", "EGY,oops_che,2019,55.1,,\nEGY,oops_che,2019,56.1,,\n",
      "data/indicators.csv:3:19: error: uhc.che.oop of EGY in 2019 is 56.1 here and 55.1 at "
        + "data/indicators.csv:2:19 [primary-key]", "hint: remove one, or choose rows with `where:`"
    ),
    .rows(
      "percentages as fractions",
      "EGY,oops_che,2019,0.551,,\nJOR,oops_che,2019,0.302,,\nKEN,oops_che,2019,0.24,,\n",
      "data/indicators.csv:2:19: error: all 3 values of uhc.che.oop are at most 1, but it is a "
        + "percentage from 0 to 100 [scale-in-doubt]",
      "if they are fractions, add `scale: fraction` to the input",
      "if they are percentages below 1, add `scale: percent`"),
    .rows(
      "a value outside its range", "EGY,oops_che,2019,155.1,,\n",
      "data/indicators.csv:2:19: error: 155.1 is outside the range of uhc.che.oop [constraint-error]",
      "expected: 0 to 100 (% of current health expenditure)"),
    .rows(
      "one limit without the other", "EGY,oops_che,2019,55,1,\n",
      "data/indicators.csv:2:22: error: only one of the two limits is given [row-constraint]",
      "a decimal comma may have cut a number in two"),
    .rows(
      "a lower limit above the upper", "EGY,oops_che,2019,55.1,60,50\n",
      "data/indicators.csv:2:24: error: the lower limit 60 is above the upper limit 50 [row-constraint]",
      "expected: lower ≤ value ≤ upper"),
    .rows(
      "a value outside its limits", "EGY,oops_che,2019,55.1,56,60\n",
      "data/indicators.csv:2:19: error: 55.1 lies outside its limits 56 to 60 [row-constraint]"),
  ]
}
