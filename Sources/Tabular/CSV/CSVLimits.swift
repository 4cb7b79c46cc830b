/// Sizes beyond which a file is taken to be broken, so that memory stays bounded.
enum CSVLimits {
  /// The largest field: 1 MB.
  static let fieldBytes = 1_000_000
  /// The most columns.
  static let columns = 10_000
}
