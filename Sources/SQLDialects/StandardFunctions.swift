import SQLSemantics

/// Functions that every target calls by the same name and that mean the same there.
enum StandardFunctions {
  static func name(of function: Function) -> String? {
    switch function {
    case .coalesce: "coalesce"
    case .nullif: "nullif"
    case .upper: "upper"
    case .lower: "lower"
    case .trim: "trim"
    case .ltrim: "ltrim"
    case .rtrim: "rtrim"
    case .length: "length"
    case .substring: "substr"
    case .replace: "replace"
    case .splitPart: "split_part"
    case .left: "left"
    case .right: "right"
    case .abs: "abs"
    case .round: "round"
    case .floor: "floor"
    case .ceil: "ceil"
    case .count: "count"
    case .sum: "sum"
    case .min: "min"
    case .max: "max"
    case .avg: "avg"
    case .rowNumber: "row_number"
    case .rank: "rank"
    case .denseRank: "dense_rank"
    default: nil
    }
  }
}
