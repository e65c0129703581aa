/// What random numbers are drawn for. Each purpose has its own sequence, so that leaving a stream out changes no other one.
enum Purpose: UInt64 {
  case profile = 1
  case defects
  case identifiers
  case userDefects
  case calls
  case extensive
  case transcripts
  case users
}
