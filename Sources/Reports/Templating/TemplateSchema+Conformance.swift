extension TemplateSchema {
  /// Where a value is not what the schema promised: a fault of the program, told by path; empty where all is well.
  ///
  /// An absent value stands for anything but a condition or an item of a list.
  func mismatches(in value: TemplateValue, at path: String = "") -> [String] {
    switch (self, value) {
    case (.text, .text), (.text, .figure), (.text, .phrase), (.flag, .flag), (.block, .block):
      return []
    case (.text, .absent), (.block, .absent), (.list, .absent), (.object, .absent): return []
    case (.list(let item), .list(let values)):
      return values.enumerated().flatMap { index, value in
        let place = "\(path)[\(index)]"
        if case .absent = value { return ["\(place) is absent"] }
        return item.mismatches(in: value, at: place)
      }
    case (.object(let members), .object(let values)):
      let extra = values.keys.filter { members[$0] == nil }.map { "\(path).\($0) is not declared" }
      return extra.sorted()
        + names.flatMap { name -> [String] in
          guard let value = values[name] else { return ["\(path).\(name) is not given"] }
          return members[name]?.mismatches(in: value, at: "\(path).\(name)") ?? []
        }
    default: return ["\(path.isEmpty ? "the whole" : path) is not \(kind)"]
    }
  }
}
