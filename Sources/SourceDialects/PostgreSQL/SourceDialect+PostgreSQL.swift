import SQLSchema
public import SQLSemantics
import SQLSyntax

extension SourceDialect {
  /// PostgreSQL's types (postgresql.org/docs/15/datatype.html) and functions.
  public static let postgres = SourceDialect(
    grammar: .postgres, types: TypeVocabulary(postgresTypes), functions: postgresFunctions,
    catalogue: FunctionCatalogue([FunctionTexts.postgres, FunctionTexts.postgresForms], meanings: postgresFunctions),
    dividesIntegers: true, nullsAreLarge: true, isStrictlyTyped: true, mixesVariablesWithColumns: true,
    serialTypes: ["serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"],
    systemColumns: ["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid"], printsBooleansAsLetters: true, sortsByItemsFirst: true)

  private static let postgresTypes: [String: TypeVocabulary.Meaning] = [
    "bigint": .type(.integer), "int8": .type(.integer), "int": .type(.integer), "int4": .type(.integer), "integer": .type(.integer),
    "smallint": .type(.integer), "int2": .type(.integer), "numeric": .numeric,
    "decimal": .numeric, "double": .type(.double), "real": .type(.double), "float8": .type(.double),
    "float4": .type(.double), "text": .text, "varchar": .text, "character": .text, "uuid": .text, "name": .text, "boolean": .type(.boolean),
    "bool": .type(.boolean), "date": .type(.date), "timestamptz": .timestamp(zoned: true), "timestamp": .timestamp(zoned: false),
    "json": .type(.json), "jsonb": .type(.json), "bytea": .type(.binary), "time": .type(.time), "interval": .type(.interval),
  ]

  private static let postgresFunctions: [String: Function] = [
    "coalesce": .coalesce, "nullif": .nullif, "greatest": .greatestOfPresent, "least": .leastOfPresent, "upper": .upper, "lower": .lower,
    "trim": .trim, "btrim": .trim, "ltrim": .ltrim, "rtrim": .rtrim, "length": .length, "char_length": .length, "substr": .substring,
    "substring": .substring, "replace": .replace, "split_part": .splitPart, "left": .left, "right": .right, "concat": .concatenatePresent,
    "abs": .abs, "round": .round, "floor": .floor, "ceil": .ceil, "ceiling": .ceil, "jsonb_array_length": .arraySize,
    "json_array_length": .arraySize, "jsonb_array_elements": .jsonArrayElements, "json_array_elements": .jsonArrayElements,
    "jsonb_typeof": .jsonType, "now": .now, "clock_timestamp": .now, "statement_timestamp": .now, "count": .count, "sum": .sum, "min": .min,
    "max": .max, "avg": .avg, "row_number": .rowNumber, "rank": .rank, "dense_rank": .denseRank,
  ]
}
