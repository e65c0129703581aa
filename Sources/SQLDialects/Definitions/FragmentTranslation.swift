public import SQLSchema

/// How a piece of SQL becomes the target's SQL. The compiler gives it; definitions only ask.
public struct FragmentTranslation: Sendable {
  private let translate: @Sendable (SQLFragment, FragmentKind) -> String

  public init(_ translate: @escaping @Sendable (SQLFragment, FragmentKind) -> String) { self.translate = translate }

  public func callAsFunction(_ fragment: SQLFragment, as kind: FragmentKind) -> String { translate(fragment, kind) }

  /// The text as it is: right where source and target are the same dialect.
  public static let identity = FragmentTranslation { fragment, _ in fragment.text }
}
