extension CharacterSet {
  /// With the other case of every letter in it.
  ///
  ///     [k]   →   [kK], and not the Kelvin sign: only the mappings of the letters themselves are followed, as PostgreSQL does
  func ignoringCase(ofASCIIAlone: Bool) -> CharacterSet {
    let scalars = ranges.joined().lazy.compactMap(Unicode.Scalar.init)
    let others = scalars.filter { $0.properties.changesWhenCaseMapped && ($0.isASCII || !ofASCIIAlone) }
    return union(CharacterSet(others.flatMap { [$0.simpleLowercase.value, $0.simpleUppercase.value] }.map { $0...$0 }))
  }
}
