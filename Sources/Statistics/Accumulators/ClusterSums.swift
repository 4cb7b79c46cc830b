/// The sums of `ClusterTotals` for samples of clusters, in a form that takes in rows a batch at a time.
///
/// Every sum is exact, in two words that lie side by side; what does not fit is kept apart, as `ExactSum` does. The areas of a file are told
/// apart, because strata and clusters bear the same codes in several of them. Memory grows with clusters × cells, not with rows.
package struct ClusterSums: Sendable {
  /// What is summed.
  package let measures: [Measure]
  let layout: BatchLayout
  private(set) var slots = SlotIndex()
  /// Rows and rows of positive weight of each slot, then for each measure the rows and cases without a value.
  private(set) var counts: [Int32] = []
  /// Two words for each sum of each slot.
  private(set) var words: [Double] = []
  /// What two words could not hold, by the place of the first.
  private(set) var spilled: [Int: ExactSum] = [:]
  private var slotOfRow: [Int32] = []

  /// Starts with no rows.
  package init(measures: [Measure]) {
    self.measures = measures
    layout = BatchLayout(measures)
  }

  /// The codes of the rows of a batch; a cell of −1 is outside every domain, and a row that is not used leaves no trace.
  package struct Keys: Sendable {
    package var area: [Int32]
    package var stratum: [Int32]
    package var cluster: [Int32]
    package var cell: [Int32]
    package var isUsed: [Bool]

    /// Joins the columns.
    package init(
      area: [Int32], stratum: [Int32], cluster: [Int32], cell: [Int32], isUsed: [Bool],
    ) {
      self.area = area
      self.stratum = stratum
      self.cluster = cluster
      self.cell = cell
      self.isUsed = isUsed
    }
  }

  /// The values of one measure for the rows of a batch; a state other than 0 is a row without one.
  package struct Column: Sendable {
    package var y: [Double]
    package var x: [Double]?
    package var states: [UInt8]

    /// Joins the parts; `x` is there for ratios.
    package init(y: [Double], x: [Double]? = nil, states: [UInt8]) {
      self.y = y
      self.x = x
      self.states = states
    }
  }

  /// Adds a batch; weights are finite and not negative.
  package mutating func add(_ keys: Keys, weights: [Double], _ columns: [Column]) {
    slots.find(keys, into: &slotOfRow)
    let missing = slots.count * layout.counts - counts.count
    if missing > 0 {
      counts.append(contentsOf: repeatElement(0, count: missing))
      words.append(contentsOf: repeatElement(0, count: slots.count * layout.words - words.count))
    }
    addBase(weights)
    for (place, column) in columns.enumerated() {
      switch measures[place] {
      case .proportion: addProportion(place, column, weights)
      case .mean, .ratio: addProducts(place, column, weights)
      }
    }
  }

  private mutating func addBase(_ weights: [Double]) {
    let (stride, countStride) = (layout.words, layout.counts)
    unsafe withRows { slots, counts, words, lost in
      for row in slots.indices {
        let slot = unsafe Int(slots[row])
        guard slot >= 0 else { continue }
        unsafe counts[slot * countStride] += 1
        let weight = weights[row]
        guard weight > 0 else { continue }
        unsafe counts[slot * countStride + 1] += 1
        unsafe Self.add(weight, to: words, at: slot * stride, &lost)
      }
    }
  }

  /// Most rows have a value, so that the weight of those without one is summed, and taken off at the end.
  private mutating func addProportion(_ place: Int, _ column: Column, _ weights: [Double]) {
    let (stride, countStride) = (layout.words, layout.counts)
    let (wordPlace, countPlace) = (layout.wordPlaces[place], layout.countPlace(place))
    precondition(
      column.y.count == weights.count && column.states.count == weights.count,
      "every row has a value or none")
    unsafe withRows { slots, counts, words, lost in
      for row in slots.indices {
        let slot = unsafe Int(slots[row])
        guard slot >= 0 else { continue }
        if column.states[row] == 0 {
          let y = column.y[row]
          guard y != 0 else { continue }
          precondition(y == 1, "a proportion counts rows as 0 or 1")
          guard weights[row] > 0 else { continue }
          unsafe Self.add(weights[row], to: words, at: slot * stride + wordPlace + 2, &lost)
        } else {
          unsafe counts[slot * countStride + countPlace] += 1
          guard weights[row] > 0 else { continue }
          unsafe counts[slot * countStride + countPlace + 1] += 1
          unsafe Self.add(weights[row], to: words, at: slot * stride + wordPlace, &lost)
        }
      }
    }
  }

  /// Words that fit in neither word of a sum, by the place of its first.
  private typealias Lost = [(place: Int, word: Double)]

  /// Lends the slots of the rows, which lie within the counts and words, and those; bounds are not checked again for every row.
  @inline(__always)
  private mutating func withRows(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeMutableBufferPointer<Int32>,
      UnsafeMutableBufferPointer<Double>, inout Lost
    ) -> Void
  ) {
    var lost: Lost = []
    let rows = slotOfRow
    var (counts, words) = ([Int32](), [Double]())
    swap(&counts, &self.counts)
    swap(&words, &self.words)
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        unsafe words.withUnsafeMutableBufferPointer { words in
          unsafe body(rows, counts, words, &lost)
        }
      }
    }
    swap(&counts, &self.counts)
    swap(&words, &self.words)
    for (place, word) in lost { spilled[place, default: ExactSum()].add(word) }
  }

  private mutating func addProducts(_ place: Int, _ column: Column, _ weights: [Double]) {
    let isRatio = measures[place] == .ratio
    for row in slotOfRow.indices {
      let slot = Int(slotOfRow[row])
      guard slot >= 0 else { continue }
      let at = slot * layout.words + layout.wordPlaces[place]
      let weight = weights[row]
      guard column.states[row] == 0 else {
        let count = slot * layout.counts + layout.countPlace(place)
        counts[count] += 1
        if weight > 0 {
          counts[count + 1] += 1
          add(at) { $0.add(weight) }
        }
        continue
      }
      guard weight > 0 else { continue }
      let y = column.y[row]
      add(at + 2) { $0.addProduct(weight, y) }
      add(at + 4) { $0.addProduct(weight, y, y) }
      guard isRatio, let x = column.x?[row] else { continue }
      add(at + 6) { $0.addProduct(weight, x) }
      add(at + 8) { $0.addProduct(weight, x, y) }
      add(at + 10) { $0.addProduct(weight, x, x) }
    }
  }

  @inline(__always)
  private mutating func add(_ place: Int, _ change: (inout ExactSum) -> Void) {
    var sum = ExactSum(high: words[place], low: words[place + 1])
    change(&sum)
    words[place] = sum.words.high
    words[place + 1] = sum.words.low
    if let rest = sum.beyondWords { spilled[place, default: ExactSum()].merge(rest) }
  }

  /// Knuth's two-word addition of `ExactSum`; what fits in neither word is listed.
  @inline(__always)
  private static func add(
    _ value: Double, to words: UnsafeMutableBufferPointer<Double>, at place: Int,
    _ lost: inout Lost,
  ) {
    let (carried, first) = twoSum(unsafe words[place + 1], value)
    let (sum, second) = twoSum(unsafe words[place], carried)
    let (remainder, rest) = twoSum(second, first)
    unsafe words[place] = sum
    unsafe words[place + 1] = remainder
    if rest != 0 { lost.append((place, rest)) }
  }

  /// The sum at a place.
  func sum(_ place: Int) -> ExactSum {
    var sum = ExactSum(high: words[place], low: words[place + 1])
    if let rest = spilled[place] { sum.merge(rest) }
    return sum
  }
}
