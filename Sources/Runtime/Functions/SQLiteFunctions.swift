public enum SQLiteFunctions {}
