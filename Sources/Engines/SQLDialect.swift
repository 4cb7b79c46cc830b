/// What differs between the languages of engines: a fixed list of functions, and quoting; nothing of a user's is ever run as SQL.
package enum SQLDialect: String, CaseIterable, Sendable {
  case clickHouse, postgreSQL

  /// A name of a column or table, in quotes.
  package func name(_ text: String) -> String {
    switch self {
    case .clickHouse:
      "`" + text.replacing("\\", with: "\\\\").replacing("`", with: "\\`") + "`"
    case .postgreSQL: "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
  }

  /// A table by its name, with that of its schema in front.
  package func table(_ text: String) -> String {
    text.split(separator: ".", maxSplits: 1).map { name(String($0)) }.joined(separator: ".")
  }

  /// A text.
  package func literal(_ text: String) -> String {
    switch self {
    case .clickHouse:
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    case .postgreSQL: "'" + text.replacing("'", with: "''") + "'"
    }
  }

  /// A column as a Double, the nearest one to a decimal.
  package func number(_ column: String) -> String {
    switch self {
    case .clickHouse: "toFloat64(\(column))"
    case .postgreSQL: "(\(column))::float8"
    }
  }

  /// A column as a text, empty where there is none.
  package func text(_ column: String) -> String {
    switch self {
    case .clickHouse: "ifNull(toString(\(column)), '')"
    case .postgreSQL: "coalesce((\(column))::text, '')"
    }
  }

  /// Whether a text holds another anywhere.
  package func contains(_ text: String, _ part: String) -> String {
    switch self {
    case .clickHouse: "position(\(text), \(literal(part))) > 0"
    case .postgreSQL: "strpos(\(text), \(literal(part))) > 0"
    }
  }

  /// The number of a text's first byte or character, alike where that is ASCII; 0 of an empty text.
  package func firstByte(_ text: String) -> String {
    switch self {
    case .clickHouse: "reinterpretAsUInt8(\(text))"
    case .postgreSQL: "ascii(\(text))"
    }
  }

  /// A number without its fraction, as a whole number of 64 bits.
  package func whole(_ number: String) -> String {
    switch self {
    case .clickHouse: "toInt64(\(number))"
    case .postgreSQL: "trunc(\(number))::bigint"
    }
  }

  /// The greatest whole number that is not above a number, of 64 bits.
  package func floor(_ number: String) -> String {
    switch self {
    case .clickHouse: "toInt64(floor(\(number)))"
    case .postgreSQL: "floor(\(number))::bigint"
    }
  }

  /// A condition as 1 or 0; a null stays one.
  package func flag(_ condition: String) -> String {
    switch self {
    case .clickHouse: "toInt64(\(condition))"
    case .postgreSQL: "(\(condition))::int::bigint"
    }
  }

  /// A condition as the Double 1 or 0; a null stays one.
  package func condition(_ text: String) -> String {
    switch self {
    case .clickHouse: "toFloat64(\(text))"
    case .postgreSQL: "((\(text))::int)::float8"
    }
  }

  /// No number.
  package var noNumber: String {
    switch self {
    case .clickHouse: "CAST(NULL AS Nullable(Float64))"
    case .postgreSQL: "(NULL)::float8"
    }
  }

  /// A whole number of 64 bits.
  package func integer(_ value: Int) -> String {
    switch self {
    case .clickHouse: "toInt64(\(value))"
    case .postgreSQL: "(\(value))::bigint"
    }
  }

  /// The first that is no null.
  package func first(_ one: String, _ other: String) -> String { "coalesce(\(one), \(other))" }

  /// A number that is exactly a Double, written so that no reader of decimals can round it.
  package func constant(_ value: Double) -> String {
    guard value == value.rounded(), value.magnitude < 0x1p53 else { return quotient(value) }
    return whole(constant: Int64(value))
  }

  private func whole(constant value: Int64) -> String {
    switch self {
    case .clickHouse: "toFloat64(\(value))"
    case .postgreSQL: "(\(value))::float8"
    }
  }

  /// A whole number over, or times, a power of two.
  private func quotient(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return whole(constant: 0) }
    let places = 52 - Int(value.exponent)
    let digits = Int64(value.significand * 0x1p52) * (value < 0 ? -1 : 1)
    return "(" + whole(constant: digits) + scaling(by: -places) + ")"
  }

  /// A multiplication by 2^`exponent`, exact in binary numbers.
  package func scaling(by exponent: Int) -> String {
    var (text, rest) = ("", exponent.magnitude)
    while rest > 0 {
      let step = min(rest, 60)
      text += (exponent < 0 ? " / " : " * ") + whole(constant: 1 << Int64(step))
      rest -= step
    }
    return text
  }

  /// The columns of a table with their types.
  package func columns(of table: String) -> String {
    switch self {
    case .clickHouse: "DESCRIBE TABLE \(self.table(table))"
    case .postgreSQL:
      "SELECT a.attname, format_type(a.atttypid, NULL) FROM pg_attribute a WHERE a.attrelid = "
        + "to_regclass(\(literal(self.table(table)))) AND a.attnum > 0 AND NOT a.attisdropped "
        + "ORDER BY a.attnum"
    }
  }

  /// Whether a type holds numbers.
  package func isNumber(_ type: String) -> Bool {
    switch self {
    case .clickHouse:
      let bare = type.replacing("Nullable(", with: "").replacing("LowCardinality(", with: "")
      return ["Int", "UInt", "Float", "Decimal", "Bool"].contains { bare.hasPrefix($0) }
    case .postgreSQL:
      return ["smallint", "integer", "bigint", "numeric", "real", "double precision"]
        .contains { type.hasPrefix($0) }
    }
  }
}
