import Foundation

/// The manual's page of all indicators, made of what `catalogue` prints.
enum IndicatorPage {
  private struct Entry: Decodable {
    let id, title, unit, direction, definition, reading, reference: String
    let aggregates: [String]
  }

  private static let families = [
    "uhc.sci": "Service coverage", "uhc.fp": "Financial protection",
    "uhc.che": "Health expenditure", "uhc.ihr": "Health security",
    "uhc.gpw": "The UHC Billion of GPW13", "pse.gov": "Governance",
    "pse.care": "Where people seek care", "pse.cap": "Capacity and market",
    "pse.hmis": "Routine reporting", "pse.fin": "Private financing",
    "pse.prog": "Programmes", "pse.digital": "Digital health",
    "pse.port": "Portfolio and commitments", "ineq": "Inequality",
  ]

  static func text(of catalogue: String) throws -> String {
    let entries = try JSONDecoder().decode([Entry].self, from: Data(catalogue.utf8))
    var lines = [
      "# Indicators", "",
      "Every indicator of the catalogue. This page is made by a test from what `catalogue` prints, and is not edited by hand.",
      "The methods are laid down in documents that the reference names, as `uhc.md A2`; [methods.md](methods.md) says where they come from.",
      "", "| family | indicators |", "|---|---|",
    ]
    var order: [String] = []
    var groups: [String: [Entry]] = [:]
    for entry in entries {
      let parts = entry.id.split(separator: ".")
      let family = parts[0] == "ineq" ? "ineq" : parts.prefix(2).joined(separator: ".")
      if groups[family] == nil { order.append(family) }
      groups[family, default: []].append(entry)
    }
    for family in order {
      let name = families[family] ?? family
      lines.append("| \(name) (`\(family)`) | \(groups[family]?.count ?? 0) |")
    }
    for family in order {
      lines += ["", "## \(families[family] ?? family)"]
      for entry in groups[family] ?? [] { lines += paragraph(entry) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func paragraph(_ entry: Entry) -> [String] {
    var lines = [
      "", "### \(entry.id)", "", "**\(entry.title)**", "",
      "- Unit: \(entry.unit); \(entry.direction).", "- Definition: \(entry.definition)",
    ]
    if !entry.reading.isEmpty { lines.append("- Reading: \(entry.reading)") }
    if !entry.aggregates.isEmpty {
      lines.append("- Over countries: \(entry.aggregates.joined(separator: ", ")).")
    }
    lines.append("- Method: \(entry.reference)")
    return lines.map { $0.replacingOccurrences(of: "\n", with: " ") }
  }
}
