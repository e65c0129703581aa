/// The bytes of a script, followed by zeros: the lexer stops at a zero, and may load whole
/// words without asking where the end is.
@safe
struct ScriptBytes {
  let base: UnsafePointer<UInt8>
  let count: Int

  @inline(__always) subscript(index: Int) -> UInt8 { unsafe base[index] }

  @inline(__always) func word(at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  @inline(__always) func chunk(at index: Int) -> Chunk {
    unsafe UnsafeRawPointer(base + index).loadUnaligned(as: Chunk.self)
  }

  @inline(__always) @unsafe func pointer(at index: Int) -> UnsafePointer<UInt8> { unsafe base + index }

  /// No script yet.
  static var empty: ScriptBytes {
    let zeros: StaticString =
      "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    return unsafe ScriptBytes(base: zeros.utf8Start, count: 0)
  }
}
