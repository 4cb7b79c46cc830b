/// Digital solutions, who uses them, and how ready a country is for them (pse.md F).
package struct DigitalStore: Sendable {
  /// The solutions.
  package internal(set) var solutions: [DigitalSolution] = []
  /// Who uses which category.
  var adoption: [DigitalAdoption] = []
  /// Phases of readiness.
  var readiness: [DigitalReadiness] = []

  /// The areas that it holds something of.
  var areas: Set<Area> {
    Set(solutions.map(\.area) + adoption.map(\.area) + readiness.map(\.area))
  }

  /// The last day of the newest year that it names.
  var newestDate: CalendarDate? {
    (solutions.map(\.period) + adoption.map(\.period) + readiness.map(\.period))
      .compactMap(\.lastYear).max().flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }
}
