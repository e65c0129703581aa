import Foundation

/// How long the program takes to start, say its version and end.
struct StartUp {
  let program: String

  func print() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      Swift.print("\nStart-up: not available: there is no \(program)")
      return
    }
    let runs = try (0..<20).map { _ in try run() }
    let wall = Measurement.median(runs.map(\.wall)) * 1000
    let cpu = Measurement.median(runs.map(\.cpu)) * 1000
    Swift.print(String(format: "\nStart-up: `transformc version`, median of 20: %.1f ms, of which %.1f ms on the CPU", wall, cpu))
  }

  private func run() throws -> (wall: Double, cpu: Double) {
    let before = Self.childrenCPUSeconds()
    let wall = try BenchmarkClock.seconds { try Self.spawn(program) }
    return (wall, Self.childrenCPUSeconds() - before)
  }

  /// Without a shell, and its output thrown away.
  private static func spawn(_ program: String) throws {
    var process = pid_t()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe [strdup(program), strdup("version"), nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var status: Int32 = 0
    let started = unsafe posix_spawn(&process, program, &actions, nil, &arguments, environ) == 0
    guard started, unsafe waitpid(process, &status, 0) == process, status == 0 else {
      throw BenchmarkFailure(message: "\(program) version ended with status \(status)")
    }
  }

  /// RUSAGE_CHILDREN is -1, with another type in each system's headers.
  private static func childrenCPUSeconds() -> Double {
    var usage = rusage()
    unsafe getrusage(-1, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
