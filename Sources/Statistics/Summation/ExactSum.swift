/// A sum of Doubles that forgets nothing: its value is the exact sum, rounded once.
///
/// The value depends on what was added, not on the order or on how the data were cut into parts, so that any number of threads and any order of
/// rows give the same bytes. Two words hold about 107 bits, enough for a survey's weights and values; what does not fit is kept in a list.
/// One addition costs about three times that of a plain sum, which reading the row outweighs.
package struct ExactSum: Sendable {
  private var high = 0.0
  private var low = 0.0
  private var rest: Expansion?

  /// Zero.
  package init() {}

  /// A sum that two words hold.
  init(high: Double, low: Double) { (self.high, self.low) = (high, low) }

  /// The two words.
  var words: (high: Double, low: Double) { (high, low) }

  /// What the two words do not hold; `nil` where that is nothing.
  var beyondWords: ExactSum? {
    rest.map { rest in
      var sum = ExactSum()
      for part in rest.parts { sum.add(part) }
      return sum
    }
  }

  /// The same number below zero.
  var negated: ExactSum {
    var sum = ExactSum(high: -high, low: -low)
    for part in rest?.parts ?? [] { sum.spill(-part) }
    return sum
  }

  /// A sum of what a sequence holds.
  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds one number; infinities and NaN make the value not finite.
  package mutating func add(_ value: Double) {
    let (carried, first) = twoSum(low, value)
    let (sum, second) = twoSum(high, carried)
    let (remainder, lost) = twoSum(second, first)
    high = sum
    low = remainder
    if lost != 0 { spill(lost) }
  }

  /// Adds a product with a relative error below 2⁻⁷⁶.
  ///
  /// What rounding loses of it is kept to 24 bits: enough for squares of numbers whose spread is 10⁻⁸ of their size, and few enough
  /// that sums of products still fit in two words.
  package mutating func addProduct(_ left: Double, _ right: Double) {
    let product = left * right
    add(product)
    addShort((-product).addingProduct(left, right))
  }

  /// Adds a product of three, as exactly.
  package mutating func addProduct(_ first: Double, _ second: Double, _ third: Double) {
    let pair = first * second
    let pairLost = (-pair).addingProduct(first, second)
    let product = pair * third
    add(product)
    addShort((-product).addingProduct(pair, third) + pairLost * third)
  }

  private mutating func addShort(_ lost: Double) {
    guard lost != 0 else { return }
    add(Double(bitPattern: lost.bitPattern & ~0x1FFF_FFFF))
  }

  /// Adds left · right times all that another sum holds.
  mutating func addScaled(_ other: ExactSum, by left: Double, _ right: Double = 1) {
    addProduct(left, right, other.high)
    addProduct(left, right, other.low)
    for part in other.rest?.parts ?? [] { addProduct(left, right, part) }
  }

  /// Adds all that another sum holds.
  package mutating func merge(_ other: ExactSum) {
    add(other.high)
    add(other.low)
    guard let others = other.rest else { return }
    for part in others.parts { spill(part) }
  }

  @inline(never)
  private mutating func spill(_ lost: Double) {
    guard lost.isFinite else { return }
    var kept = rest ?? Expansion()
    kept.add(lost)
    rest = kept.parts.isEmpty ? nil : kept
  }

  /// The exact sum, rounded once to the nearest Double; not finite where a sum or a number was not.
  package var value: Double {
    guard var whole = rest else { return high + low }
    guard high.isFinite, low.isFinite else { return high + low }
    whole.add(low)
    whole.add(high)
    return whole.rounded
  }
}

extension ExactSum: Equatable {
  /// Whether the exact sums are the same number.
  package static func == (left: ExactSum, right: ExactSum) -> Bool {
    var difference = left
    difference.add(-right.high)
    difference.add(-right.low)
    for part in right.rest?.parts ?? [] { difference.add(-part) }
    return difference.value == 0
  }
}
