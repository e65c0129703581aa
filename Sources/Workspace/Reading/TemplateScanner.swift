import Foundation
import SQLSyntax
import SourceText

/// Finds the templates of a file before it is read, since a template in it may be no SQL at all.
///
/// It knows just enough of SQL not to look where none can be meant: comments, and bodies in another language, whose `${x}` is their own.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let grammar: Grammar
  private let marks: [TemplateMark]
  private var position = 0
  private var found: [Template] = []
  /// Nothing but blanks since the file's beginning or a semicolon.
  private var isAtStatement = true
  private var lastWord = ""
  /// The word behind LANGUAGE in this statement.
  private var language = ""
  /// Whether this statement makes a procedure or a function.
  private var makesRoutine = false
  /// The closing `$$` or `'` of the body that is being read.
  private var closing = 0..<0

  static func templates(in file: SourceFile, _ grammar: Grammar) -> [Template] {
    guard mayHold(file.bytes) else { return [] }
    var scanner = TemplateScanner(file.bytes, grammar)
    scanner.scan()
    return scanner.found
  }

  /// The first bytes of templates.
  private static let signs = Array("{$&@<".utf8)

  /// Whether a file has two bytes with which a template begins. Most have not, and are not looked at twice.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in signs.contains { unsafe holds($0, bytes) } }
  }

  private static func holds(_ sign: UInt8, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard var place = bytes.baseAddress, bytes.count > 1 else { return false }
    let last = unsafe place + (bytes.count - 1)
    while let found = unsafe memchr(place, Int32(sign), last - place) {
      let next = unsafe found.load(fromByteOffset: 1, as: UInt8.self)
      if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") || next.isLetter { return true }
      unsafe place = UnsafeRawPointer(found) + 1
    }
    return false
  }

  private init(_ bytes: [UInt8], _ grammar: Grammar) {
    self.bytes = bytes
    self.grammar = grammar
    marks = TemplateMark.all + (grammar.hasStages ? TemplateMark.ofClients : [])
  }

  private mutating func scan() {
    while position < bytes.count {
      if !closing.isEmpty && position >= closing.lowerBound { closeBody() } else { step() }
    }
  }

  private mutating func step() {
    let byte = bytes[position]
    if let template = template(at: position, before: bytes.count, isText: false) { return take(template) }
    switch byte {
    case UInt8(ascii: "'"): quote()
    case UInt8(ascii: "\""): skipQuoted(escaping: false)
    case UInt8(ascii: "-") where next == UInt8(ascii: "-"): skipLine()
    case UInt8(ascii: "/") where next == UInt8(ascii: "/") && grammar.hasSlashComments: skipLine()
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipBlockComment()
    case UInt8(ascii: "$"): dollar()
    case UInt8(ascii: ";"): endStatement()
    case _ where byte.isLetter: word()
    default: pass(byte)
    }
  }

  private var next: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }

  private mutating func pass(_ byte: UInt8) {
    if !byte.isBlank && !byte.isLineEnd { isAtStatement = false }
    position += 1
  }

  private mutating func endStatement() {
    isAtStatement = true
    (lastWord, language, makesRoutine) = ("", "", false)
    position += 1
  }

  private mutating func word() {
    let start = position
    while position < bytes.count, bytes[position].isLetter || bytes[position].isDigit { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    if lastWord == "language" { language = word }
    lastWord = word
    if word == "procedure" || word == "function" { makesRoutine = true }
    isAtStatement = false
  }

  // MARK: Templates

  private func template(at start: Int, before limit: Int, isText: Bool) -> Template? {
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      for mark in marks { if let template = template(mark, start, limit, isText) { return template } }
      return nil
    case UInt8(ascii: "@"): return standsAlone(start) ? template(.betweenAts, start, limit, isText) : nil
    default: return nil
    }
  }

  private func template(_ mark: TemplateMark, _ start: Int, _ limit: Int, _ isText: Bool) -> Template? {
    guard let (whole, inside) = mark.match(bytes, at: start, before: limit) else { return nil }
    let text = bytes[inside].drop { $0.isBlank || $0.isLineEnd || $0 == UInt8(ascii: "-") }
    let name = text.reversed().drop { $0.isBlank || $0.isLineEnd || $0 == UInt8(ascii: "-") }.reversed()
    let isSpaced = mark.closing.count == 2 && inside.count > name.count + 1 && name.allSatisfy { $0.isLetter || $0.isDigit }
    let context: Template.Context = isText ? .text : isAtStatement && endsLine(whole.upperBound) ? .statement : .code
    return Template(
      kind: mark.kind, context: context, range: SourceRange(whole), name: String(decoding: name, as: UTF8.self), isSpaced: isSpaced)
  }

  /// No operator and no part of a name is before it: `@` is an operator too.
  private func standsAlone(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    return !(before.isLetter || before.isDigit || "@<>=!~|&#?*+-/%^".utf8.contains(before))
  }

  private func endsLine(_ end: Int) -> Bool {
    let rest = bytes[end...].drop(while: \.isBlank)
    return rest.first.map { $0.isLineEnd || $0 == UInt8(ascii: ";") } ?? true
  }

  private mutating func take(_ template: Template) {
    found.append(template)
    position = Int(template.range.end)
    if template.kind == .value && template.context == .code { isAtStatement = false }
  }

  // MARK: Texts and comments

  private var isPrefixedByE: Bool { grammar.hasPrefixedStrings && position > 0 && bytes[position - 1] | 0x20 == UInt8(ascii: "e") }

  /// `'text'`, or the quote that opens a body.
  private mutating func quote() {
    let escaping = grammar.escapesWithBackslash || isPrefixedByE
    if !closing.isEmpty && bytes[closing.lowerBound] == UInt8(ascii: "'") { return skipDoubled() }
    let end = endOfQuoted(escaping: escaping)
    guard closing.isEmpty, lastWord == "do" || lastWord == "as" && makesRoutine, end > position + 1, isRead(languageBehind: end) else {
      return skip(to: end)
    }
    closing = (end - 1)..<end
    position += 1
    isAtStatement = true
  }

  /// `''text''`, in a body between quotes
  private mutating func skipDoubled() {
    var end = position + 2
    while end < closing.lowerBound, !(bytes[end] == UInt8(ascii: "'") && bytes[end + 1] == UInt8(ascii: "'")) { end += 1 }
    skip(to: min(end + 2, closing.lowerBound))
  }

  private mutating func skipQuoted(escaping: Bool) { skip(to: endOfQuoted(escaping: escaping)) }

  /// Behind the quote that closes what begins here.
  private func endOfQuoted(escaping: Bool) -> Int {
    let quote = bytes[position]
    var end = position + 1
    while end < bytes.count {
      if escaping && bytes[end] == UInt8(ascii: "\\") {
        end += 1
      } else if bytes[end] == quote {
        guard end + 1 < bytes.count, bytes[end + 1] == quote else { break }
        end += 1
      }
      end += 1
    }
    return min(end + 1, bytes.count)
  }

  /// Passes over a text, in which templates may stand.
  private mutating func skip(to end: Int) {
    takeTexts(in: position..<end)
    position = end
    isAtStatement = false
  }

  private mutating func takeTexts(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let template = template(at: index, before: range.upperBound, isText: true) else {
        index += 1
        continue
      }
      found.append(template)
      index = Int(template.range.end)
    }
  }

  /// An annotation is no comment: what stands in it is read.
  private mutating func skipLine() {
    if position + 2 < bytes.count, bytes[position + 2] == UInt8(ascii: "@") {
      position += 3
      return
    }
    while position < bytes.count, !bytes[position].isLineEnd { position += 1 }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if bytes[position] == UInt8(ascii: "/") && next == UInt8(ascii: "*") {
        depth = grammar.nestsBlockComments ? depth + 1 : 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*") && next == UInt8(ascii: "/") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < bytes.count
    position = min(position, bytes.count)
  }

  // MARK: Bodies

  /// `$$ … $$`: code is looked through, text as strings are, and a body in another language is passed over.
  private mutating func dollar() {
    guard closing.isEmpty, let tag = tag(at: position), let end = self.end(of: tag) else { return pass(bytes[position]) }
    let isCode = ["as", "do", "immediate"].contains(lastWord) || !language.isEmpty
    if isCode && isRead(languageBehind: end) {
      closing = (end - tag.count)..<end
      position += tag.count
      isAtStatement = true
      return
    }
    if !isCode { takeTexts(in: position..<end) }
    position = end
    isAtStatement = false
  }

  private mutating func closeBody() {
    position = closing.upperBound
    closing = 0..<0
    isAtStatement = false
  }

  private func tag(at start: Int) -> ArraySlice<UInt8>? {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "$") {
      guard bytes[end].isLetter || bytes[end].isDigit && end > start + 1 else { return nil }
      end += 1
    }
    return end < bytes.count ? bytes[start...end] : nil
  }

  private func end(of tag: ArraySlice<UInt8>) -> Int? {
    var index = tag.endIndex
    while index + tag.count <= bytes.count {
      if bytes[index] == UInt8(ascii: "$"), bytes[index..<(index + tag.count)].elementsEqual(tag) { return index + tag.count }
      index += 1
    }
    return nil
  }

  /// LANGUAGE stands before the body or behind it.
  private func isRead(languageBehind end: Int) -> Bool {
    if !language.isEmpty { return grammar.procedureLanguages.contains(language) }
    let statement = bytes[end...].prefix { $0 != UInt8(ascii: ";") }.prefix(200)
    let words = String(decoding: statement, as: UTF8.self).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard let index = words.firstIndex(of: "language"), index + 1 < words.count else { return true }
    return grammar.procedureLanguages.contains(String(words[index + 1]))
  }
}
