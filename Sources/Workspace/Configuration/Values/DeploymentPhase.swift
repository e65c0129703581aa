/// A part of a deployment that is applied and checked before the next one begins.
public enum DeploymentPhase: String, CaseIterable, Sendable {
  case schemas, tables, views, procedures, grants, checks
}
