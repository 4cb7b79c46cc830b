internal import Tabular

extension Layout {
  /// The shape of a file in this layout; `columns` is the manifest's renaming of our names; `key` gives the input
  /// key that a column or code leads to.
  func shape(
    _ header: HeaderIndex, columns: [String: String], key: (String) -> String?
  ) -> ObservationShape {
    switch self {
    case .tidy: tidy(header, columns)
    case .wide, .ghed, .whoTB: wide(header, columns, key)
    case .wdi, .databank: yearColumns(header, columns)
    case .ghoOData: ghoOData(header)
    case .ghoExport: ghoExport(header)
    case .ghoAthena: ghoAthena(header)
    case .sdmx: sdmx(header)
    }
  }

  private func areas(_ header: HeaderIndex, _ columns: [String: String]) -> [Int] {
    if let name = columns["iso3"] ?? columns["area"] ?? columns["country"] {
      return header[name].map { [$0] } ?? []
    }
    return Self.areaLabels.compactMap { header[$0] }
  }

  private func tidy(_ header: HeaderIndex, _ columns: [String: String]) -> ObservationShape {
    func find(_ name: String, _ others: String...) -> Int? {
      if let renamed = columns[name] { return header[renamed] }
      return header[name] ?? others.lazy.compactMap { header[$0] }.first
    }
    var shape = ObservationShape()
    shape.area = areas(header, columns)
    shape.code = find("indicator")
    shape.year = find("year")
    if let value = find("value") {
      shape.cells = [
        .init(column: value, lower: find("lower", "low"), upper: find("upper", "high"))
      ]
    }
    shape.dataType = find("type")
    shape.status = find("status")
    shape.note = find("note")
    shape.capacity = find("capacity")
    shape.needsBothLimits = true
    shape.dimensions = ["sex", "age", "residence"].compactMap { find($0) }
    return shape
  }

  private func wide(
    _ header: HeaderIndex, _ columns: [String: String], _ key: (String) -> String?
  ) -> ObservationShape {
    var shape = ObservationShape()
    shape.area = areas(header, columns)
    shape.year = header[columns["year"] ?? "year"]
    let taken = Set(shape.area + [shape.year].compactMap { $0 })
    let names = Dictionary(
      columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    var held: Set<String> = []
    for (index, label) in header.labels.enumerated() where !taken.contains(index) {
      let code = names[label] ?? label
      // Two columns may hold one thing under two names (GHED's oops_che and hf3_che): the first is read.
      guard let key = key(code), held.insert(key).inserted else {
        if !Self.isLimit(label, in: header) { shape.unknownColumns.append(label) }
        continue
      }
      shape.cells.append(
        .init(
          column: index, code: code, lower: header["\(label)_lo", "\(label)_lower"],
          upper: header["\(label)_hi", "\(label)_upper"]))
    }
    return shape
  }

  /// Whether a column holds the lower or upper limits of another.
  private static func isLimit(_ label: String, in header: HeaderIndex) -> Bool {
    ["_lo", "_hi", "_lower", "_upper"].contains { ending in
      label.hasSuffix(ending) && header[String(label.dropLast(ending.count))] != nil
    }
  }

  private func yearColumns(_ header: HeaderIndex, _ columns: [String: String]) -> ObservationShape {
    var shape = ObservationShape()
    shape.area = [header["country code"]].compactMap { $0 }
    shape.code = header["indicator code", "series code"]
    for (index, label) in header.labels.enumerated() {
      let digits = label.trimmed.prefix { $0.isNumber }
      guard digits.count == 4, let year = Int(digits), Year.range.contains(year) else { continue }
      shape.cells.append(.init(column: index, year: year))
    }
    return shape
  }

  private func ghoOData(_ header: HeaderIndex) -> ObservationShape {
    var shape = ObservationShape()
    shape.area = [header["spatialdim"]].compactMap { $0 }
    shape.areaKind = header["spatialdimtype"]
    shape.code = header["indicatorcode"]
    shape.year = header["timedim"]
    if let value = header["numericvalue"] {
      shape.cells = [
        .init(column: value, lower: header["low"], upper: header["high"], text: header["value"])
      ]
    }
    shape.note = header["comments"]
    shape.dimensions = ["dim1", "dim2", "dim3"].compactMap { header[$0] }
    return shape
  }

  private func ghoExport(_ header: HeaderIndex) -> ObservationShape {
    var shape = ObservationShape()
    shape.area = [header["spatialdimvaluecode"]].compactMap { $0 }
    shape.areaKind = header["location type"]
    shape.code = header["indicatorcode"]
    shape.year = header["period"]
    if let value = header["factvaluenumeric"] {
      shape.cells = [
        .init(
          column: value, lower: header["factvaluenumericlow"],
          upper: header["factvaluenumerichigh"],
          text: header["value"])
      ]
    }
    shape.prefix = header["factvaluenumericprefix"]
    shape.note = header["factcomments"]
    shape.dimensions = ["dim1valuecode", "dim2valuecode", "dim3valuecode"].compactMap { header[$0] }
    return shape
  }

  private func ghoAthena(_ header: HeaderIndex) -> ObservationShape {
    var shape = ObservationShape()
    shape.area = [header["country (code)"], header["region (code)"]].compactMap { $0 }
    shape.code = header["gho (code)"]
    shape.year = header["year (display)", "year (code)", "startyear"]
    if let value = header["numeric"] {
      shape.cells = [
        .init(
          column: value, lower: header["low"], upper: header["high"],
          text: header["display value", "value"])
      ]
    }
    shape.note = header["comments"]
    shape.dimensions = ["dimension (code)", "sex (code)", "residenceareatype (code)"]
      .compactMap { header[$0] }
    return shape
  }

  private func sdmx(_ header: HeaderIndex) -> ObservationShape {
    var shape = ObservationShape()
    shape.area = [header["ref_area"]].compactMap { $0 }
    shape.code = header["indicator", "series", "measure"]
    shape.year = header["time_period"]
    if let value = header["obs_value"] {
      shape.cells = [
        .init(
          column: value, lower: header["lower_bound", "low"], upper: header["upper_bound", "high"])
      ]
    }
    shape.dataType = header["obs_status"]
    shape.note = header["obs_comment", "comment_obs"]
    shape.multiplier = header["unit_mult"]
    shape.hasLabelledCodes = true
    shape.dimensions = ["sex", "age", "urbanisation", "location", "income_wealth_quantile"]
      .compactMap { header[$0] }
    return shape
  }
}
