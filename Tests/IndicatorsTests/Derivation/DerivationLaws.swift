import Foundation
import Indicators
import Tabular
import TestSupport
import Testing

/// The trees of every figure of the example: they must give the figures.
struct DerivationLaws {
  /// What a walk over all trees found.
  private struct Walk {
    /// Figures that their parts or their cell give.
    var recomputed = 0
    var byOperation: [String: Int] = [:]
    var greatest: [String: Double] = [:]
    var wrong: [String] = []

    mutating func visit(_ node: Derivation, under root: String) {
      let name = node.operation.name
      byOperation[name, default: 0] += 1
      for part in node.parts { visit(part, under: root) }
      guard let number = node.value, !["as-read", "figure", "stated"].contains(name) else {
        return
      }
      guard let again = IndependentArithmetic.number(of: node), let own = node.recomputed else {
        wrong.append("\(root): \(node.title) cannot be computed by \(name)")
        return
      }
      let distance = max(abs(again - number), abs(own - number)) / max(1, abs(number))
      greatest[name] = max(greatest[name] ?? 0, distance)
      if !(distance <= 1e-12) { wrong.append("\(root): \(node.title) \(number) is not \(again)") }
    }
  }

  @Test func `the numbers of every tree give the number above them`() async throws {
    let evaluation = try await ExampleRun.evaluation()
    var trees = DerivationTrees(evaluation)
    var walk = Walk()
    for value in evaluation.values {
      let tree = trees.tree(of: value)
      #expect(tree.value == value.number)
      let place = "\(value.indicator) \(value.area.code) \(value.period) \(value.category)"
      walk.visit(tree, under: place)
      if value.number != nil, tree.operation != .stated { walk.recomputed += 1 }
      #expect(value.number != nil || tree.absence?.isEmpty == false, "\(place)")
    }
    #expect(walk.wrong.isEmpty, "\(walk.wrong.count): \(walk.wrong.prefix(20))")
    let numbers = evaluation.values.count { $0.number != nil }
    #expect(Double(walk.recomputed) > 0.8 * Double(numbers))
    // That it is no empty law: composites of every sort occur.
    for name in [
      "geometric-mean", "weighted-mean", "mean", "median", "ratio", "rescaled", "cut",
      "interpolated", "carried", "annual-points", "regression-rate", "projection",
      "lower-median", "share-from-level", "count-at-level", "rounded-mean", "level",
    ] {
      #expect(walk.byOperation[name, default: 0] > 0, "\(name)")
    }
  }

  @Test func `a cell that a tree quotes reads as the number beside it`() async throws {
    let evaluation = try await ExampleRun.evaluation()
    var trees = DerivationTrees(evaluation)
    var quoted = 0
    for value in evaluation.values
    where ["uhc.sci", "uhc.che.oop", "uhc.ihr.spar"].contains(value.indicator)
      && value.area.kind == .country && value.area.code < "XAD"
    {
      let tree = trees.tree(of: value).quoting(evaluation.manifest)
      for leaf in leaves(tree) where leaf.operation == .asRead {
        let place = try #require(leaf.places.first, "\(value.indicator) \(leaf.title)")
        let cell = try #require(place.cell, "\(place.location)")
        #expect(Double(cell.replacing("\"", with: "")) == leaf.value, "\(place.location)")
        #expect(try #require(place.line).contains(cell))
        quoted += 1
      }
    }
    #expect(quoted > 500)
  }

  private func leaves(_ tree: Derivation) -> [Derivation] {
    tree.parts.isEmpty ? [tree] : tree.parts.flatMap(leaves)
  }

  @Test func `followed to the end, a group's figure rests on cells of files`() async throws {
    let evaluation = try await ExampleRun.evaluation()
    var trees = DerivationTrees(evaluation)
    trees.followsFigures = true
    let value = try #require(
      evaluation.values.last {
        $0.indicator == "uhc.sci" && $0.area.kind == .world && $0.breakdown.isEmpty
      })
    let tree = trees.tree(of: value)
    #expect(tree.parts.count == value.count)
    #expect(tree.facts.contains { $0.name == "population coverage" })
    let ends = leaves(tree)
    #expect(ends.count > 100)
    #expect(ends.allSatisfy { $0.operation == .asRead && !$0.places.isEmpty })
  }

  @Test func `the rows of a survey are counted or left out, and as many are counted as n says`()
    async throws
  {
    let manifest = try Manifest.read(Shared.root + "/Examples/inter-regional-meeting")
    let evaluation = try await ExampleRun.evaluation()
    var trees = DerivationTrees(evaluation)
    var random = SeededRandom(seed: 7)
    let sampled = evaluation.values.filter { !$0.selections.isEmpty }.shuffled(using: &random)
    let families = Dictionary(grouping: sampled) { $0.indicator.split(separator: ".")[1] }
    #expect(Set(families.keys).isSuperset(of: ["fp", "care"]))
    for value in families.sorted(by: { $0.key < $1.key }).flatMap({ $0.value.prefix(60) }) {
      let tree = try await trees.tree(of: value).withLeftOutRows(of: evaluation, manifest)
      let name = "\(value.indicator) \(value.area.code) \(value.breakdown)=\(value.category)"
      #expect(tree.leftOut.count == value.selections.count, "\(name)")
      for found in tree.leftOut {
        let total = found.reasons.map(\.rows).reduce(0, +)
        #expect(total + found.counted == found.read, "\(name)")
        #expect(found.reasons.allSatisfy { $0.rows >= $0.examples.count && !$0.examples.isEmpty })
      }
      if let (cases, counted) = tree.countedTwice { #expect(cases == counted, "\(name)") }
    }
  }
}
