/// Measures of digital health.
public enum DigitalMeasure: Hashable, Sendable {
  /// How many solutions.
  case number
  /// F1.
  case integration
  /// F2.
  case adoption
  /// F3: reports to national systems.
  case reporting
  /// F3: uses national ids.
  case nationalIDs
  /// F3: is licensed.
  case licensed
  /// F3: complies with data protection.
  case dataProtection
  /// F4: users.
  case users
  /// F4: encounters.
  case encounters
  /// F4: encounters for each 1 000 people.
  case encounterRate
  /// F6.
  case readiness
}
