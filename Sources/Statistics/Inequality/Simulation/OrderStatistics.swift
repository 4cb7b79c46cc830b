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

  /// Puts the number of that rank in its place, smaller ones before it and greater ones behind (C. A. R. Hoare 1961); what stands before `start` is in place.
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
