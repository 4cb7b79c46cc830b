/// A guess at the encoding of a file that is not UTF-8, for a hint and nothing else.
///
/// A single-byte encoding reads every file, rightly or wrongly, so that a guess must never be acted
/// on; it is shown with what it makes of the word in question, for a person to judge.
struct EncodingGuess {
  /// Its name.
  let name: String
  /// The word around the bad byte as it reads in this encoding.
  let word: String

  /// The likeliest encoding for the bytes around a bad one, or nil where it reads them no better.
  init?(_ fault: EncodingFault) {
    let bytes = fault.context
    var (start, end) = (fault.place, fault.place)
    while start > 0, Self.isOfWord(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, Self.isOfWord(bytes[end]) { end += 1 }
    let word = Array(bytes[start..<end])
    name = Self.likeliest(for: word)
    guard let converted = Iconv(from: name)?.convert(word), !converted.isBad else { return nil }
    self.word = String(decoding: converted.text, as: UTF8.self)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == Byte.apostrophe || byte == Byte.minus
      || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// French, Spanish and English mix single high bytes with ASCII letters; Russian and Arabic words are
  /// high bytes throughout, in different rows of the table; Chinese comes in pairs with second bytes that
  /// are letters in neither.
  private static func likeliest(for word: [UInt8]) -> String {
    let high = word.filter { $0 >= 0x80 }
    guard high.count >= 2, high.count * 2 > word.count else { return "windows-1252" }
    let pairs = stride(from: 0, to: high.count - 1, by: 2).map { (high[$0], high[$0 + 1]) }
    if high.count.isMultiple(of: 2), pairs.contains(where: { $0.1 < 0xC0 }),
      pairs.allSatisfy({ (0xB0...0xF7).contains($0.0) && $0.1 >= 0xA1 })
    {
      return "gb18030"
    }
    let isCyrillic = high.count { $0 >= 0xE0 } * 2 > high.count || high.contains { $0 >= 0xEE }
    return isCyrillic ? "windows-1251" : "windows-1256"
  }
}
