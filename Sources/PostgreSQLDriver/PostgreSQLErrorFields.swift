import CLibPQ

/// The fields of an error or notice report.
struct PostgreSQLErrorFields {
  let severity: String
  let sqlstate: String
  let message: String
  let detail: String?
  let hint: String?

  init(_ result: OpaquePointer?) {
    func field(_ name: Character) -> String? {
      guard let code = name.asciiValue, let text = unsafe PQresultErrorField(result, Int32(code)) else { return nil }
      return unsafe String(cString: text)
    }
    // The letters of the protocol's "Error and Notice Message Fields"; libpq's macros for them are characters, which are not imported.
    severity = field("V") ?? field("S") ?? ""
    sqlstate = field("C") ?? ""
    message = field("M") ?? ""
    detail = field("D")
    hint = field("H")
  }
}
