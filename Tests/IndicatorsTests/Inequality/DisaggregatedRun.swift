import Indicators
import Tabular
import TestSupport

/// One `disaggregated` file with options, read and evaluated; figures are invented.
struct DisaggregatedRun {
  let evaluation: Evaluation

  static let header =
    "iso3,date,source,indicator_abbr,indicator_name,dimension,subgroup,estimate,se,population,setting_average,favourable_indicator,ordered_dimension,indicator_scale,subgroup_order,reference_subgroup"

  /// Three quintiles of an invented coverage, then three regions.
  static let rows = [
    "XAA,2019,Survey A,cov,Coverage,Wealth,Low,40,2,100,55,1,1,100,1,0",
    "XAA,2019,Survey A,cov,Coverage,Wealth,Middle,55,2,100,55,1,1,100,2,0",
    "XAA,2019,Survey A,cov,Coverage,Wealth,High,70,1,100,55,1,1,100,3,0",
    "XAA,2019,Survey A,cov,Coverage,Region,North,50,2,100,55,1,0,100,0,0",
    "XAA,2019,Survey A,cov,Coverage,Region,South,60,2,100,55,1,0,100,0,1",
    "XAA,2019,Survey A,cov,Coverage,Region,West,55,2,100,55,1,0,100,0,0",
  ]

  init(
    _ rows: [String] = rows, header: String = header, options: String = "",
    inequality: String = "measures: [d, r, sii, par]",
  ) async throws {
    let folder = try TemporaryFolder([
      "report.yaml": """
      schema: 1
      inputs:
        - kind: disaggregated
          path: data.csv
          inequality: {\(inequality)}
      \(options)
      """,
      "data.csv": ([header] + rows).joined(separator: "\n") + "\n",
    ])
    evaluation = await Evaluation.run(try Manifest.read(folder.path))
  }

  func value(_ id: String, _ breakdown: String, _ category: String = "") -> IndicatorValue? {
    evaluation.values.first {
      $0.indicator == id && $0.breakdown == breakdown && $0.category == category
    }
  }

  /// The codes of what was found, with the line.
  var findings: [String] {
    evaluation.log.kept.filter { $0.severity != .note }.map {
      "\($0.code.rawValue):\($0.location?.line ?? 0)"
    }
  }
}
