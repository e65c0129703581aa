import SQLSchema
public import SQLSemantics
import SQLSyntax

extension SourceDialect {
  /// Snowflake's types (docs.snowflake.com/en/sql-reference/intro-summary-data-types) and functions.
  public static let snowflake = SourceDialect(
    grammar: .snowflake, types: TypeVocabulary(snowflakeTypes), functions: snowflakeFunctions,
    catalogue: FunctionCatalogue([FunctionTexts.snowflake], meanings: snowflakeFunctions), dividesIntegers: false,
    nullsAreLarge: true, hasLateralAliases: true, readsWholeWindows: true, filtersByAliases: true, quantifiesLists: true)

  private static let snowflakeTypes: [String: TypeVocabulary.Meaning] = [
    "number": .decimal(precision: 38, scale: 0), "numeric": .decimal(precision: 38, scale: 0), "decimal": .decimal(precision: 38, scale: 0),
    "dec": .decimal(precision: 38, scale: 0), "int": .decimal(precision: 38, scale: 0), "integer": .decimal(precision: 38, scale: 0),
    "bigint": .decimal(precision: 38, scale: 0), "smallint": .decimal(precision: 38, scale: 0),
    "tinyint": .decimal(precision: 38, scale: 0),
    "byteint": .decimal(precision: 38, scale: 0), "float": .type(.double), "float4": .type(.double), "float8": .type(.double),
    "double": .type(.double), "real": .type(.double), "varchar": .text, "char": .text, "character": .text, "string": .text, "text": .text,
    "nvarchar": .text, "boolean": .type(.boolean), "date": .type(.date), "datetime": .timestamp(zoned: false),
    "timestamp": .timestamp(zoned: false), "timestamp_ntz": .timestamp(zoned: false), "timestamp_ltz": .timestamp(zoned: true),
    "timestamp_tz": .timestamp(zoned: true), "variant": .type(.json), "object": .type(.json), "array": .type(.json),
    "binary": .type(.binary),
    "varbinary": .type(.binary), "time": .type(.time),
  ]

  private static let snowflakeFunctions: [String: Function] = [
    "coalesce": .coalesce, "nvl": .coalesce, "ifnull": .coalesce, "nullif": .nullif, "iff": .iff, "greatest": .greatest, "least": .least,
    "upper": .upper, "lower": .lower, "trim": .trim, "ltrim": .ltrim, "rtrim": .rtrim, "length": .length, "len": .length,
    "substr": .substring, "substring": .substring, "replace": .replace, "split_part": .splitPart, "left": .left, "right": .right,
    "concat": .concatenateStrict, "abs": .abs, "round": .round, "floor": .floor, "ceil": .ceil, "try_to_number": .tryNumber,
    "try_to_decimal": .tryNumber, "try_to_numeric": .tryNumber, "try_to_timestamp_tz": .tryTimestampZoned,
    "try_to_timestamp_ntz": .tryTimestamp, "try_to_timestamp": .tryTimestamp, "try_to_date": .tryDate, "try_to_boolean": .tryBoolean,
    "to_varchar": .toText, "to_char": .toText, "array_size": .arraySize, "flatten": .flatten, "typeof": .jsonType,
    "current_timestamp": .now, "sysdate": .now, "count": .count, "count_if": .countIf, "sum": .sum, "min": .min, "max": .max, "avg": .avg,
    "row_number": .rowNumber, "rank": .rank, "dense_rank": .denseRank,
  ]
}
