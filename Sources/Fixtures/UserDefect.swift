/// What is wrong with a user. A user has one at most.
enum UserDefect: CaseIterable {
  case idMissing
  case emailMissing
  case activeNotBoolean
}
