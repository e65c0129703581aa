/// A time zone's history and future: the offsets from UTC and when each begins.
struct ZoneRules {
  struct Period {
    /// Seconds east of UTC.
    let offset: Int
    let isDaylightSaving: Bool
    let abbreviation: String
  }

  /// Unix seconds at which a period begins, ascending.
  let transitions: [Int]
  /// The period of each transition, as an index of `periods`.
  let periodIndexes: [Int]
  let periods: [Period]
  /// What holds after the last transition.
  let future: FutureRule?

  /// UTC, or any other zone whose clock never changes.
  init(fixedOffset: Int, abbreviation: String = "") {
    (transitions, periodIndexes, future) = ([], [], nil)
    periods = [Period(offset: fixedOffset, isDaylightSaving: false, abbreviation: abbreviation)]
  }

  init(transitions: [Int], periodIndexes: [Int], periods: [Period], future: FutureRule?) {
    self.transitions = transitions
    self.periodIndexes = periodIndexes
    self.periods = periods
    self.future = future
  }

  /// A zone without history, such as a POSIX text says.
  init(future: FutureRule) {
    self.init(transitions: [], periodIndexes: [], periods: [future.standard], future: future)
  }
}

extension ZoneRules {
  /// What holds at an instant.
  func period(atUnix seconds: Int) -> Period {
    let count = transitionCount(before: seconds)
    if count == transitions.count, let future { return future.period(atUnix: seconds) }
    return count == 0 ? first : periods[periodIndexes[count - 1]]
  }

  /// What holds before the first transition: standard time where there is one.
  private var first: Period { periods.first { !$0.isDaylightSaving } ?? periods[0] }

  /// How many transitions have happened, by halving.
  private func transitionCount(before seconds: Int) -> Int {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The offset of a wall clock's reading, as PostgreSQL decides: in a gap that of before, in an overlap that of after,
  /// which is standard time for both in most zones.
  ///
  ///     2024-03-10 02:30 in America/New_York   →   -18000
  func offset(ofLocal seconds: Int) -> Int {
    let before = period(atUnix: seconds - 86_400).offset
    let after = period(atUnix: seconds + 86_400).offset
    guard before != after else { return before }
    let (earlier, later) = (seconds - before, seconds - after)
    let areBefore = (period(atUnix: earlier).offset == before, period(atUnix: later).offset == before)
    if areBefore == (true, true) { return before }
    if areBefore == (false, false) { return after }
    return earlier > later ? before : after
  }

  /// What an abbreviation means in this zone at an instant: its last use before then, or else its first one.
  func offset(of abbreviation: String, atUnix seconds: Int) -> Int? {
    let count = transitionCount(before: seconds)
    let uses = periodIndexes.indices.filter { periods[periodIndexes[$0]].abbreviation.lowercased() == abbreviation }
    guard let use = uses.last(where: { $0 < count }) ?? uses.first else {
      return periods.first { $0.abbreviation.lowercased() == abbreviation }?.offset
    }
    return periods[periodIndexes[use]].offset
  }
}
