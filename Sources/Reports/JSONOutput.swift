internal import Foundation

/// JSON as the program prints it: keys in order, so that the same content has the same bytes.
enum JSONOutput {
  /// On several lines, for files and people; `nil` for what cannot be encoded.
  static func page(
    _ value: some Encodable, keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
  ) -> String? {
    text(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes], keys)
  }

  /// On one line; `nil` for what cannot be encoded.
  static func line(_ value: some Encodable) -> String? {
    text(value, [.sortedKeys, .withoutEscapingSlashes], .useDefaultKeys)
  }

  private static func text(
    _ value: some Encodable, _ form: JSONEncoder.OutputFormatting,
    _ keys: JSONEncoder.KeyEncodingStrategy
  ) -> String? {
    let encoder = JSONEncoder()
    (encoder.outputFormatting, encoder.keyEncodingStrategy) = (form, keys)
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
  }
}
