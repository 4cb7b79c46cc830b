import Foundation

/// What an automated check of accessibility looks for in a page (WCAG 2.2 A and AA, as far as structure and colours show).
package enum PageCheck {
  /// What is wrong, in words; empty where nothing is found.
  package static func faults(in page: String) throws -> [String] {
    let all = try PageElement.read(page).all
    return root(all) + landmarks(all) + headings(all) + names(all) + tables(all) + pictures(all)
      + selfContained(all, page) + contrast(all, page)
  }

  private static func expect(_ holds: Bool, _ fault: @autoclosure () -> String) -> [String] {
    holds ? [] : [fault()]
  }

  private static func isBlank(_ text: String?) -> Bool {
    (text ?? "").allSatisfy(\.isWhitespace)
  }

  private static func root(_ all: [PageElement]) -> [String] {
    let title = all.first { $0.name == "title" }
    return expect(all[0].name == "html" && !isBlank(all[0].attributes["lang"]), "no language")
      + expect(["ltr", "rtl"].contains(all[0].attributes["dir"]), "no direction")
      + expect(!isBlank(title?.words), "no title")
      + expect(
        all.contains { $0.attributes["name"] == "viewport" }, "a phone would show it small")
  }

  private static func landmarks(_ all: [PageElement]) -> [String] {
    expect(all.count { $0.name == "main" } == 1, "not one main part")
      + expect(all.count { $0.name == "header" } == 1, "not one header")
      + expect(all.count { $0.name == "h1" } <= 1, "several titles")
  }

  private static func headings(_ all: [PageElement]) -> [String] {
    let levels = all.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? Int(element.name.dropFirst()) : nil
    }
    return zip([1] + levels, levels).flatMap { before, level in
      expect(level <= before + 1, "h\(level) after h\(before)")
    }
      + all.filter { ["h1", "h2", "h3"].contains($0.name) && isBlank($0.words) }.map { _ in
        "a heading says nothing"
      }
  }

  private static func names(_ all: [PageElement]) -> [String] {
    let ids = all.compactMap { $0.attributes["id"] }
    let wanted = all.flatMap { ($0.attributes["aria-labelledby"] ?? "").split(separator: " ") }
    return expect(Set(ids).count == ids.count, "an id stands twice")
      + wanted.flatMap { expect(ids.contains(String($0)), "nothing has the id \($0)") }
  }

  private static func tables(_ all: [PageElement]) -> [String] {
    let regions = all.filter { $0.attributes["role"] == "region" }
    let tables = all.filter { $0.name == "table" }
    return expect(regions.count == tables.count, "a table stands outside a region that scrolls")
      + regions.flatMap {
        expect($0.attributes["tabindex"] == "0", "a region cannot be reached by keyboard")
          + expect($0.attributes["aria-labelledby"] != nil, "a region has no name")
      }
      + tables.flatMap { table in
        let inner = table.all
        return expect(
          !isBlank(inner.first { $0.name == "caption" }?.words), "a table has no caption")
          + inner.filter { $0.name == "th" }.flatMap {
            expect(["col", "row"].contains($0.attributes["scope"]), "a heading has no scope")
              + expect(!isBlank($0.words), "a heading of a table is blank")
          }
      }
  }

  private static func pictures(_ all: [PageElement]) -> [String] {
    all.filter { $0.name == "svg" }.flatMap { picture in
      expect(picture.attributes["role"] == "img", "a picture is not marked as one")
        + ["title", "desc"].flatMap { part in
          expect(
            !isBlank(picture.children.first { $0.name == part }?.words), "a picture has no \(part)")
        }
    }
  }

  /// No script, no handler, no other file, no address that a browser would fetch.
  private static func selfContained(_ all: [PageElement], _ page: String) -> [String] {
    let foreign: Set<String> = ["script", "link", "iframe", "img", "object", "embed", "use", "a"]
    let style = all.first { $0.name == "style" }?.words ?? ""
    return all.filter { foreign.contains($0.name) }.map { "<\($0.name)>" }
      + all.flatMap(\.attributes.keys).filter {
        $0.hasPrefix("on") || ["src", "href", "xlink:href"].contains($0)
      }
      + expect(!style.contains("url(") && !style.contains("@import"), "the style fetches a file")
  }

  /// Text 4.5 to 1 on every ground that the page has, marks 3 to 1 on paper; what is lighter must be ground or grid.
  private static func contrast(_ all: [PageElement], _ page: String) -> [String] {
    let style = all.first { $0.name == "style" }?.words ?? ""
    let inks = colours(after: "[^-]color: ", in: style)
    let grounds = colours(after: "background: ", in: style)
    let text = inks.flatMap { ink in
      grounds.flatMap { ground in
        expect(ratio(ink, ground) >= 4.5, "\(ink) on \(ground) is \(ratio(ink, ground)) to 1")
      }
    }
    let words = all.filter { $0.name == "text" }.compactMap { $0.attributes["fill"] }
    let marks =
      all.filter { ["rect", "polyline", "circle"].contains($0.name) }.flatMap {
        [$0.attributes["stroke"], $0.name == "rect" ? $0.attributes["fill"] : nil]
      } + all.filter { $0.name == "polygon" }.map { $0.attributes["stroke"] }
    return expect(!inks.isEmpty && !grounds.isEmpty, "the style has no colours") + text
      + Set(words).flatMap { expect(ratio($0, "#ffffff") >= 4.5, "words in \($0)") }
      + Set(marks.compactMap { $0 }).flatMap {
        expect(ratio($0, "#ffffff") >= 3, "marks in \($0)")
      }
  }

  private static func colours(after mark: String, in style: String) -> [String] {
    style.matches(of: (try? Regex(mark + "(#[0-9a-f]{6})")) ?? Regex(verbatim: mark)).compactMap {
      $0.output.count > 1 ? $0.output[1].substring.map(String.init) : nil
    }
  }

  /// WCAG 2.2's contrast ratio of two colours.
  package static func ratio(_ one: String, _ other: String) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let digits = Array(colour.dropFirst())
    let parts = [0, 2, 4].map { place -> Double in
      guard digits.count == 6 else { return 0 }
      let part = Double(Int(String(digits[place...(place + 1)]), radix: 16) ?? 0) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
