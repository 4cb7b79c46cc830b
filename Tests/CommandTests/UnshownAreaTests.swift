import Testing

/// Territories that are no Member States: left out of the default selection, and never without a word.
struct UnshownAreaTests {
  private static let list = "code,name,owner\n1,North Clinic,Private\n2,South Hospital,Government\n"
  private static let spending =
    "iso3,indicator,year,value\nEGY,oops_che,2019,55.1\nPSE,oops_che,2019,44.2\n"

  private func said(_ areas: String, _ inputs: String) throws -> (Program.Run, ComputedValues?) {
    let manifest = "schema: 1\nareas: {\(areas)groups: []}\ninputs:\n" + inputs
    let files = ["report.yaml": manifest, "list.csv": Self.list, "spending.csv": Self.spending]
    return try Workspace.with(files) { workspace in
      let run = try workspace.run("build", "-v")
      return (run, try? workspace.values())
    }
  }

  private static let facilities =
    "  - {kind: facilities, path: list.csv, country: PSE, year: 2024}\n"

  @Test
  func `a warning where an input is about one, a note where a file of all economies holds it`()
    throws
  {
    let (list, values) = try said("", Self.facilities)
    #expect(list.code == 0 && values?.rows.isEmpty == true)
    #expect(
      list.errors.contains(
        "warning: PSE is in the inputs and is no Member State: it is not shown [areas-not-shown]"),
      "\(list.errors)")
    let (export, shown) = try said("", "  - {kind: observations, path: spending.csv}\n")
    #expect(shown?.rows.count == 1)
    #expect(export.errors.contains("note: PSE is in the inputs and is no Member State"))
    #expect(!export.errors.contains("warning: PSE"))
  }

  @Test func `named, it is shown like any other`() throws {
    let (run, values) = try said("countries: [PSE], ", Self.facilities)
    #expect(!run.errors.contains("areas-not-shown"))
    #expect(values?.number("pse.cap.facility_share", "PSE", "2024") == 50)
  }

  @Test func `a file of populations without a known column is told how to name it`() throws {
    let (run, _) = try said("", "  - {kind: populations, path: people.csv}\n")
    #expect(run.code == 66)
    let files = [
      "report.yaml": "schema: 1\ninputs:\n  - {kind: populations, path: people.csv}\n",
      "people.csv": "iso3,year,inhabitants\nEGY,2019,105000000\n",
    ]
    let errors = try Workspace.with(files) { try $0.run("check").errors }
    #expect(
      errors.contains("name the file's column with `columns: {population: inhabitants}`"),
      "\(errors)")
  }
}
