import Foundation

/// What libFuzzer calls before anything else.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer) -> Int32 {
  guard let writer = FuzzSeedWriter(arguments: CommandLine.arguments) else { return 0 }
  do { try writer.write() } catch { require(false, "the seeds can be written: \(error)") }
  exit(0)
}

/// What libFuzzer calls with each input. A broken promise ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = unsafe FuzzInput(UnsafeBufferPointer(start: bytes, count: count))
  switch input.mode {
  case .tokenize: TokenizingCheck(input).run()
  case .parse: ParsingCheck(input).run()
  case .format: FormatCheck(input).run()
  case .annotate: AnnotationCheck(input).run()
  case .readAgain: ReadingAgainCheck(input).run()
  }
  return 0
}
