/// One figure as a formula, beside the cell that holds it.
struct Calculation {
  /// The indicator's id, or what is calculated.
  var indicator: SheetText
  /// The area's code and name.
  var area: (code: String, name: String)
  /// The period.
  var period: String
  /// What it is a part of, and which part.
  var breakdown = ""
  var category = ""
  /// The rule in words.
  var rule: SheetText
  /// The formula.
  var formula: SheetFormula
  /// What it gives.
  var result: Double
  /// The cell that holds the figure, and what stands there.
  var held: (cell: CalculationCell, value: Double)
  /// How both look.
  var format: String
}
