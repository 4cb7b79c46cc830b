/// An invented survey of 24 countries, each of 16 strata with 30 clusters; a row depends on its number and the seed alone.
///
/// Nothing in it is true of the countries whose codes it uses.
struct Survey {
  private static let countries = [
    "AFG", "AGO", "ALB", "ARG", "ARM", "AZE", "BDI", "BEN", "BFA", "BGD", "BLR", "BOL", "BRA",
    "BTN",
    "BWA", "CAF", "CHL", "CHN", "CIV", "CMR", "COD", "COG", "COL", "CRI",
  ].map { Array($0.utf8) }
  private static let strata = 16
  private static let clusters = 30
  private static let header =
    "country,interviewed,stratum,psu,hhid,residence,region,quintile,hhsize,weight,consumption,food,oop,remark\n"
  private static let regions = [
    "North", "South", "East", "West", "Centre", "\"Coast, north\"", "\"Coast, south\"", "Highlands",
  ].map { Array($0.utf8) }
  private static let remarks = [
    "\"said \"\"none\"\"\"", "revisited", "\"away, twice\"", "replaced", "by telephone",
  ].map { Array($0.utf8) }
  /// Decimals of the weights: every household of a cluster has one weight.
  private static let weightDecimals = 6

  private let rows: Int
  private let seed: UInt64
  /// What is written and not yet taken away.
  var bytes: [UInt8] = []

  init(rows: Int, seed: UInt64) {
    self.rows = rows
    self.seed = seed
    bytes.reserveCapacity(2 << 20)
  }

  mutating func writeHeader() { bytes += Self.header.utf8 }

  /// Appends the row of a number; rows in the order of their numbers are in the order of their clusters.
  mutating func write(_ row: Int) {
    let all = Self.countries.count * Self.strata * Self.clusters
    let cluster = row * all / rows
    let (country, rest) = cluster.quotientAndRemainder(dividingBy: Self.strata * Self.clusters)
    let (stratum, unit) = rest.quotientAndRemainder(dividingBy: Self.clusters)
    var design = Chance(seed: seed &+ UInt64(cluster) &* 0x2545_F491_4F6C_DD1D)
    let weight = 200_000 + design.below(4_800_000)
    let wealth = 40 + design.below(120)
    var chance = Chance(seed: seed ^ UInt64(row) &* 0xD134_2543_DE82_EF95)
    bytes += Self.countries[country]
    append(",2023-")
    digits(1 + unit % 12, width: 2)
    append("-")
    digits(1 + row % 28, width: 2)
    append(",S")
    digits(stratum + 1, width: 2)
    append(",P")
    digits(unit + 1, width: 3)
    append(",")
    digits(row + 1, width: 11)
    append(stratum % 2 == 0 ? ",urban," : ",rural,")
    bytes += Self.regions[chance.below(8)]
    append(",")
    spend(wealth, weight, &chance)
  }

  private mutating func spend(_ wealth: Int, _ weight: Int, _ chance: inout Chance) {
    let size = 1 + chance.below(6) + chance.below(6)
    let luck = chance.below(1000)
    let consumption = wealth * (50_000 + chance.below(300_000)) + chance.below(100_000)
    let food = consumption / 100 * (20 + chance.below(50))
    // A third spends next to nothing, some spend more than a quarter of their budget.
    let share = luck < 330 ? chance.below(10) : luck < 930 ? chance.below(140) : chance.below(500)
    let oop = consumption / 1000 * share + chance.below(100)
    digits(1 + min(4, consumption / 9_000_000), width: 1)
    append(",")
    number(size, decimals: 0)
    append(",")
    number(weight, decimals: Self.weightDecimals)
    append(",")
    number(consumption, decimals: 2)
    append(",")
    number(food, decimals: 2)
    append(",")
    if chance.below(50) > 0 { number(oop, decimals: 2) }
    append(",")
    if chance.below(3) == 0 { bytes += Self.remarks[chance.below(5)] }
    append("\n")
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func number(_ value: Int, decimals: Int) {
    var power = 1
    for _ in 0..<decimals { power *= 10 }
    let whole = value / power
    var width = 1
    var bound = 10
    while whole >= bound {
      width += 1
      bound *= 10
    }
    digits(whole, width: width)
    guard decimals > 0 else { return }
    append(".")
    digits(value % power, width: decimals)
  }

  private mutating func digits(_ value: Int, width: Int) {
    let start = bytes.count
    var rest = value
    for _ in 0..<width { bytes.append(48) }
    for place in stride(from: start + width - 1, through: start, by: -1) {
      bytes[place] = UInt8(48 + rest % 10)
      rest /= 10
    }
  }
}
