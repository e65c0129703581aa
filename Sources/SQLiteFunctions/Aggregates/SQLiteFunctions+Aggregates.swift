import SQLiteDriver

extension SQLiteFunctions {
  static var aggregates: [AggregateFunction] { NumberAggregates.all + ListAggregates.all + OrderedSets.all }
}
