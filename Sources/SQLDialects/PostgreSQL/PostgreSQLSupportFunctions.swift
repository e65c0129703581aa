public enum PostgreSQLSupportFunctions {}
