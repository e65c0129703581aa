/// Words of the records. Every company is an Example, every person an Example, a Sample or a Specimen, every address is at a
/// domain that RFC 2606 keeps free.
enum Vocabulary {
  static let topics = [
    "Kickoff", "Demo", "Pricing", "Renewal", "Onboarding", "Quarterly review", "Follow-up", "Security questions",
    "Rückfrage", "Première démo", "Presentación", "🚀 Launch", "デモ", "שיחת היכרות", "مكالمة تعارف", "𝒟emo 🧪", "\"Quick\" call \\ no slides",
  ]

  static let companies = [
    "Example Anvil Works", "Example Balloon Bros.", "Example Cheese Moon Ltd", "Example Dodo Airlines", "Example Écharpes SARL",
    "Example Fjordbåter AS", "Example 紙飛行機", "Example גלידה", "Example Umbrella Rental", "Example Zeppelin Garage",
  ]

  static let firstNames = [
    "Ada", "Ben", "Cleo", "Dmitri", "Éloïse", "Farid", "Gül", "Håkon", "Ines", "José", "Kenji", "Łucja", "Mei", "Nia", "Øyvind", "עדה",
    "ليلى", "健", "𝒥o",
  ]

  static let lastNames = ["Example", "Sample", "Specimen", "Exemple", "Muster", "דוגמה", "مثال", "見本"]

  static let jobTitles = ["Seller", "Buyer", "Manager", "Engineer", "Director", "Chief Anvil Officer"]

  static let languages = ["eng", "eng", "eng", "eng", "deu", "fra", "heb", "jpn", "spa"]

  static let directions = ["Conference", "Conference", "Outbound", "Inbound"]

  static let callTopics = ["Greeting", "Pricing", "Next steps", "Objections", "Small talk"]

  static let sentences = [
    "Good morning, can you hear me?", "Let us wait for one more minute. 🙂", "How much is the smallest anvil?", "Yes, we can.",
    "That depends on the colour of the balloon.", "I will send you the numbers tomorrow.", "Könnten Sie das bitte wiederholen?",
    "On pourrait en parler la semaine prochaine.", "בוקר טוב לכולם", "كم سعر السندان؟", "ありがとうございます。", "Let x be 𝒳, then we are 🧪 done.",
    "She said \"maybe\", twice.", "Thank you all, goodbye! 👋🏽",
  ]
}
