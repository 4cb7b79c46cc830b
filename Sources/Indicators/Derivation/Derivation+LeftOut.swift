package import Tabular

extension Derivation {
  /// The tree with the rows that its survey estimates do not count, by reason: the files are read once more for each estimate.
  ///
  /// What cannot be read twice (standard input, an engine) keeps its one total.
  package func withLeftOutRows(
    of evaluation: Evaluation, _ manifest: Manifest
  ) async throws(Diagnostic) -> Derivation {
    var node = self
    if let value = sampled, let survey = SampledSurvey(of: value, in: evaluation.context),
      survey.canBeReadAgain
    {
      let reader = LeftOutReader(
        specification: survey.specification, sample: survey.sample,
        parameters: survey.parameters, manifest: manifest)
      for selection in value.selections {
        node.leftOut.append(try await reader.rows(of: selection, evaluation.inputs))
      }
      node.facts.removeAll { SurveyFacts.totals.contains($0.name) }
    }
    var parts: [Derivation] = []
    for part in node.parts {
      parts.append(try await part.withLeftOutRows(of: evaluation, manifest))
    }
    node.parts = parts
    return node
  }

  /// The number of cases that an estimate of one group must have, by the sorting of its rows; with the number that it has.
  package var countedTwice: (cases: Int, sorted: Int)? {
    guard leftOut.count == 1, let cases = sampled?.count else { return nil }
    return (cases, leftOut[0].counted)
  }
}
