/// The Member States of a group in one year.
struct GroupMembers {
  /// The group.
  let group: Area
  /// The members, by ISO3.
  let countries: [Country]
  /// Whether the list is of that very year.
  let isOfThatYear: Bool

  /// Looks up who belongs to a group in a year; an economy that is no Member State belongs to none.
  init(of group: Area, in year: Int, _ table: CountryTable, _ list: Membership) {
    self.group = group
    var countries: [Country] = []
    var isOfThatYear = true
    for country in table.memberStates {
      let found = table.membership(of: country, in: group, year: year, list: list)
      guard found.isMember else { continue }
      countries.append(country)
      isOfThatYear = isOfThatYear && found.isOfThatYear
    }
    self.countries = countries
    self.isOfThatYear = isOfThatYear
  }
}
