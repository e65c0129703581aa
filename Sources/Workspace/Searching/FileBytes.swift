import Foundation

/// The bytes of a file, read at once.
enum FileBytes {
  /// So much is read at once where a file does not say how long it is.
  private static let partSize = 16_384

  /// Nil where there is no such file, or it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = size(of: descriptor)
    guard var bytes = part(of: descriptor, upTo: size == 0 ? partSize : size + 1) else { return nil }
    if 0 < size, bytes.count <= size { return bytes }
    while true {
      guard let more = part(of: descriptor, upTo: partSize) else { return nil }
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Zero for what has no size, as a pipe.
  private static func size(of descriptor: Int32) -> Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Empty at the end of the file, nil where it cannot be read.
  private static func part(of descriptor: Int32, upTo count: Int) -> [UInt8]? {
    var isRead = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      let read = unsafe Foundation.read(descriptor, buffer.baseAddress, count)
      isRead = read >= 0
      initializedCount = max(0, read)
    }
    return isRead ? bytes : nil
  }
}
