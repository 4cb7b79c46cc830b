import TestSupport
import Testing

/// The briefs of the example, word for word: a change of wording shows as a difference that a reader can judge.
struct GoldenBriefTests {
  @Test(arguments: ["meeting.txt", "region-EMR.txt", "country-XAC.txt", "country-XAE.txt"])
  func `a brief of the example reads as agreed`(name: String) throws {
    let pack = try ExamplePack.built.get()
    try Golden.expect(try pack.second.text("out/\(name)"), is: "briefs/\(name)")
  }
}
