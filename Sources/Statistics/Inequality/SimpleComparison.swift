/// Difference and ratio: two subgroups (stats.md 2, D and R; 2.1 says which two).
struct SimpleComparison {
  /// The one that is subtracted from, or divided.
  let first: Int
  /// The one that is subtracted, or divides.
  let second: Int

  init(_ groups: ComparedGroups) throws(UndefinedInequality) {
    (first, second) = try Self.pair(groups)
  }

  private static func pair(_ groups: ComparedGroups) throws(UndefinedInequality) -> (Int, Int) {
    let source = groups.source
    if source.isOrdered {
      // The highest rank against the lowest, so that more than 0, or 1, says that the disadvantaged are worse off.
      let order = try groups.byOrder()
      let (low, high) = (order[0], order[order.count - 1])
      return source.direction == .adverse ? (low, high) : (high, low)
    }
    if source.groups.contains(where: \.isReference), source.direction != .neutral {
      let reference = try groups.reference()
      return source.direction == .favourable
        ? (reference, groups.least(except: reference))
        : (groups.greatest(except: reference), reference)
    }
    // Where all are equal, two different ones are compared, so that the error is that of a difference.
    let greatest = groups.greatest()
    return (greatest, groups.least(except: greatest))
  }

  /// A simple measure may be had where subgroups between the two have no value, not where one of the two has none.
  static func admit(_ source: Disaggregation, force: Bool) throws(UndefinedInequality) {
    guard source.isOrdered, !force else { return }
    let orders = source.groups.compactMap(\.order)
    guard let least = orders.min(), let greatest = orders.max() else { return }
    let missing = source.groups.filter { group in
      group.estimate == nil && (group.order == least || group.order == greatest)
    }
    guard missing.isEmpty else {
      throw .missingGroups(missing: missing.count, of: source.groups.count)
    }
  }

  func difference(_ groups: ComparedGroups, _ options: InequalityOptions) -> (
    Double, InequalityEstimate.Spread
  ) {
    let value = groups.values[first] - groups.values[second]
    var gradient = [Double](repeating: 0, count: groups.count)
    gradient[first] = 1
    gradient[second] = -1
    return (value, groups.spread(around: value, gradient, options))
  }

  func ratio(
    _ groups: ComparedGroups, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let (above, below) = (groups.values[first], groups.values[second])
    guard below != 0 else { throw .zeroValue }
    let value = above / below
    guard value > 0 else { return (value, .none(value == 0 ? .zeroValue : .negativeValue)) }
    var gradient = [Double](repeating: 0, count: groups.count)
    gradient[first] = 1 / above
    gradient[second] = -1 / below
    do throws(UndefinedInequality) {
      return (
        value,
        InequalityEstimate.Spread(
          ofRatio: value, try groups.standardError(gradient),
          quantile: groups.quantile(options.level), groups.basis)
      )
    } catch {
      return (value, .none(error))
    }
  }
}
