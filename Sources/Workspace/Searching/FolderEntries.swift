import Foundation

/// What lies in a folder.
enum FolderEntries {
  struct Entry {
    let name: String
    /// Links to folders are none.
    let isFolder: Bool
  }

  /// Nil where there is no such folder, or it cannot be read. Hidden ones, whose names begin with a dot, are left out.
  static func visible(in path: String) -> [Entry]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe name(of: &entry.pointee)
      if !name.hasPrefix(".") { entries.append(Entry(name: name, isFolder: isFolder(unsafe entry.pointee.d_type, path + "/" + name))) }
    }
    return entries
  }

  @unsafe private static func name(of entry: inout dirent) -> String {
    let capacity = MemoryLayout.size(ofValue: entry.d_name)
    return unsafe withUnsafePointer(to: &entry.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: capacity) { unsafe String(cString: $0) }
    }
  }

  /// Some file systems do not say what an entry is.
  private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
    guard type == UInt8(DT_UNKNOWN) else { return type == UInt8(DT_DIR) }
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
