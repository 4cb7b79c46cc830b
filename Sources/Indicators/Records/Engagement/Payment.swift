internal import Tabular

/// What a purchaser paid to one provider: one row of a `payments` input (pse.md E4).
struct Payment: OwnedRecord, Hashable {
  var area: Area
  var ownership: Ownership
  /// The period that the manifest or the file names.
  var period: String
  /// Who was paid, to count its rows together; never printed.
  var payee: String
  /// The level of the provider, as the file has it.
  var level: String
  var amount: Double?
  var claims: Double?
  var currency: String
  var location: SourceLocation?
}
