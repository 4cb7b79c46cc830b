import Foundation
import TestSupport
import Testing

/// The example meeting: the same bytes everywhere, and every printed figure leads back to values.csv.
struct ReproducibilityTests {
  private func pack() throws -> ExamplePack { try ExamplePack.built.get() }

  @Test func `neither zone, locale, folder nor number of jobs shows in any output but run.json`()
    throws
  {
    let pack = try pack()
    let first = try pack.first.files(under: "out")
    let second = try pack.second.files(under: "out")
    #expect(Set(first.keys) == Set(second.keys))
    #expect(first.count > 30)
    let different = first.keys.filter { $0 != "run.json" && first[$0] != second[$0] }
    #expect(different == [])
    #expect(first.keys.contains { $0.hasSuffix(".xlsx") })
    #expect(!first.keys.contains { $0.contains(".tmp") || $0.hasPrefix(".") })
  }

  @Test func `run.json tells what was read and made, with hashes that hold`() throws {
    let folder = try pack().second
    let report = try JSONText.object(try folder.text("out/run.json"))
    let inputs = try #require(report["inputs"] as? [[String: Any]])
    let reports = try #require(report["reports"] as? [[String: Any]])
    let outputs = reports.flatMap { $0["outputs"] as? [[String: Any]] ?? [] }
    #expect(reports.allSatisfy { $0["status"] as? String == "built" })
    let files = try folder.files(under: "out")
    #expect(
      Set(outputs.compactMap { $0["path"] as? String }) == Set(files.keys).subtracting(["run.json"])
    )
    var listed = outputs.map { ("out/\($0["path"] ?? "")", $0["sha256"] as? String ?? "") }
    let example = Shared.root + "/Examples/inter-regional-meeting/"
    listed += inputs.map { (example + "\($0["path"] ?? "")", $0["sha256"] as? String ?? "") }
    let lines = listed.map { "\($0.1)  \($0.0)\n" }.joined()
    try folder.write("sums", lines)
    let check = try Program.shell("sha256sum --check --quiet sums", in: folder.path)
    #expect(check.code == 0, "\(check.output)")
    #expect(listed.count == files.count - 1 + inputs.count)
    #expect(inputs.count >= 9)
  }

  private static let columns =
    "indicator,area,area_type,period,breakdown,category,value,unit,lower,upper,se,n,numerator,"
    + "denominator,status,data_type,flags,source,note"

  @Test
  func
    `values.csv has the columns of the interface, sorted rows and values only where there are any`()
    throws
  {
    let folder = try pack().first
    let text = try folder.text("out/values.csv")
    #expect(text.hasPrefix(Self.columns + "\n"))
    #expect(!text.contains("\r") && text.hasSuffix("\n") && !text.hasPrefix("\u{FEFF}"))
    let values = try folder.values()
    #expect(values.rows.count > 5000)
    #expect(values.placeCount == values.rows.count)
    let statuses: Set = ["ok", "flagged", "suppressed", "not_available", "not_applicable"]
    let types: Set = ["reported", "estimated", "imputed", "projected", "computed"]
    for row in values.rows {
      let status = row["status"] ?? ""
      let hasValue = ["ok", "flagged"].contains(status)
      #expect(statuses.contains(status) && types.contains(row["data_type"] ?? ""))
      #expect((row["value"] != "") == hasValue, "\(row)")
      #expect((row["flags"] != "") == (status == "flagged") || !hasValue, "\(row)")
      #expect(hasValue || row["note"] != "", "\(row)")
      for column in ["value", "lower", "upper", "se", "numerator", "denominator"] {
        let text = row[column] ?? ""
        #expect(text.isEmpty || Double(text)?.isFinite == true, "\(row)")
      }
    }
    let keys = values.rows.map(Self.key)
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  /// Indicators by name, then countries before groups, in the order in which the interface lists them.
  private static func key(of row: [String: String]) -> [String] {
    let kinds = ["country", "subnational", "who_region", "income_group", "fcv", "world"]
    let kind =
      kinds.firstIndex(of: row["area_type"] ?? "").map(String.init) ?? row["area_type"] ?? ""
    return [row["indicator"], kind, row["area"], row["period"], row["breakdown"], row["category"]]
      .map { $0 ?? "" }
  }

  @Test func `every figure in a brief leads back to values.csv, or to what it was made of`() throws
  {
    let folder = try pack().first
    var trace = FactTrace(
      try folder.values(), inputs: [Shared.root + "/Examples/inter-regional-meeting/data"])
    for (name, data) in try folder.files(under: "out") where name.hasSuffix(".facts.json") {
      for figure in try FactFile(data).facts.flatMap(\.figures) {
        trace.follow(figure, file: name)
      }
    }
    #expect(trace.lost == [])
    #expect((trace.counts["row"] ?? 0) > 600)
    #expect((trace.counts["difference"] ?? 0) > 50)
    #expect(trace.counts["input"] == 10)
    #expect((trace.counts["median"] ?? 0) > 0)
  }
}
