/// The sums per stratum, cluster and cell that every total, mean, proportion and ratio, and their variances, are functions of (stats.md 1.2).
///
/// Per cell and measure: rows, cases, Σw, Σwy, Σwx, Σwy², Σwxy, Σwx², each exactly; and the frame of all strata and clusters. Where
/// elements were sampled, the sums are kept per stratum and cell, with the same products of the squared weight. Memory grows with the
/// cells that hold a row, not with rows. Adding costs O(1) a row and measure.
package struct ClusterTotals: Accumulator {
  /// What is summed.
  package let measures: [Measure]
  /// All strata and clusters.
  package private(set) var frame: SamplingFrame

  /// The base of a cell: its rows, whether or not their values are missing.
  struct Base: Equatable, Sendable {
    var place: Int
    var cell: Int32
    var rows = 0
    var positiveRows = 0
    var weight = ExactSum()

    /// A number to find it by.
    var hash: UInt64 {
      PlaceTable.hash(UInt64(place), UInt64(UInt32(bitPattern: cell)))
    }
  }

  /// The rows that a measure has values for.
  struct Count: Equatable, Sendable {
    var rows = 0
    var cases = 0
  }

  let layouts: [MeasureLayout]
  let offsets: [Int]
  let width: Int
  private(set) var bases: [Base] = []
  private(set) var counts: [Count] = []
  private(set) var sums: [ExactSum] = []
  /// The places of each cell's sums, so that a domain costs no more than its own cells.
  private var slotsOf: [Int32: [Int]] = [:]
  private var index = PlaceTable()

  /// Starts with no rows.
  package init(measures: [Measure], units: SampledUnits = .clusters) {
    self.init(measures: measures, frame: SamplingFrame(units: units))
  }

  /// Starts with no rows in a frame that is known.
  init(measures: [Measure], frame: SamplingFrame) {
    self.measures = measures
    self.frame = frame
    layouts = measures.map { MeasureLayout($0, units: frame.units) }
    var (offsets, width) = ([Int](), 0)
    for layout in layouts {
      offsets.append(width)
      width += layout.width
    }
    (self.offsets, self.width) = (offsets, width)
  }

  /// Adds a row: to the frame always, to its cell's base if it has one, to each measure that has a value.
  package mutating func add(_ row: SurveyRow) {
    guard let cell = row.cell else {
      noteOutside(row.unit, weight: row.weight)
      return
    }
    let slot = slot(of: row.unit, cell: cell)
    addBase(row.weight, at: slot)
    for (measure, value) in row.values.enumerated() {
      guard let value else { continue }
      add(value, weight: row.weight, to: measure, at: slot)
    }
  }

  /// Notes a row outside every domain: only that its cluster exists.
  package mutating func noteOutside(_ unit: ClusterKey, weight: SamplingWeight) {
    frame.count(rows: 1, positive: weight.value > 0 ? 1 : 0, at: frame.place(of: held(unit)))
  }

  /// Notes rows outside every domain that were counted elsewhere.
  package mutating func noteOutside(_ unit: ClusterKey, rows: Int, positiveRows: Int) {
    frame.count(rows: rows, positive: positiveRows, at: frame.place(of: held(unit)))
  }

  /// The place of a cell's sums, made where it is new; valid until the totals are merged into others.
  package mutating func slot(of unit: ClusterKey, cell: Int32) -> Int {
    let place = frame.place(of: held(unit))
    if let known = known(place, cell) { return known }
    let slot = bases.count
    slotsOf[cell, default: []].append(slot)
    bases.append(Base(place: place, cell: cell))
    let bases = bases
    index.insert(slot) { bases[$0].hash }
    counts.append(contentsOf: repeatElement(Count(), count: measures.count))
    sums.append(contentsOf: repeatElement(ExactSum(), count: width))
    return slot
  }

  private func known(_ place: Int, _ cell: Int32) -> Int? {
    index.place(Base(place: place, cell: cell).hash) {
      bases[$0].place == place && bases[$0].cell == cell
    }
  }

  /// Makes room for as many cells; growing step by step would take twice the memory for a while.
  mutating func reserve(slots: Int) {
    guard slots > bases.count else { return }
    bases.reserveCapacity(slots)
    counts.reserveCapacity(slots * measures.count)
    sums.reserveCapacity(slots * width)
    if bases.isEmpty { index = PlaceTable(room: slots) }
  }

  /// The places of the sums of a domain.
  func slots(in domain: Domain) -> [Int] {
    switch domain {
    case .all: Array(bases.indices)
    case .cells(let codes): codes.sorted().flatMap { slotsOf[$0] ?? [] }
    }
  }

  /// Counts one row in the base of a cell and in the frame.
  package mutating func addBase(_ weight: SamplingWeight, at slot: Int) {
    let positive = weight.value > 0 ? 1 : 0
    bases[slot].rows += 1
    bases[slot].positiveRows += positive
    bases[slot].weight.add(weight.value)
    frame.count(rows: 1, positive: positive, at: bases[slot].place)
  }

  /// Adds one row's value to a measure of a cell.
  package mutating func add(
    _ value: MeasuredValue, weight: SamplingWeight, to measure: Int, at slot: Int,
  ) {
    let count = slot * measures.count + measure
    counts[count].rows += 1
    guard weight.value > 0 else { return }
    counts[count].cases += 1
    let start = slot * width + offsets[measure]
    let (w, y) = (weight.value, value.y)
    sums[start].add(w)
    switch measures[measure] {
    case .proportion:
      precondition(y == 0 || y == 1, "a proportion counts rows as 0 or 1")
      if y == 1 { sums[start + 1].add(w) }
    case .mean:
      sums[start + 1].addProduct(w, y)
      sums[start + 2].addProduct(w, y, y)
    case .ratio: addRatio(value, w, at: start)
    }
    if frame.units == .elements { addSquared(value, w, of: measure, at: start) }
  }

  /// Adds sums that were made elsewhere, in a kernel of its own; for samples of clusters.
  package mutating func add(summed moments: Moments, to measure: Int, at slot: Int) {
    precondition(frame.units == .clusters, "samples of elements need products of squared weights")
    counts[slot * measures.count + measure].rows += moments.rows
    counts[slot * measures.count + measure].cases += moments.cases
    let (layout, start) = (layouts[measure], slot * width + offsets[measure])
    sums[start].merge(moments.weight)
    sums[start + layout.y].merge(moments.y)
    if measures[measure] != .proportion { sums[start + layout.yy].merge(moments.yy) }
    guard measures[measure] == .ratio else { return }
    sums[start + layout.x].merge(moments.x)
    sums[start + layout.xy].merge(moments.xy)
    sums[start + layout.xx].merge(moments.xx)
  }

  /// Counts rows that were summed elsewhere in the base of a cell and in the frame.
  package mutating func addBase(
    rows: Int, positiveRows: Int, weight: ExactSum, at slot: Int,
  ) {
    bases[slot].rows += rows
    bases[slot].positiveRows += positiveRows
    bases[slot].weight.merge(weight)
    frame.count(rows: rows, positive: positiveRows, at: bases[slot].place)
  }

  private mutating func addRatio(_ value: MeasuredValue, _ w: Double, at start: Int) {
    sums[start + 1].addProduct(w, value.y)
    sums[start + 2].addProduct(w, value.x)
    sums[start + 3].addProduct(w, value.y, value.y)
    sums[start + 4].addProduct(w, value.x, value.y)
    sums[start + 5].addProduct(w, value.x, value.x)
  }

  private mutating func addSquared(
    _ value: MeasuredValue, _ w: Double, of measure: Int, at start: Int,
  ) {
    let layout = layouts[measure]
    let (wy, wx) = (w * value.y, w * value.x)
    sums[start + layout.squaredXX].addProduct(wx, wx)
    sums[start + layout.squaredXY].addProduct(wx, wy)
    if layout.squaredYY != layout.squaredXY { sums[start + layout.squaredYY].addProduct(wy, wy) }
  }

  /// Where elements were sampled, clusters are not told apart.
  private func held(_ unit: ClusterKey) -> ClusterKey {
    frame.units == .clusters ? unit : ClusterKey(stratum: unit.stratum, cluster: 0)
  }

  /// Gives strata other codes, each its own; position = old code.
  package mutating func recode(strata codes: [Int32]) { frame.recode(strata: codes) }

  /// Joins the sums of another part of the data, read with the same codes.
  package mutating func merge(_ other: ClusterTotals) { merge(other, translating: nil) }

  /// Joins the sums of another part of the data, read with codes of its own.
  package mutating func merge(_ other: ClusterTotals, translating codes: CodeTranslation?) {
    precondition(measures == other.measures, "totals of different measures cannot be merged")
    frame.merge(codes.map { other.frame.translated($0) } ?? other.frame)
    for (from, base) in other.bases.enumerated() {
      let unit = other.frame.clusters[base.place]
      let to = slot(
        of: codes?.unit(unit) ?? unit, cell: codes?.cell(base.cell) ?? base.cell)
      bases[to].rows += base.rows
      bases[to].positiveRows += base.positiveRows
      bases[to].weight.merge(base.weight)
      for measure in measures.indices {
        counts[to * measures.count + measure].rows +=
          other.counts[from * measures.count + measure].rows
        counts[to * measures.count + measure].cases +=
          other.counts[from * measures.count + measure].cases
      }
      for column in 0..<width { sums[to * width + column].merge(other.sums[from * width + column]) }
    }
  }
}

extension ClusterTotals: Equatable {
  /// Whether the same cells hold the same counts and exact sums, in whatever order they came.
  package static func == (left: ClusterTotals, right: ClusterTotals) -> Bool {
    guard
      left.measures == right.measures, left.frame == right.frame,
      left.bases.count == right.bases.count
    else { return false }
    return left.bases.indices.allSatisfy { slot in
      let base = left.bases[slot]
      guard let place = right.frame.known(left.frame.clusters[base.place]),
        let other = right.known(place, base.cell)
      else { return false }
      let twin = right.bases[other]
      return base.rows == twin.rows && base.positiveRows == twin.positiveRows
        && base.weight == twin.weight
        && left.countsOf(slot) == right.countsOf(other) && left.sumsOf(slot) == right.sumsOf(other)
    }
  }

  private func countsOf(_ slot: Int) -> ArraySlice<Count> {
    counts[slot * measures.count..<(slot + 1) * measures.count]
  }

  private func sumsOf(_ slot: Int) -> ArraySlice<ExactSum> {
    sums[slot * width..<(slot + 1) * width]
  }
}
