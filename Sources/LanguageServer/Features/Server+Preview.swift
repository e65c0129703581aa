import Foundation
import SQLDialects
import SQLSyntax
import Workspace

// What a file becomes on a target.

extension Server {
  func execute(_ parameters: CommandParameters) throws(ResponseError) -> PreviewResult {
    guard parameters.command == Self.previewCommand else { throw .invalidParameters("there is no command '\(parameters.command)'") }
    guard let argument = parameters.arguments?.first else { throw .invalidParameters("the command takes { uri, target }") }
    return try preview(argument)
  }

  private func preview(_ argument: PreviewArguments) throws(ResponseError) -> PreviewResult {
    guard let path = documents[argument.uri]?.path ?? DocumentURI.path(of: argument.uri), let project = projects.project(of: path) else {
      throw .invalidParameters("'\(argument.uri)' is no file of a project")
    }
    let target = argument.target ?? project.configuration.targets.first?.rawValue ?? "postgres"
    guard let dialect = Dialects.named(target) else {
      throw .invalidParameters("there is no target '\(target)': there are \(Dialects.all.map(\.name).joined(separator: ", "))")
    }
    let text: String
    do throws(PreviewError) { text = try Preview(file: project.projectPath(path), project.compiled(), dialect).text } catch {
      throw .failed(error.message + (error.help.map { "; \($0)" } ?? ""))
    }
    return PreviewResult(target: target, text: text, uri: show(text, of: path, target))
  }

  /// Clients that show documents are asked to show this one; it is written to a file, since they show files.
  private func show(_ text: String, of path: String, _ target: String) -> String? {
    guard client?.window?.showDocument?.support == true else { return nil }
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let folder = Self.previewFolder
    let file = folder + "/\(name).\(target).sql"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch { return nil }
    let uri = DocumentURI.uri(of: file)
    ask("window/showDocument", ShownDocument(uri: uri))
    return uri
  }

  private static let previewFolder = FileManager.default.temporaryDirectory
    .appending(path: "transformc-previews-\(ProcessInfo.processInfo.processIdentifier)").standardizedFileURL.path

  /// What was made here is not looked at again.
  func isPreview(_ path: String) -> Bool { path.contains("/transformc-previews-") }

  /// Offered on definitions that are compiled.
  func previews(of document: Document, at offset: Int) -> [CodeAction] {
    guard let (project, source) = reading(of: document) else { return [] }
    let script = source.script
    guard let token = script.token(at: script.file.readOffset(offset)), let statement = script.statement(around: token),
      script.definition(statement) != nil
    else { return [] }
    return project.configuration.targets.map { target in
      var action = CodeAction(title: "Preview for \(target.rawValue)", kind: "source")
      action.command = CodeAction.Command(
        title: action.title, command: Self.previewCommand, arguments: [PreviewArguments(uri: document.uri, target: target.rawValue)])
      return action
    }
  }
}
