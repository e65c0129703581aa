/// Arguments that PostgreSQL takes in 32 bits only, though whole numbers have 64 here: `left(text, bigint)` is not known there.
///
/// Made of `pg_proc` (version 15): the places where every function of a name wants an `int4`.
enum NarrowArguments {
  static func places(of function: String, count: Int) -> [Int] {
    count > 1 || ["chr", "ntile", "bool"].contains(function) ? places[function] ?? [] : []
  }

  private static let places: [String: [Int]] = [
    "array_length": [1], "array_lower": [1], "array_position": [2], "array_upper": [1], "bool": [0], "chr": [0], "generate_subscripts": [1],
    "get_byte": [1],
    "lag": [1], "lead": [1], "left": [1], "lpad": [1], "make_date": [0, 1, 2], "make_interval": [0, 1, 2, 3, 4, 5], "make_time": [0, 1],
    "make_timestamp": [0, 1, 2, 3, 4], "make_timestamptz": [0, 1, 2, 3, 4], "nth_value": [1], "ntile": [0], "overlay": [2, 3],
    "regexp_count": [2],
    "regexp_instr": [2, 3, 4, 6], "regexp_replace": [3, 4], "regexp_substr": [2, 3, 5], "repeat": [1], "right": [1], "round": [1],
    "rpad": [1],
    "set_bit": [2], "set_byte": [1, 2], "split_part": [2], "substr": [1, 2], "substring": [1, 2], "trim_array": [1], "trunc": [1],
    "width_bucket": [3], "<<": [1], ">>": [1], "->": [1], "->>": [1],
  ]
}
