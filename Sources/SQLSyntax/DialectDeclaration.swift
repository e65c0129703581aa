public import SourceText

/// `--@ dialect NAME` before the first statement of a file: it has to be known before the file can be read.
public enum DialectDeclaration {
  /// The name that a file declares, lower case; nil without a declaration.
  public static func name(in file: SourceFile) -> String? {
    var rest = file.bytes[...]
    while let line = nextLine(&rest) {
      if let name = declared(line) { return name }
      if !line.isEmpty && !line.starts(with: "--".utf8) { return nil }
    }
    return nil
  }

  /// A line without the blanks around it.
  private static func nextLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    let line = rest[..<end].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    rest = rest[min(end + 1, rest.endIndex)...]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private static func declared(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "--@".utf8) else { return nil }
    let words = String(decoding: line.dropFirst(3), as: UTF8.self).split(separator: " ")
    return words.count > 1 && words[0].lowercased() == "dialect" ? words[1].lowercased() : nil
  }
}
