internal import CByteMasks

/// One pass over the bytes of a chunk, 64 at a time: where fields end, and whether quotes stand where they may.
///
/// Quotes are counted, not parsed: the bytes after an odd one are inside (Langdale and Lemire 2019). That
/// is what the careful parser reads if every quote that opens follows a border or closes nothing but a
/// doubled quote, and every quote that closes is followed by a border or by the other half of a doubled one.
struct FieldMarks {
  private let found: field_marks

  /// How many fields end.
  var fields: Int { Int(found.fields) }
  /// Whether some quote or carriage return is for the careful parser to judge.
  var isOdd: Bool { found.odd != 0 }
  /// How many line feeds there are.
  var feeds: Int { Int(found.feeds) }
  /// How many of them stand within quotes.
  var innerFeeds: Int { Int(found.inner_feeds) }
  /// Whether a carriage return stands within quotes.
  var hasInnerReturns: Bool { found.inner_returns != 0 }

  /// Whether the processor has the vectors and bit operations of the faster form.
  private static let isFast = marks_are_fast() != 0

  /// Writes where each field begins: 0 first, then the place behind every delimiter and line feed outside quotes.
  init(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8, hasReturns: Bool,
    _ starts: UnsafeMutablePointer<UInt32>
  ) {
    found = unsafe mark_fields(
      bytes, UInt64(count), delimiter, hasReturns ? 1 : 0, Self.isFast ? 1 : 0, starts)
  }
}
