extension CharacterSet {
  /// With the other case of every letter in it.
  ///
  ///     [k]   →   [kK], and not the Kelvin sign: only the mappings of the letters themselves are followed, as PostgreSQL does
  var ignoringCase: CharacterSet {
    let others = ranges.joined().lazy.compactMap(Unicode.Scalar.init).filter(\.properties.changesWhenCaseMapped)
    return union(CharacterSet(others.flatMap { [$0.simpleLowercase.value, $0.simpleUppercase.value] }.map { $0...$0 }))
  }
}
