extension DerivationTrees {
  /// The service coverage index, a part of it, or a tracer (uhc.md A).
  func coverage(_ part: ServiceCoveragePart, _ value: IndicatorValue) -> Derivation? {
    guard let year = Int(value.period) else { return nil }
    let tree = CoverageTree(AreaCoverage(value.area, in: context), in: year)
    switch part {
    case .index: return observed(["uhc.sci"], value) ?? tree.index
    case .subindex(let key):
      return observed([value.indicator], value) ?? Subindex(rawValue: key).map { tree.subindex($0) }
    case .tracers: return tree.tracer(value.category)
    case .availability: return observed([value.indicator], value)
    }
  }
}

/// The trees of one area's coverage in one year.
struct CoverageTree {
  private let coverage: AreaCoverage
  private let year: Int
  private let scores: CoverageScores?
  private let observations: ObservationTrees

  init(_ coverage: AreaCoverage, in year: Int) {
    self.coverage = coverage
    self.year = year
    scores = coverage.scores(in: year)
    observations = ObservationTrees(coverage.context.observations)
  }

  private var edition: Derivation.Fact { .init("edition", coverage.edition.name) }

  /// The geometric mean of the four sub-indices, each from tracers where it can be, else as published.
  var index: Derivation {
    let parts = Subindex.allCases.map { subindex -> Derivation in
      let computed = self.subindex(subindex)
      guard computed.value == nil else { return computed }
      return observations.exact(subindex.indicator, in: coverage.area, year) ?? computed
    }
    return Derivation(
      "", nil, by: .geometricMean, words: "geometric mean of the four sub-indices",
      facts: [edition], parts: parts)
  }

  /// The weighted geometric mean of the tracers that apply.
  func subindex(_ subindex: Subindex) -> Derivation {
    let members = scores?.scores(of: subindex) ?? []
    var node = Derivation(
      subindex.indicator, nil, by: .geometricMean,
      words: "weighted geometric mean of the tracers that apply", facts: [edition])
    switch scores?.subindex(subindex) {
    case .value(let number)?: node.value = number
    case .missing(let what)?: node.absence = "missing: \(what.joined(separator: ", "))"
    case nil: node.absence = "no input of this year"
    }
    let absent = members.filter { $0.outcome == .notApplicable }.map(\.tracer.key)
    if !absent.isEmpty {
      node.facts.append(.init("does not apply here", absent.joined(separator: ", ")))
    }
    node.parts = members.filter { $0.outcome != .notApplicable }.map {
      tree($0).weighing($0.tracer.weight)
    }
    return node
  }

  /// A tracer by its key.
  func tracer(_ key: String) -> Derivation? {
    scores?.scores.first { $0.tracer.key == key && $0.outcome != .notApplicable }.map(tree)
  }

  /// The raw numbers, each rescaled, joined, and cut to the scale.
  private func tree(_ score: TracerScore) -> Derivation {
    let tracer = score.tracer
    let lifts = coverage.context.thresholds["sci-floor-below-one"] != 0
    var node = Derivation(
      "tracer \(tracer.key)", score.score,
      by: .cut(least: 1, greatest: 100, liftsBelowOne: lifts))
    let parts = tracer.parts.map { part -> Derivation in
      let raw = observations.filled(part.input, in: coverage.area, year)
      guard part.transform != .asIs else { return raw }
      return Derivation(
        "score of \(part.input)", raw.value.map { part.transform.score(of: $0) },
        by: .rescaled(part.transform), parts: [raw])
    }
    switch tracer.combination {
    case .single: node.parts = parts
    case .geometricMean: node.parts = [joined(parts, by: .geometricMean, tracer)]
    case .product:
      var scale = 100.0
      for _ in parts { scale /= 100 }
      node.parts = [joined(parts, by: .product(scale: scale), tracer)]
    }
    if score.score == nil {
      node.absence = parts.compactMap(\.absence).joined(separator: "; ")
    }
    return node
  }

  private func joined(
    _ parts: [Derivation], by operation: Derivation.Operation, _ tracer: Tracer
  ) -> Derivation {
    let numbers = parts.compactMap(\.value)
    return Derivation(
      "\(tracer.key), its parts joined",
      numbers.count == parts.count ? tracer.joined(numbers) : nil, by: operation, parts: parts)
  }
}
