import Foundation
import Testing

/// A firm that the input does not mark `name_publicly` stands in no byte of any output (pse.md H.2).
struct PublicNamesTests {
  private static let hidden = [
    "Quillfeather Clinics", "Zanthor Pharmacies", "Brumwick Hospital Group",
  ]
  private static let shown = "Larkspur Telehealth"

  private static let files = [
    "data/initiatives.csv": """
    initiative_id,country_iso3,title,stage,budget,disbursed,currency,beneficiaries_target,beneficiaries_reached,tags,name_publicly
    A1,XAA,Quillfeather Clinics scale-up,scaling,1000,1500,USD,10,5,digital,no
    A2,XAA,A public programme,pilot,0,10,USD,10,4,phc,yes
    """,
    "data/digital.csv": """
    solution_id,country_iso3,name,category,owner_sector,interoperability,name_publicly
    D1,XAA,Zanthor Pharmacies app,tele_pharmacy,private,partial,
    D2,XAA,Larkspur Telehealth,telemedicine,private,full,yes
    """,
    "data/payments.csv": """
    country_iso3,payee,owner_raw,amount,currency,year,county
    XAA,Brumwick Hospital Group,Private,900,XNL,2024,North
    XAA,Brumwick Hospital Group,Nobody knows,100,XNL,2024,South
    """,
    "data/countries.csv": "iso3,name,who_region,fcv\nXAA,Norland,EMR,no\n",
    "report.yaml": """
    schema: 1
    title: Names
    as_of: 2025-06-30
    areas: {groups: [who-region, world]}
    inputs:
      - {kind: countries, path: data/countries.csv}
      - {kind: initiatives, path: data/initiatives.csv}
      - {kind: digital, path: data/digital.csv}
      - {kind: payments, path: data/payments.csv, columns: {admin1: county}}
    custom:
      - {id: paid, title: Paid, unit: XNL, numerator: sum(amount), input: payments}
    reports:
      - {id: meeting, kind: inter-regional, formats: [xlsx, text]}
      - {id: region, kind: region, formats: [xlsx, text]}
      - {id: country, kind: country, formats: [xlsx, text]}
      - {id: donor, kind: donor, formats: [xlsx, text]}
    """,
  ]

  @Test func `no output and no message names it, and the one that may be named is named`() throws {
    try Workspace.with(Self.files) { workspace in
      let run = try workspace.run("build", "-v")
      #expect(run.code == 0, "\(run.errors)")
      let files = try workspace.files(under: "out")
      #expect(files.keys.contains("run.json") && files.keys.contains("values.csv"))
      let workbooks = files.keys.filter { $0.hasSuffix(".xlsx") }
      #expect(workbooks.count == 4)
      var texts = [run.output, run.errors]
      for (name, data) in files {
        texts.append(String(decoding: data, as: UTF8.self))
        if name.hasSuffix(".xlsx") {
          texts.append(try UnzippedText.all(of: workspace.file("out/\(name)")))
        }
      }
      for name in Self.hidden {
        let word = name.split(separator: " ")[0]
        let found = texts.filter { $0.contains(word) }
        #expect(found.isEmpty, "\(name)")
      }
      let named = texts.filter { $0.contains(Self.shown) }
      #expect(!named.isEmpty)
      // Where a firm is named, the usual line stands beside it.
      for (name, data) in files where name.hasSuffix(".txt") {
        let text = String(decoding: data, as: UTF8.self).replacing("\n  ", with: " ")
        guard text.contains("Larkspur") else { continue }
        #expect(text.contains("does not imply"), "\(name)")
      }
    }
  }
}
