import Foundation

/// A run of another program from its start to its end, its output thrown away: the operating system's own figures.
struct ProcessRun {
  let wallSeconds: Double
  /// Of the process and of those that it waited for.
  let cpuSeconds: Double
  let peakBytes: Int
  let status: Int32

  /// Why there are no figures.
  enum Failure: Error {
    case didNotStart(String)
    case tookLongerThan(seconds: Double)
    /// It ended with neither 0 nor 1, which say whether something was found.
    case ended(status: Int32)
  }

  /// Starts without a shell; ends the program when it takes too long.
  static func of(_ program: String, _ arguments: [String] = [], atMost limit: Double = .infinity) throws(Failure) -> ProcessRun {
    let start = ContinuousClock.now
    let process = try spawn(program, arguments)
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, limit == .infinity ? 0 : WNOHANG, &usage) != process {
      if (ContinuousClock.now - start).seconds > limit {
        kill(process, SIGKILL)
        unsafe waitpid(process, &status, 0)
        throw .tookLongerThan(seconds: limit)
      }
      usleep(500)
    }
    return ProcessRun(
      wallSeconds: (ContinuousClock.now - start).seconds, cpuSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakBytes: usage.ru_maxrss * 1024, status: status >> 8)
  }

  private static func spawn(_ program: String, _ arguments: [String]) throws(Failure) -> pid_t {
    var process = pid_t()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] { unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0) }
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    guard unsafe posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { throw .didNotStart(program) }
    return process
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
