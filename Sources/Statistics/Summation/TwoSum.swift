/// Knuth's sum of two numbers with what its rounding loses: `sum + lost` is exactly `left + right` (The Art of Computer Programming 2, 4.2.2, theorem B).
func twoSum(_ left: Double, _ right: Double) -> (sum: Double, lost: Double) {
  let sum = left + right
  let rightPart = sum - left
  let leftPart = sum - rightPart
  return (sum, (left - leftPart) + (right - rightPart))
}
