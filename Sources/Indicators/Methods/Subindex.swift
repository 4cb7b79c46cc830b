/// The four parts of the service coverage index.
public enum Subindex: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Reproductive, maternal, newborn and child health.
  case rmnch
  /// Infectious diseases.
  case infectious
  /// Noncommunicable diseases.
  case ncd
  /// Service capacity and access.
  case capacity

  /// The id of its indicator, which is also the input key of a published value.
  var indicator: String { "uhc.sci.\(rawValue)" }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Orders as declared, which is the order of the published tables.
  public static func < (left: Subindex, right: Subindex) -> Bool { left.rank < right.rank }
}
