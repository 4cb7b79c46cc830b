extension String {
  /// The text without what has no place on a page; line ends and tabs become spaces.
  ///
  /// Controls, bidirectional marks, byte-order marks, soft hyphens and private-use characters go. Joiners stay, as some
  /// scripts are spelt with them.
  package var printable: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: kept.append(" ")
      case 0x200C, 0x200D: kept.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned: break
        default: kept.append(scalar)
        }
      }
    }
    return String(kept)
  }
}
