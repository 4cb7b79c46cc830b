/// The smallest rectangle of degrees that holds a country, widened by a tenth of a degree.
package struct CountryBox: Hashable, Sendable {
  /// The southern and northern limits.
  package let latitudes: ClosedRange<Double>
  /// The western and eastern limits.
  package let longitudes: ClosedRange<Double>

  /// Whether a place lies inside.
  package func holds(latitude: Double, longitude: Double) -> Bool {
    latitudes.contains(latitude) && longitudes.contains(longitude)
  }
}

extension BuiltIn {
  /// The boxes by ISO3, from Natural Earth's map units at 1:50 million (public domain), rounded outwards.
  package static let boxes: [String: CountryBox] = {
    var boxes: [String: CountryBox] = [:]
    for row in rows(PackageResources.boxes_csv) {
      let number = { (name: String) in row[name].flatMap(Double.init) }
      guard let code = row["iso3"], let south = number("south"), let north = number("north"),
        let west = number("west"), let east = number("east"), south <= north, west <= east
      else { continue }
      boxes[code] = CountryBox(latitudes: south...north, longitudes: west...east)
    }
    return boxes
  }()
}
