import Foundation
import LanguageServer
import Testing

struct MessageFramerTests {
  private func frames(_ chunks: [String]) -> [MessageFramer.Frame] {
    var framer = MessageFramer()
    var frames: [MessageFramer.Frame] = []
    for chunk in chunks {
      framer.append(Array(chunk.utf8))
      while let frame = framer.next() { frames.append(frame) }
    }
    return frames
  }

  private func message(_ text: String) -> MessageFramer.Frame { .message(Data(text.utf8)) }

  @Test func cutsAStreamIntoMessages() {
    #expect(frames(["Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\nnull"]) == [message("{}"), message("null")])
  }

  @Test func waitsForTheRestOfAMessage() {
    #expect(frames(["Conte", "nt-Length: 2\r", "\n\r\n", "{", "}"]) == [message("{}")])
  }

  @Test func readsOtherHeadersAndAnyCase() {
    let header = "content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n"
    #expect(frames([header + "{}"]) == [message("{}")])
  }

  @Test func goesOnBehindGarbage() {
    let all = frames(["what is this?\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: 2\r\n\r\n{}"])
    #expect(all.count == 3)
    #expect(all.last == message("{}"))
  }

  @Test func findsTheHeaderBehindGarbageInOnePiece() {
    #expect(frames(["noise noise\r\nContent-Length: 2\r\n\r\n{}"]) == [message("{}")])
  }

  @Test func passesOverAHeaderThatDoesNotEnd() {
    let all = frames([String(repeating: "x", count: 20_000), "Content-Length: 2\r\n\r\n{}"])
    #expect(all.last == message("{}"))
  }
}
