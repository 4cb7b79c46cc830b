/// How sure the assessors are of a rating.
public enum AssessmentConfidence: String, CaseIterable, Hashable, Sendable {
  case low, medium, high
}
