import SQLiteDriver

/// Aggregates of numbers: `tc_dec_sum`, `tc_float_avg`, `tc_int_sum`, `tc_regr_slope` … all usable over frames.
///
/// PostgreSQL: postgresql.org/docs/15/functions-aggregate.html.
enum NumberAggregates {
  static var all: [AggregateFunction] { decimals + floats + regressions + bits }

  private static var decimals: [AggregateFunction] {
    [
      .stateful("tc_int_sum", 1) { (sum: IntegerSum) throws(SQLFailure) in try sum.answer() },
      .stateful("tc_dec_sum", 1) { (sums: DecimalSums) throws(SQLFailure) in
        try sums.ifAny { (sums) throws(SQLFailure) in try sums.total.checked }
      },
      .stateful("tc_dec_avg", 1) { (sums: DecimalSums) throws(SQLFailure) in
        try sums.ifAny { (sums) throws(SQLFailure) in try sums.total.divided(by: ExactDecimal(sums.count)) }
      },
      .stateful("tc_sf_avg", 2) { (sums: ScaledAverage) throws(SQLFailure) in try sums.answer() },
      .stateful("tc_dec_var_samp", 1) { (state: DecimalVariance) throws(SQLFailure) in try state.variance(.sample) },
      .stateful("tc_dec_var_pop", 1) { (state: DecimalVariance) throws(SQLFailure) in try state.variance(.population) },
      .stateful("tc_dec_stddev_samp", 1) { (state: DecimalVariance) throws(SQLFailure) in try state.deviation(.sample) },
      .stateful("tc_dec_stddev_pop", 1) { (state: DecimalVariance) throws(SQLFailure) in try state.deviation(.population) },
    ]
  }

  private static var floats: [AggregateFunction] {
    [
      .stateful("tc_float_sum", 1) { (sums: FloatSums) throws(SQLFailure) in try sums.sum() },
      .stateful("tc_float_avg", 1) { (sums: FloatSums) throws(SQLFailure) in try sums.average() },
      .stateful("tc_float_var_samp", 1) { (sums: FloatSums) throws(SQLFailure) in try sums.variance(.sample) },
      .stateful("tc_float_var_pop", 1) { (sums: FloatSums) throws(SQLFailure) in try sums.variance(.population) },
      .stateful("tc_float_stddev_samp", 1) { (sums: FloatSums) throws(SQLFailure) in try sums.deviation(.sample) },
      .stateful("tc_float_stddev_pop", 1) { (sums: FloatSums) throws(SQLFailure) in try sums.deviation(.population) },
    ]
  }

  private static var regressions: [AggregateFunction] {
    [
      regression("tc_corr") { $0.correlation }, regression("tc_covar_pop") { $0.average($0.xy) },
      regression("tc_covar_samp") { $0.average($0.xy, less: 1) }, regression("tc_regr_avgx") { $0.average($0.x) },
      regression("tc_regr_avgy") { $0.average($0.y) }, regression("tc_regr_intercept") { $0.intercept },
      regression("tc_regr_r2") { $0.determination }, regression("tc_regr_slope") { $0.slope }, regression("tc_regr_sxx") { $0.sum($0.xx) },
      regression("tc_regr_sxy") { $0.sum($0.xy) }, regression("tc_regr_syy") { $0.sum($0.yy) },
      .stateful("tc_regr_count", 2) { (regression: Regression) throws(SQLFailure) in .integer(regression.count) },
    ]
  }

  private static func regression(_ name: String, _ value: @escaping (Regression.Moments) -> Double?) -> AggregateFunction {
    .stateful(name, 2) { (regression: Regression) throws(SQLFailure) in try regression.answer(value) }
  }

  private static var bits: [AggregateFunction] {
    [
      .stateful("tc_bit_and", 1) { (bits: BitCounts) throws(SQLFailure) in bits.answer { $0 == $1 } },
      .stateful("tc_bit_or", 1) { (bits: BitCounts) throws(SQLFailure) in bits.answer { count, _ in count > 0 } },
      .stateful("tc_bit_xor", 1) { (bits: BitCounts) throws(SQLFailure) in bits.answer { count, _ in !count.isMultiple(of: 2) } },
    ]
  }
}
