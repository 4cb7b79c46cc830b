import ArgumentParser

/// How old data may be: `400d`, or `400`, in days.
struct AgeLimit: ExpressibleByArgument {
  let days: Int

  init?(argument: String) {
    let digits = argument.hasSuffix("d") ? argument.dropLast() : argument[...]
    guard let days = Int(digits), days >= 0 else { return nil }
    self.days = days
  }
}
