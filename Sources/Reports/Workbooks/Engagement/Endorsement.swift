/// WHO's usual line wherever companies may be named (pse.md H.2).
enum Endorsement {
  static let line =
    "The mention of companies or products does not imply that they are endorsed or recommended."
}
