internal import Tabular

/// All facilities of one country that lists of one year hold.
struct FacilityList: Sendable {
  /// The country.
  let country: Area
  /// The year of the list.
  let year: Int
  /// The rows that are facilities, in the order of the files.
  var facilities: [Facility] = []
  /// Our names of the columns that the lists have.
  var columns: Set<String> = []
  /// The services that the lists have columns for.
  var services: Set<String> = []
  /// The files' names, with how many rows of each.
  var files: [String: Int] = [:]
  /// The newest day that a row names, where lists are dated by the row.
  var newest: CalendarDate?

  init(_ country: Area, _ year: Int) {
    (self.country, self.year) = (country, year)
  }

  /// Files and row counts, for the `source` of a value.
  var source: String {
    files.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) rows)" }.joined(separator: "; ")
  }

  func has(_ column: Facility.Cadre) -> Bool { columns.contains(column.rawValue) }
  func has(_ column: String) -> Bool { columns.contains(column) }
}

/// The facility lists of a run.
struct FacilityLists: Sendable {
  private var lists: [String: FacilityList] = [:]
  private var slices: [String: [FacilitySlice]] = [:]

  /// The lists by country, then year.
  var all: [FacilityList] { lists.sorted { $0.key < $1.key }.map(\.value) }

  var isEmpty: Bool { lists.isEmpty }

  /// Changes the list of a country and year, making it where there is none.
  mutating func change(_ country: Area, _ year: Int, _ body: (inout FacilityList) -> Void) {
    body(&lists["\(country.code) \(year)", default: FacilityList(country, year)])
  }

  /// Divides the lists by the parts of their countries, once all of them are read.
  mutating func divide(_ places: PlaceNames) {
    slices = lists.mapValues { list in
      let parts = Dictionary(grouping: list.facilities.filter { !$0.folded[0].isEmpty }) {
        $0.folded[0]
      }
      return [FacilitySlice(list, list.country, list.facilities)]
        + parts.map {
          FacilitySlice(list, places.area($0.value[0].units[0], in: list.country), $0.value)
        }
        .sorted { $0.area < $1.area }
    }
  }

  /// The rows of a list by area: all of them first, then those of each part of the country.
  func slices(of list: FacilityList) -> [FacilitySlice] {
    slices["\(list.country.code) \(list.year)"] ?? []
  }

  /// The lists of a country, by year.
  func of(_ country: Area) -> [FacilityList] { all.filter { $0.country == country } }

  /// The list nearest to a year; of two as near, the later.
  func nearest(_ country: Area, to year: Int) -> FacilityList? {
    of(country).min { left, right in
      let distances = (abs(left.year - year), abs(right.year - year))
      return distances.0 != distances.1 ? distances.0 < distances.1 : left.year > right.year
    }
  }

  var areas: Set<Area> { Set(lists.values.map(\.country)) }

  /// The newest day of the rows, else the last day of the newest year.
  var newestDate: CalendarDate? {
    lists.values.compactMap { $0.newest ?? CalendarDate(year: $0.year, month: 12, day: 31) }.max()
  }
}
