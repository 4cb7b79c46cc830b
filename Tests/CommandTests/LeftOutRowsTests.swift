import Foundation
import TestSupport
import Testing

/// What `explain` says of rows that an estimate does not count: each reason once, with numbers counted by hand.
struct LeftOutRowsTests {
  private static let manifest = """
    schema: 1
    inputs:
      - kind: survey
        path: a.csv
        missing: ["98"]
        bad_rows: leave-out
        where: {interviewed: ["yes"]}
        design: {weight: w, stratum: s, cluster: c, lonely: certainty}
        estimates:
          - {id: share, proportion: ill, is: ["1"], where: {sex: [f]}, by: [place]}
          - {id: mean, mean: x, by: [place], compare: [{by: place, of: [town, village]}]}
          - {id: half, quantile: x, at: [0.5]}
          - {id: quotient, ratio: x, over: y}
    """

  /// One row for each reason; behind it stands which of the estimate `share` in towns it is.
  private static let data = """
    country,year,w,s,c,interviewed,sex,place,ill,x,y
    KEN,2020,1,1,1,yes,f,town,1,1,1
    KEN,2020,1,1,2,yes,f,town,0,2,2
    KEN,2020,1,1,1,yes,f,town,1,4,0
    KEN,2020,many,1,1,yes,f,town,1,4,1
    KEN,2020,-1,1,1,yes,f,town,1,4,1
    KEN,2020,,1,1,yes,f,town,1,4,1
    KEN,2020,1,,1,yes,f,town,1,4,1
    KEN,2019,1,1,1,yes,f,town,1,4,1
    UGA,2020,1,1,1,yes,f,town,1,4,1
    KEN,2020,1,1,1,no,f,town,1,4,1
    KEN,2020,0,1,2,yes,f,town,1,4,1
    KEN,2020,1,1,1,yes,m,town,1,4,1
    KEN,2020,1,1,1,yes,f,village,1,5,1
    KEN,2020,1,1,1,yes,f,,1,4,1
    KEN,2020,1,1,1,yes,f,town,,98,
    KEN,2020,1,1,2,yes,f,town,1,9,..

    """

  private struct Reason: Hashable {
    let sort, column: String
    let rows: Int
    let lines: [Int]
  }

  private static func sorted(
    _ workspace: Workspace, _ arguments: String...
  ) throws -> (rows: Int, counted: Int, reasons: [Reason]) {
    let run = try Program.run(
      ["explain", "."] + arguments + ["--format", "json"], in: workspace.path)
    #expect(run.code == 0, "\(run.errors)")
    let page = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let node = try #require(page?["derivation"] as? [String: Any])
    let found = try #require((node["left_out"] as? [[String: Any]])?.first)
    let reasons = try #require(found["reasons"] as? [[String: Any]])
    return (
      try #require(found["rows"] as? Int), try #require(found["counted"] as? Int),
      try reasons.map { reason in
        let places = try #require(reason["places"] as? [[String: Any]])
        #expect(places.allSatisfy { $0["file"] as? String == "a.csv" })
        return Reason(
          sort: try #require(reason["reason"] as? String),
          column: try #require(reason["column"] as? String),
          rows: try #require(reason["rows"] as? Int),
          lines: places.compactMap { $0["line"] as? Int }
        )
      }
    )
  }

  @Test func `every reason is told from the others, with its count and its lines`() throws {
    try Workspace.with(["report.yaml": Self.manifest, "a.csv": Self.data]) { workspace in
      let town = try Self.sorted(
        workspace, "custom.share", "KEN", "2020", "--breakdown", "place=town")
      #expect((town.rows, town.counted) == (16, 4))
      #expect(
        town.reasons == [
          Reason(sort: "bad-cell", column: "w", rows: 1, lines: [5]),
          Reason(sort: "refused", column: "w", rows: 1, lines: [6]),
          Reason(sort: "other-survey", column: "", rows: 2, lines: [9, 10]),
          Reason(sort: "outside-filter", column: "", rows: 1, lines: [11]),
          Reason(sort: "zero-weight", column: "", rows: 1, lines: [12]),
          Reason(sort: "not-applicable", column: "", rows: 1, lines: [13]),
          Reason(sort: "other-group", column: "place", rows: 1, lines: [14]),
          Reason(sort: "no-group", column: "place", rows: 1, lines: [15]),
          Reason(sort: "missing", column: "ill", rows: 1, lines: [16]),
          Reason(sort: "missing", column: "s", rows: 1, lines: [8]),
          Reason(sort: "missing", column: "w", rows: 1, lines: [7]),
        ])
    }
  }

  @Test func `a code of the manifest and a sign of the file are shown as they are written`() throws
  {
    try Workspace.with(["report.yaml": Self.manifest, "a.csv": Self.data]) { workspace in
      let run = try workspace.run("explain", ".", "custom.quotient", "KEN", "2020")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("1: no value of \"x\" (\"98\"); a.csv:16\n"), "\(run.output)")
      #expect(run.output.contains("1: no value of \"y\" (\"..\"); a.csv:17\n"))
      let half = try Self.sorted(workspace, "custom.half", "KEN", "2020")
      #expect((half.rows, half.counted) == (16, 7))
    }
  }

  @Test func `two groups that are compared have each a list of its own`() throws {
    try Workspace.with(["report.yaml": Self.manifest, "a.csv": Self.data]) { workspace in
      let run = try workspace.run(
        "explain", ".", "custom.mean.difference", "KEN", "2020", "--breakdown",
        "place=town - village")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("rows left out of n of place=town: 11 of 16"), "\(run.output)")
      #expect(run.output.contains("rows left out of n of place=village: 15 of 16"))
    }
  }

  @Test func `standard input cannot be read again and keeps its one total`() throws {
    let manifest = Self.manifest.replacingOccurrences(of: "path: a.csv", with: "path: \"-\"")
    try Workspace.with(["report.yaml": manifest]) { workspace in
      let run = try workspace.run(
        "explain", ".", "custom.share", "KEN", "2020", input: Self.data)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("not in n: "), "\(run.output)")
      #expect(!run.output.contains("rows left out of n"))
    }
  }
}
