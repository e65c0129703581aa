import Foundation

/// The files that differ from a revision of git: those that were changed, staged or not, and those that git does not know yet.
///
///     let changed = try ChangedFiles(since: "origin/main", in: project, environment: environment)
///     paths.filter(changed.contains)
///
/// It is compared with the commit where the work left the revision, so that what others changed there meanwhile does not count.
/// Git is run as a program of its own, without a shell.
public struct ChangedFiles: Sendable {
  private let directory: String
  /// Absolute, links resolved.
  private let paths: Set<String>

  /// `directory`: a folder of the repository, where relative paths start.
  public init(since revision: String, in directory: String, environment: [String: String]) throws(WorkspaceError) {
    let git = Git(directory: directory, environment: environment)
    let top = try git.topFolder()
    let commit = try git.commit(named: revision)
    let base = git.mergeBase(of: commit) ?? commit
    let changed = try git.paths(["diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--no-ext-diff", base, "--"], in: top)
    let untracked = try git.paths(["ls-files", "--others", "--exclude-standard", "-z"], in: top)
    self.directory = directory
    paths = Set((changed + untracked).map { top + "/" + $0 })
  }

  /// Whether a file, by its absolute path or from the folder on, is among them.
  public func contains(_ path: String) -> Bool {
    let url = URL(filePath: path, relativeTo: URL(filePath: directory, directoryHint: .isDirectory))
    return paths.contains(url.standardizedFileURL.resolvingSymlinksInPath().path)
  }
}

/// Runs git in a folder.
private struct Git {
  let directory: String
  let environment: [String: String]

  private struct Answer {
    let code: Int32
    let output: Data
    let complaint: String
  }

  /// The repository's folder, links resolved.
  func topFolder() throws(WorkspaceError) -> String {
    let answer = try run(["rev-parse", "--show-toplevel"], in: directory)
    guard answer.code == 0 else {
      throw WorkspaceError(
        .missing, "this is in no git repository", path: directory,
        help: answer.complaint.contains("safe.directory")
          ? answer.complaint : "--changed-since compares with a revision of git: leave it away, or work in a clone")
    }
    return URL(filePath: Self.line(answer)).resolvingSymlinksInPath().path
  }

  func commit(named revision: String) throws(WorkspaceError) -> String {
    let answer = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"], in: directory)
    guard answer.code == 0 else {
      throw WorkspaceError(
        .missing, "git knows no such revision", path: revision,
        help: "fetch it: a clone in CI is often shallow (actions/checkout takes `fetch-depth: 0`)")
    }
    return Self.line(answer)
  }

  /// Nil where the histories have nothing in common, as far as they were fetched.
  func mergeBase(of commit: String) -> String? {
    guard let answer = try? run(["merge-base", commit, "HEAD"], in: directory), answer.code == 0 else { return nil }
    return Self.line(answer)
  }

  func paths(_ arguments: [String], in folder: String) throws(WorkspaceError) -> [String] {
    let answer = try run(arguments, in: folder)
    guard answer.code == 0 else { throw WorkspaceError(.unreadable, "git \(arguments[0]) failed: \(answer.complaint)", path: folder) }
    return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func line(_ answer: Answer) -> String {
    String(decoding: answer.output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Complaints are read last: git's are a few lines, which a pipe holds.
  private func run(_ arguments: [String], in folder: String) throws(WorkspaceError) -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: try executable())
    process.arguments = arguments
    process.environment = environment.merging(["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    process.standardInput = FileHandle.nullDevice
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    do { try process.run() } catch { throw WorkspaceError(.unreadable, "git cannot be run: \(error)", path: folder) }
    let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    let text = (try? complaint.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus, output: data,
      complaint: String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private func executable() throws(WorkspaceError) -> String {
    let folders = environment["PATH", default: "/usr/local/bin:/usr/bin:/bin"].split(separator: ":")
    if let found = folders.map({ "\($0)/git" }).first(where: FileManager.default.isExecutableFile) { return found }
    throw WorkspaceError(.missing, "there is no such program in PATH", path: "git", help: "--changed-since asks git: install it")
  }
}
