import Reports

extension Terminal {
  /// A value as JSON: sorted keys, so that equal results are equal texts.
  func result(json value: some Encodable) throws { result(try JSONText.of(value)) }
}
