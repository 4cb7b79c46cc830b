internal import Glibc
internal import Tabular

/// The numbers of one expression for the rows of a batch, each with its state (`CellState`); 0 where there is none.
struct RowValues: Sendable {
  var values: [Double] = []
  var states: [UInt8] = []

  init() {}

  init(repeating value: Double, count: Int) {
    values = Array(repeating: value, count: count)
    states = Array(repeating: CellState.present, count: count)
  }

  /// The value of a row, where there is one.
  subscript(_ row: Int) -> Double? { states[row] == CellState.present ? values[row] : nil }

  /// Combines two lists, row by row, into this one; what has no finite value is missing.
  mutating func combine(
    _ operation: Expression.Operation, _ left: RowValues, _ right: RowValues
  ) {
    switch operation {
    case .add: fill(left, right) { $0 + $1 }
    case .subtract: fill(left, right) { $0 - $1 }
    case .multiply: fill(left, right) { $0 * $1 }
    case .divide: fill(left, right) { $1 == 0 ? .nan : $0 / $1 }
    case .power: fill(left, right) { pow($0, $1) }
    case .maximum: fill(left, right) { $0 > $1 ? $0 : $1 }
    case .greater: fill(left, right) { $0 > $1 ? 1 : 0 }
    case .atLeast: fill(left, right) { $0 >= $1 ? 1 : 0 }
    case .less: fill(left, right) { $0 < $1 ? 1 : 0 }
    case .atMost: fill(left, right) { $0 <= $1 ? 1 : 0 }
    case .equal: fill(left, right) { $0 == $1 ? 1 : 0 }
    case .and: fill(left, right) { $0 != 0 && $1 != 0 ? 1 : 0 }
    case .or: fill(left, right) { $0 != 0 || $1 != 0 ? 1 : 0 }
    }
  }

  @inline(__always)
  private mutating func fill(
    _ left: RowValues, _ right: RowValues, _ join: (Double, Double) -> Double
  ) {
    let count = left.values.count
    resize(count)
    let sizes = [right.values.count, left.states.count, right.states.count, states.count]
    precondition(sizes.allSatisfy { $0 == count }, "both sides have the rows of one batch")
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe states.withUnsafeMutableBufferPointer { states in
        unsafe left.withPointers { left, leftStates in
          unsafe right.withPointers { right, rightStates in
            // Loops over columns of one width each, which the compiler makes vectors of.
            var odd: UInt64 = 0
            for row in 0..<count {
              let value = unsafe join(left[row], right[row])
              unsafe values[row] = value
              odd |= Self.notFinite(value)
            }
            var state: UInt8 = 0
            for row in 0..<count {
              unsafe states[row] = leftStates[row] | rightStates[row]
              unsafe state |= states[row]
            }
            let (present, missing) = (CellState.present, CellState.missing)
            if odd & Self.sign != 0 {
              for row in 0..<count where unsafe !values[row].isFinite {
                unsafe states[row] = max(states[row], missing)
                unsafe values[row] = 0
              }
            }
            guard state != present else { return }
            for row in 0..<count {
              unsafe values[row] = states[row] == present ? values[row] : 0
            }
          }
        }
      }
    }
  }

  private static let sign: UInt64 = 1 << 63

  /// A word whose sign is set where the number is infinite or none: one more carries over from an exponent of ones.
  @inline(__always)
  private static func notFinite(_ value: Double) -> UInt64 {
    (value.bitPattern & Double.infinity.bitPattern) &+ (1 << 52)
  }

  /// Lends the columns, whose bounds are then not checked again for every row.
  @inline(__always)
  private func withPointers(
    _ body: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    unsafe values.withUnsafeBufferPointer { values in
      unsafe states.withUnsafeBufferPointer { states in unsafe body(values, states) }
    }
  }

  /// For each row the first value or the second.
  static func chosen(_ first: RowValues, _ second: RowValues, where takesFirst: [Bool]) -> Self {
    var result = first
    for row in takesFirst.indices where !takesFirst[row] {
      result.values[row] = second.values[row]
      result.states[row] = second.states[row]
    }
    return result
  }

  mutating func resize(_ count: Int) {
    guard values.count != count else { return }
    values = Array(repeating: 0, count: count)
    states = Array(repeating: CellState.present, count: count)
  }
}
