import Statistics

/// The variables of `survey.csv` by the names that it gives them.
enum SurveyVariable {
  static func proportion(_ name: String, _ data: Microdata) -> [MeasuredValue?] {
    switch name {
    case "sw1", "sw1==1": data.text("sch.wide").map { MeasuredValue($0 == "Yes") }
    case "comp.imp=='Yes'": data.text("comp.imp").map { MeasuredValue($0 == "Yes") }
    case "meals>=97": compared("meals", data) { $0 >= 97 }
    case "meals>100 (degenerate p=0)": compared("meals", data) { $0 > 100 }
    case let other: equality(other, data)
    }
  }

  private static func equality(_ name: String, _ data: Microdata) -> [MeasuredValue?] {
    let parts = name.split(separator: "=").map(String.init)
    return compared(parts.first ?? name, data) { $0 == Double(parts.last ?? "1") }
  }

  private static func compared(
    _ column: String, _ data: Microdata, _ test: (Double) -> Bool,
  ) -> [MeasuredValue?] {
    data.numbers(column).map { value in value.map { MeasuredValue(test($0)) } }
  }

  static func numbers(_ name: String, _ data: Microdata) -> [Double?] {
    name == "sw1" && data.columns["sw1"] == nil
      ? data.text("sch.wide").map { $0 == "Yes" ? 1 : 0 } : data.numbers(name)
  }

  static func pairs(_ y: String, over x: String, _ data: Microdata) -> [MeasuredValue?] {
    zip(numbers(y, data), numbers(x, data)).map { y, x in
      guard let y, let x else { return nil }
      return MeasuredValue(y, over: x)
    }
  }
}
