import SourceText
import Testing

struct EditDistanceTests {
  private let words = ["quality", "unique", "gate", "url", "score"]

  @Test(arguments: [("qualty", "quality"), ("Uniqe", "unique"), ("ulr", "url"), ("scores", "score"), ("gaet", "gate")])
  func findsTheWordThatWasMeant(word: String, meant: String) {
    #expect(closest(to: word, among: words) == meant)
  }

  @Test(arguments: ["", "x", "retry", "equality_of_things"]) func offersNothingFarAway(word: String) {
    #expect(closest(to: word, among: words) == nil)
  }

  @Test func prefersTheNearestThenTheFirst() {
    #expect(closest(to: "test", among: ["toast", "tests", "text"]) == "tests")
    #expect(closest(to: "a", among: []) == nil)
  }
}
