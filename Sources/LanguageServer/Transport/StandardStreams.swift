import Dispatch
public import Foundation

/// Runs a server over two files, as editors start it: messages come on standard input and go to standard output.
public struct StandardStreams {
  private let input: FileHandle
  private let output: FileHandle

  public init(input: FileHandle = .standardInput, output: FileHandle = .standardOutput) {
    self.input = input
    self.output = output
  }

  /// Serves until the client says `exit` or goes away; the exit code says whether it had asked for an end.
  public func serve(environment: [String: String], version: String) -> Int32 {
    let inbox = Inbox()
    read(into: inbox)
    let output = output
    let server = Server(environment: environment, version: version, inbox: inbox) { message in
      try? output.write(contentsOf: framed(message))
    }
    return server.run()
  }

  private func read(into inbox: Inbox) {
    let input = input
    let thread = Thread {
      var framer = MessageFramer()
      while true {
        let data = input.availableData
        if data.isEmpty { break }
        framer.append(data)
        while let frame = framer.next() { inbox.add(frame) }
      }
      inbox.close()
    }
    thread.start()
  }
}
