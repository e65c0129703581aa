import Dispatch
import Foundation
import Workspace

/// Ctrl-C for commands that are at work in a database: the first one takes back and ends, the second one ends at once.
///
/// Other commands leave nothing half done and die of the signal as usual.
enum InterruptSignal {
  static func watched() -> Interruption {
    let interruption = Interruption()
    for number in [SIGINT, SIGTERM] { watch(number, interruption) }
    return interruption
  }

  /// The source is kept alive by its own handler, for as long as the process lives.
  private static func watch(_ number: Int32, _ interruption: Interruption) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      if interruption.isStopped { _exit(130) }
      interruption.stop()
      withExtendedLifetime(source) {}
    }
    source.resume()
  }
}
