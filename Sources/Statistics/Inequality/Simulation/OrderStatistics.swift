/// Quantiles of many numbers without sorting all of them.
enum OrderStatistics {
  /// The quantiles at ascending parts, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, R's default).
  static func quantiles(_ parts: [Double], of values: [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    var values = values
    var start = 0
    return parts.map { part in
      let place = part * Double(values.count - 1)
      let low = min(Int(place), values.count - 1)
      select(low, of: &values, from: start)
      start = low
      let below = values[low]
      guard low + 1 < values.count, place > Double(low) else { return below }
      let above = values[(low + 1)...].min() ?? below
      return below + (place - Double(low)) * (above - below)
    }
  }

  /// The quantiles that cut off a part on either side; where the parts are small, only what lies beyond guesses from a sample is looked at.
  static func tails(_ part: Double, of values: [Double]) -> (lower: Double, upper: Double) {
    let size = 256
    let wanted = Double(size) * part
    let guess = Int(wanted + 5 * wanted.squareRoot() + 5)
    let needed = Int(part * Double(values.count - 1)) + 2
    guard values.count >= 64 * size, guess < size / 4 else { return sorted(part, values) }
    let stride = values.count / size
    let sample = (0..<size).map { values[$0 * stride] }.sorted()
    let (low, high) = (sample[guess], sample[size - 1 - guess])
    var (below, above) = ([Double](), [Double]())
    for value in values {
      if value <= low { below.append(value) }
      if value >= high { above.append(-value) }
    }
    guard below.count >= needed, above.count >= needed else { return sorted(part, values) }
    let place = part * Double(values.count - 1)
    return (cut(place, of: &below), -cut(place, of: &above))
  }

  private static func sorted(_ part: Double, _ values: [Double]) -> (Double, Double) {
    let found = quantiles([part, 1 - part], of: values)
    return (found[0], found[1])
  }

  /// What stands at a place counted from the least, between two numbers by a straight line.
  private static func cut(_ place: Double, of values: inout [Double]) -> Double {
    let low = Int(place)
    select(low, of: &values, from: 0)
    let below = values[low]
    let above = values[(low + 1)...].min() ?? below
    return below + (place - Double(low)) * (above - below)
  }

  /// Puts the number of that rank in its place, smaller ones before it and greater ones behind (Hoare 1961); what stands before `start` is in place.
  private static func select(_ rank: Int, of values: inout [Double], from start: Int) {
    var (first, last) = (start, values.count - 1)
    while first < last {
      let pivot = middle(values[first], values[(first + last) / 2], values[last])
      var (left, right) = (first, last)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        last = right
      } else if rank >= left {
        first = left
      } else {
        return
      }
    }
  }

  private static func middle(_ first: Double, _ second: Double, _ third: Double) -> Double {
    max(min(first, second), min(max(first, second), third))
  }
}
