import Foundation
import Migrations
import Workspace

extension RunnerOptions {
  /// The options of a person who works here, now.
  init(_ lockTimeout: Duration) {
    self.init()
    lockTimeoutMilliseconds = lockTimeout.milliseconds
    // The default, 3 s for a lock, goes with 30 s for another transformc to finish.
    lockWaitMilliseconds = lockTimeout.milliseconds.multipliedReportingOverflow(by: 10).partialValue
    seed = UInt64.random(in: .min ... .max)
    appliedBy = NSUserName()
    deploymentID = UUID().uuidString
    toolVersion = ToolVersion.text
  }
}
