/// A POSIX text of a zone, `EST5EDT,M3.2.0,M11.1.0`: what holds in every year.
struct FutureRule {
  let standard: ZoneRules.Period
  let summer: Summer?

  struct Summer {
    let period: ZoneRules.Period
    let start: YearlyMoment
    let end: YearlyMoment
  }

  func period(atUnix seconds: Int) -> ZoneRules.Period {
    guard let summer else { return standard }
    let year = Moment(microseconds: (seconds + standard.offset) * Microseconds.perSecond + Moment.unixEpoch.microseconds).date.year
    let start = summer.start.unixSeconds(in: year) - standard.offset
    let end = summer.end.unixSeconds(in: year) - summer.period.offset
    let isSummer = start < end ? start..<end ~= seconds : !(end..<start ~= seconds)
    return isSummer ? summer.period : standard
  }
}

/// A point of every year: `M3.2.0/2`, the second Sunday of March at 2 o'clock; `J60`; `59`.
struct YearlyMoment {
  enum Day {
    case weekday(month: Int, week: Int, weekday: Int)
    /// From 1, and February has 28 days always.
    case julian(Int)
    /// From 0.
    case ordinal(Int)
  }

  let day: Day
  let secondsOfDay: Int

  /// Of the wall clock.
  func unixSeconds(in year: Int) -> Int {
    let unixDay = dayNumber(in: year) - Moment.unixEpoch.day
    return unixDay * 86_400 + secondsOfDay
  }

  private func dayNumber(in year: Int) -> Int {
    let newYear = CivilDate(year: year, month: 1, day: 1).dayNumber
    switch day {
    case .ordinal(let day): return newYear + day
    case .julian(let day): return newYear + day - 1 + (day >= 60 && CivilDate.isLeap(year) ? 1 : 0)
    case .weekday(let month, let week, let weekday):
      let first = CivilDate(year: year, month: month, day: 1)
      let day = 1 + (weekday - first.weekday).modulo(7) + (week - 1) * 7
      return first.dayNumber - 1 + (day > CivilDate.days(inMonth: month, of: year) ? day - 7 : day)
    }
  }
}
