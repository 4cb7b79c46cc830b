import Reports
import Tabular
import Testing

struct StrictTemplateTests {
  private func render(
    _ text: String, _ schema: TemplateSchema, _ value: TemplateValue,
    partials: [String: String] = [:]
  ) throws -> String {
    let sources = partials.map { TemplateSource(name: $0.key, text: $0.value) }
    let library = TemplateLibrary([TemplateSource(name: "t", text: text)] + sources)
    let template = try StrictTemplate("t", in: library, schema: schema)
    return try TextWriter().text(of: template.document(of: value))
  }

  private let text = TemplateSchema.object(["x": .text])

  @Test func `text is not escaped, here or in a template taken in`() throws {
    let shown = try render(
      "{{x}}\n\n{{{x}}}\n\n{{>p}}", text, .object(["x": .text("Côte d'Ivoire & \"X\" <y>")]),
      partials: ["p": "{{x}}, {{& x}}"])
    let name = "Côte d'Ivoire & \"X\" <y>"
    #expect(shown == "\(name)\n\n\(name)\n\n\(name), \(name)\n")
  }

  @Test func `an absent value speaks its reason and a section takes it as false`() throws {
    let value = TemplateValue.object(["x": .absent(reason: "no survey since 2015")])
    #expect(try render("A: {{x}}.", text, value) == "A: no survey since 2015.\n")
    #expect(
      try render("{{#x}}yes{{/x}}{{^x}}no: {{x}}{{/x}}", text, value)
        == "no: no survey since 2015\n")
    #expect(try render("{{x}}", text, .object(["x": .absent(reason: " ")])) == "not stated\n")
    #expect(try render("{{x}}{{^x}}!{{/x}}", text, .object(["x": .text(" ")])) == "not stated!\n")
  }

  @Test func `an absent group, list or block speaks too`() throws {
    let schema = TemplateSchema.object([
      "o": .object(["k": .text]), "l": .list(of: .text), "b": .block, "k": .text,
    ])
    let value = TemplateValue.object([
      "o": .absent(reason: "no data"), "l": .absent(reason: "none"),
      "b": .absent(reason: "No table."), "k": .text("outer"),
    ])
    #expect(
      try render("{{o.k}}{{#o}}{{k}}{{/o}}{{^l}}-{{k}}{{/l}}\n\n{{b}}", schema, value)
        == "no data-outer\n\nNo table.\n")
  }

  @Test func `lists repeat, know their last item, and inner names hide outer ones`() throws {
    let schema = TemplateSchema.object([
      "name": .text, "l": .list(of: .object(["name": .text, "good": .flag])),
      "w": .list(of: .text),
    ])
    let value = TemplateValue.object([
      "name": .text("out"),
      "l": .list([
        .object(["name": .text("a"), "good": .flag(true)]),
        .object(["name": .text("b"), "good": .flag(false)]),
      ]),
      "w": .list([.text("x"), .text("y")]),
    ])
    let template = """
      {{#l}}
      - {{name}}{{#good}} is good{{/good}}{{^last()}};{{/last()}}
      {{/l}}
      - {{#w}}{{.}}{{^last()}}, {{/last()}}{{/w}} {{name}}
      """
    #expect(try render(template, schema, value) == "- a is good;\n- b\n- x, y out\n")
  }

  @Test func `zero is a value and not false`() throws {
    let zero = Figure(indicator: "i", area: "KEN", period: "2021", value: 0, printed: "0")
    #expect(
      try render("{{#x}}it is {{x}}{{/x}}", text, .object(["x": .figure(zero)])) == "it is 0\n")
  }

  @Test func `data that looks like a tag or markup stays data`() throws {
    let value = TemplateValue.object(["x": .text("# {x} \u{E000}0\u{E001}\n- y")])
    #expect(try render("{{x}}", text, value) == "# {x} 0 - y\n")
  }

  @Test(arguments: [
    ("nil", "x", true), ("{{y", "x", true), ("Optional(\"a\")", "x", true), ("NaN", "x", true),
    ("the nil report", "x", false), ("Ninfa", "x", false), ("x", "inf", true), ("x", "1.5", false),
  ])
  func `traces of the machinery are refused`(words: String, printed: String, refused: Bool) throws {
    let schema = TemplateSchema.object(["x": .text, "f": .text])
    let figure = Figure(indicator: "i", area: "KEN", period: "2021", value: 1, printed: printed)
    let value = TemplateValue.object(["x": .text(words), "f": .figure(figure)])
    if refused {
      let faults = #expect(throws: TemplateFaults.self) {
        try render("{{x}}, {{f}}", schema, value)
      }
      #expect(faults?.diagnostics.map(\.code) == ["rendering-trace"])
    } else {
      #expect(try render("{{x}}, {{f}}", schema, value) == "\(words), \(printed)\n")
    }
  }

  @Test func `a value that is not what was promised is refused by path`() {
    let schema = TemplateSchema.object([
      "a": .text, "l": .list(of: .object(["k": .flag])), "o": .object(["p": .block]),
    ])
    let value = TemplateValue.object([
      "l": .list([.object(["k": .text("x")]), .absent(reason: "")]),
      "o": .object(["q": .flag(true)]),
    ])
    let faults = #expect(throws: TemplateFaults.self) { try render("", schema, value) }
    #expect(
      faults?.diagnostics.map(\.message) == [
        ".a is not given", ".l[0].k is not a condition", ".l[1] is absent", ".o.p is not given",
        ".o.q is not declared",
      ])
  }

  @Test func `the same value always gives the same page`() throws {
    let first = try ExampleBrief.document()
    for _ in 0..<5 { #expect(try ExampleBrief.document() == first) }
  }
}
