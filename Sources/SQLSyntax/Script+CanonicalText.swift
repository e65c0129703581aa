import SourceText

// What a hash is taken over: the tokens, without anything that means nothing.

extension Script {
  /// The tokens of an extent and of the annotations in it, words in lower case, one blank between: comments other
  /// than `--@`, blanks, line ends, a byte order mark and the path do not count.
  public func canonicalText(_ extent: Extent) -> [UInt8] {
    var bytes: [UInt8] = []
    for annotation in annotations.indices.map({ annotations[$0] })
    where extent.first <= annotation.nextToken && annotation.nextToken <= extent.last {
      append(Int(annotation.firstToken)..<Int(annotation.firstToken + annotation.tokenCount), to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    append(Int(extent.first)..<(Int(extent.last) + 1), to: &bytes)
    return bytes
  }

  /// The tokens of one clause.
  public func canonicalText(_ clause: Clause) -> [UInt8] {
    let annotation = annotations[clause.annotation]
    var bytes: [UInt8] = []
    append(Int(annotation.firstToken)..<Int(annotation.firstToken + annotation.tokenCount), to: &bytes)
    return bytes
  }

  private func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for index in range where tokens[index].kind != .endOfFile {
      let token = tokens[index]
      if token.kind.isWord && token.kind != .quotedIdentifier {
        bytes += name(token.symbol).utf8
      } else {
        bytes += file.bytes[Int(token.start)..<token.end]
      }
      bytes.append(UInt8(ascii: " "))
    }
  }
}
