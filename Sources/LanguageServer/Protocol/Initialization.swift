struct InitializeParameters: Decodable {
  struct Folder: Decodable {
    let uri: String
  }

  struct Capabilities: Decodable {
    struct General: Decodable {
      let positionEncodings: [String]?
    }
    struct Workspace: Decodable {
      struct Watching: Decodable {
        let dynamicRegistration: Bool?
      }
      let didChangeWatchedFiles: Watching?
    }
    struct Window: Decodable {
      struct ShowDocument: Decodable {
        let support: Bool?
      }
      let showDocument: ShowDocument?
    }
    struct TextDocument: Decodable {
      struct Publishing: Decodable {
        let relatedInformation: Bool?
      }
      struct Hover: Decodable {
        let contentFormat: [String]?
      }
      struct Completion: Decodable {
        struct Item: Decodable {
          let documentationFormat: [String]?
        }
        let completionItem: Item?
      }
      let publishDiagnostics: Publishing?
      let hover: Hover?
      let completion: Completion?
    }
    let general: General?
    let workspace: Workspace?
    let window: Window?
    let textDocument: TextDocument?
  }

  let rootUri: String?
  let rootPath: String?
  let workspaceFolders: [Folder]?
  let capabilities: Capabilities
}

struct InitializeResult: Encodable {
  struct ServerInfo: Encodable {
    let name = "transformc"
    let version: String
  }

  struct Capabilities: Encodable {
    struct Synchronization: Encodable {
      let openClose = true
      /// Incremental.
      let change = 2
      let save = true
    }
    struct CodeActions: Encodable {
      let codeActionKinds = ["quickfix", "source.fixAll", "source"]
    }
    struct Completion: Encodable {
      let triggerCharacters = ["@", " "]
    }
    struct Commands: Encodable {
      let commands = [Server.previewCommand]
    }
    struct Workspace: Encodable {
      struct Folders: Encodable {
        let supported = true
        let changeNotifications = true
      }
      let workspaceFolders = Folders()
    }

    let positionEncoding: PositionEncoding
    let textDocumentSync = Synchronization()
    let hoverProvider = true
    let definitionProvider = true
    let documentSymbolProvider = true
    let documentFormattingProvider = true
    let documentRangeFormattingProvider = true
    let codeActionProvider = CodeActions()
    let completionProvider = Completion()
    let executeCommandProvider = Commands()
    let workspace = Workspace()
  }

  let capabilities: Capabilities
  let serverInfo: ServerInfo
}

/// `client/registerCapability`: which files the client is to watch.
struct WatchRegistration: Encodable {
  struct Registration: Encodable {
    struct Options: Encodable {
      struct Watcher: Encodable {
        let globPattern: String
      }
      let watchers: [Watcher]
    }
    let id: String
    let method = "workspace/didChangeWatchedFiles"
    let registerOptions: Options
  }

  let registrations: [Registration]

  init() {
    let patterns = ["**/*.sql", "**/transformc.yaml", "**/.gitignore"]
    registrations = [Registration(id: "files", registerOptions: .init(watchers: patterns.map { .init(globPattern: $0) }))]
  }
}

struct FolderChange: Decodable {
  struct Event: Decodable {
    let added: [InitializeParameters.Folder]
    let removed: [InitializeParameters.Folder]
  }
  let event: Event
}

struct WatchedFileChange: Decodable {
  struct Change: Decodable {
    let uri: String
  }
  let changes: [Change]
}
