import Dispatch
public import Foundation
import Workspace

/// A language server: answers an editor's questions about the SQL that it has open, and tells it what lint finds while it is typed.
///
/// Everything happens on one thread, message after message. Findings wait until the typing pauses.
public final class Server {
  static let previewCommand = "transformc.preview"

  enum Stage { case new, running, shutDown }

  let projects: Projects
  let version: String
  private let inbox: Inbox
  private let output: (Data) -> Void
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()

  var stage = Stage.new
  var encoding = PositionEncoding.utf16
  var client: InitializeParameters.Capabilities?
  var documents: [String: Document] = [:]
  /// When the findings of a document are due.
  var due: [String: ContinuousClock.Instant] = [:]
  /// How long the last lint took: what takes long is done less often.
  var lastDuration = Duration.zero
  /// Errors of settings that were told of.
  var toldErrors: Set<String> = []
  private var requestCount = 0

  /// How long the typing has to pause before findings are looked for.
  static let pause = Duration.milliseconds(150)

  public init(environment: [String: String], version: String, inbox: Inbox = Inbox(), output: @escaping (Data) -> Void) {
    projects = Projects(environment: environment)
    self.version = version
    self.inbox = inbox
    self.output = output
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
  }

  // MARK: Running

  /// Serves what comes into the inbox until `exit`, or until nothing can come any more.
  ///
  /// The exit code is 0 after `shutdown`, else 1, as the protocol has it.
  func run() -> Int32 {
    while true {
      switch inbox.next(before: nextDeadline) {
      case .frame(.message(let message)):
        if receive(message) { return stage == .shutDown ? 0 : 1 }
      case .frame(.garbage(let why)): refuse(nil, .parseError(why))
      case .nothing: publishDue(at: .now)
      case .end: return stage == .shutDown ? 0 : 1
      }
    }
  }

  private var nextDeadline: DispatchTime {
    guard let next = due.values.min() else { return .distantFuture }
    let wait = max(.zero, next - .now)
    return .now() + .nanoseconds(Int(wait / .nanoseconds(1)))
  }

  /// Answers a message; true for the last one.
  @discardableResult
  public func receive(_ message: Data) -> Bool {
    let envelope: Envelope
    do { envelope = try decoder.decode(Envelope.self, from: message) } catch {
      refuse(nil, .parseError(Self.reason(error)))
      return false
    }
    // An answer to a request of ours.
    guard let method = envelope.method else { return false }
    if method == "exit" { return true }
    if let id = envelope.id { answer(id, method, message) } else if stage == .running { notice(method, message) }
    return false
  }

  /// Publishes all findings that are due, without waiting for a pause.
  public func settle() { publishDue(at: .now + .seconds(3_600)) }

  // MARK: Requests

  private func answer(_ id: RequestID, _ method: String, _ message: Data) {
    if inbox.takesBack(id) { return refuse(id, .cancelled) }
    switch (stage, method) {
    case (.new, "initialize"): answer(id, message, initialize)
    case (.new, _): refuse(id, .notInitialized)
    case (.shutDown, _): refuse(id, .invalidRequest("the server was shut down"))
    case (.running, "initialize"): refuse(id, .invalidRequest("the server is initialized already"))
    case (.running, "shutdown"):
      stage = .shutDown
      send(Response(id: id, result: .success(Null())))
    case (.running, _): answerFeature(id, method, message)
    }
  }

  private func answerFeature(_ id: RequestID, _ method: String, _ message: Data) {
    switch method {
    case "textDocument/hover": answer(id, message, hover)
    case "textDocument/definition": answer(id, message, definition)
    case "textDocument/documentSymbol": answer(id, message, symbols)
    case "textDocument/codeAction": answer(id, message, codeActions)
    case "textDocument/formatting", "textDocument/rangeFormatting": answer(id, message, formatting)
    case "textDocument/completion": answer(id, message, completions)
    case "workspace/executeCommand": answer(id, message, execute)
    default: refuse(id, .methodNotFound(method))
    }
  }

  private func answer<Value: Decodable, Answer: Encodable>(
    _ id: RequestID, _ message: Data, _ work: (Value) throws(ResponseError) -> Answer
  ) {
    let parameters: Value
    do { parameters = try decoder.decode(Parameters<Value>.self, from: message).params } catch {
      return refuse(id, .invalidParameters(Self.reason(error)))
    }
    do throws(ResponseError) { send(Response(id: id, result: .success(try work(parameters)))) } catch { refuse(id, error) }
  }

  private func refuse(_ id: RequestID?, _ error: ResponseError) { send(Response<Null>(id: id, result: .failure(error))) }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): "'\(path(context) + key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "'\(path(context).dropLast())' is of another kind"
    case .dataCorrupted(let context): context.debugDescription
    default: "\(error)"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String { context.codingPath.map { $0.stringValue + "." }.joined() }

  // MARK: Notifications

  private func notice(_ method: String, _ message: Data) {
    switch method {
    case "initialized": watchFiles()
    case "textDocument/didOpen": take(message, opened)
    case "textDocument/didChange": take(message, changed)
    case "textDocument/didClose": take(message, closed)
    case "textDocument/didSave": take(message, saved)
    case "workspace/didChangeWatchedFiles": take(message, filesChanged)
    case "workspace/didChangeWorkspaceFolders": take(message, foldersChanged)
    case "workspace/didChangeConfiguration": reloadProjects()
    // What is not known is passed over, as the protocol asks for `$/…` and as is best for the others.
    default: break
    }
  }

  private func take<Value: Decodable>(_ message: Data, _ work: (Value) -> Void) {
    do { work(try decoder.decode(Parameters<Value>.self, from: message).params) } catch {
      notify("window/logMessage", ShownMessage(type: 1, message: "transformc: a notification was not understood: \(Self.reason(error))"))
    }
  }

  // MARK: Sending

  private func send(_ message: some Encodable) {
    do { output(try encoder.encode(message)) } catch { assertionFailure("every message can be encoded") }
  }

  func notify(_ method: String, _ parameters: some Encodable) { send(Notice(method: method, params: parameters)) }

  func ask(_ method: String, _ parameters: some Encodable) {
    requestCount += 1
    send(Notice(id: .number(requestCount), method: method, params: parameters))
  }
}
