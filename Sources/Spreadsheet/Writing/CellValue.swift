/// What a cell holds.
package enum CellValue: Hashable, Sendable {
  /// A finite number; the file keeps 16 significant digits of it.
  case number(Double)
  /// Words, at most 32 767 UTF-16 units.
  case text(String)
  /// Words that lead somewhere.
  case link(target: LinkTarget, text: String)
  /// A formula that starts with `=`, with the number that it gives: previewers show it as it is.
  case formula(String, cached: Double)
  /// Nothing, in a style.
  case blank
}
