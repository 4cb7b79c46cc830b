/// What a cell of a numeric column says.
public enum CellReading: Hashable, Sendable {
  /// A number.
  case number(NumberReading)
  /// No number, and the file says so: with the token as it stands there, and its shorthand where it is one.
  case missing(token: String, mark: String?)
  /// Neither: what is wrong with it in one sentence, and what the reader can do.
  case invalid(why: String, hint: String?)
}
