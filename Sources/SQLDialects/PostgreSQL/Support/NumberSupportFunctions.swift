/// Snowflake's arithmetic where no expression of PostgreSQL gives its answer: single expressions, which the planner puts in the place
/// of the call.
enum NumberSupportFunctions {
  static func all(_ schema: String) -> [SupportFunction] {
    functions(schema).map { function in
      let definition = "CREATE FUNCTION \(schema).\(function.head) RETURNS \(function.result) \(immutable) RETURN\n    \(function.body)"
      return SupportFunction(signature: "\(schema).\(signature(function.head))", definition: definition)
    }
  }

  private static let immutable = "LANGUAGE sql IMMUTABLE PARALLEL SAFE"

  private typealias Function = (head: String, result: String, body: String)

  private static func functions(_ schema: String) -> [Function] { quotients(schema) + places + floats + texts }

  /// `round_at(x numeric, place bigint)` without the names: every parameter is a name and a type.
  private static func signature(_ head: String) -> String {
    let parts = head.split(separator: "(")
    let types = parts[1].dropLast().split(separator: ",").map { parameter in
      parameter.drop { $0 == " " }.split(separator: " ").dropFirst().joined(separator: " ")
    }
    return "\(parts[0])(\(types.joined(separator: ", ")))"
  }

  /// Rounded once: PostgreSQL's own quotient is rounded already, to another place.
  private static func quotients(_ schema: String) -> [Function] {
    [
      (
        "quotient(a numeric, b numeric, scale int)", "numeric",
        """
        round(round(sign(a) * sign(b) * div(abs(a) * 2 * 10::numeric ^ scale + abs(b), abs(b) * 2), scale) / 10::numeric ^ scale, scale)
        """
      ),
      (
        "div0(a numeric, b numeric, scale int)", "numeric",
        "CASE WHEN b = 0 AND a IS NOT NULL THEN round(0::numeric, scale) ELSE \(schema).quotient(a, b, scale) END"
      ),
      ("div0(a double precision, b double precision)", "double precision", "CASE WHEN b = 0 AND a IS NOT NULL THEN 0 ELSE a / b END"),
    ]
  }

  /// A place behind the last digit changes nothing: the scale stays.
  private static var places: [Function] {
    [
      ("round_at(x numeric, place bigint)", "numeric", "round(x, least(place, scale(x))::int)"),
      (
        "round_at(x numeric, place bigint, mode text)", "numeric",
        """
        CASE WHEN upper(mode) = 'HALF_TO_EVEN' AND place < scale(x) AND abs((x * 10::numeric ^ place) % 1) = 0.5
                 THEN round(2 * round(x * 10::numeric ^ place / 2) / 10::numeric ^ place, place::int)
                 ELSE round(x, least(place, scale(x))::int) END
        """
      ),
      placed("ceil_at", "ceil"), placed("floor_at", "floor"),
      ("trunc_at(x numeric, place bigint)", "numeric", "trunc(x, least(place, scale(x))::int)"),
    ]
  }

  private static func placed(_ name: String, _ function: String) -> Function {
    (
      "\(name)(x numeric, place bigint)", "numeric",
      """
      CASE WHEN place >= scale(x) THEN x
               ELSE round(\(function)(x * 10::numeric ^ place) / 10::numeric ^ place, greatest(place, 0)::int) END
      """
    )
  }

  private static var floats: [Function] {
    [
      (
        "round_away(x double precision, place bigint)", "double precision",
        """
        CASE WHEN place >= 0
                 THEN sign(x) * (trunc(abs(x) * 10 ^ place) + (abs(x) * 10 ^ place - trunc(abs(x) * 10 ^ place) >= 0.5)::int) / 10 ^ place
                 ELSE sign(x) * (trunc(abs(x) / 10 ^ -place) + (abs(x) / 10 ^ -place - trunc(abs(x) / 10 ^ -place) >= 0.5)::int) * 10 ^ -place END
        """
      ),
      scaled("ceil_at", "ceil"), scaled("floor_at", "floor"), scaled("trunc_at", "trunc"),
      (
        "float_mod(a double precision, b double precision)", "double precision",
        "a - b * trunc(a / b)"
      ),
      (
        "haversine(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)", "double precision",
        """
        2 * 6371 * asin(sqrt(sin(radians(lat2 - lat1) / 2) * sin(radians(lat2 - lat1) / 2)
                + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) * sin(radians(lon2 - lon1) / 2)))
        """
      ),
    ]
  }

  private static func scaled(_ name: String, _ function: String) -> Function {
    (
      "\(name)(x double precision, place bigint)", "double precision",
      "CASE WHEN place >= 0 THEN \(function)(x * 10 ^ place) / 10 ^ place ELSE \(function)(x / 10 ^ -place) * 10 ^ -place END"
    )
  }

  /// Three digits of an exponent are far from the limit of `numeric`, 250 from that of a double.
  private static let number = #"'^\s*[+-]?(?:[0-9]{1,100}\.?[0-9]{0,100}|\.[0-9]{1,100})(?:e[+-]?[0-9]{1,3})?\s*$'"#
  private static let float =
    #"'^\s*[+-]?(?:(?:[0-9]{1,20}\.?[0-9]{0,20}|\.[0-9]{1,20})(?:e[+-]?(?:[0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]))?|inf|infinity|nan)\s*$'"#

  private static var texts: [Function] {
    [
      (
        "try_decimal(s text, digits bigint, scale bigint)", "numeric",
        """
        CASE WHEN s ~* \(number) THEN
                 CASE WHEN abs(round(s::numeric, scale::int)) < 10::numeric ^ (digits - scale) THEN round(s::numeric, scale::int) END END
        """
      ),
      (
        "try_whole(s text)", "bigint",
        """
        CASE WHEN s ~* \(number) THEN
                 CASE WHEN round(s::numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN round(s::numeric)::bigint END END
        """
      ),
      ("try_float(s text)", "double precision", "CASE WHEN s ~* \(float) THEN s::double precision END"),
    ]
  }
}
