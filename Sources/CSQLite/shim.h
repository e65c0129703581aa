#include <sqlite3.h>

// Swift cannot call a C function with variadic arguments, so the one form of sqlite3_db_config that we use is spelled out here.
static inline int sqlite3_db_config_flag(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

// Bloom filters hash texts by their length (up to 3.40), so that texts which are equal only by their collation are not found.
// The mask is SQLITE_BloomFilter of sqliteInt.h, which has no name in the public header.
static inline void sqlite3_leave_out_bloom_filters(sqlite3 *database) {
  sqlite3_test_control(SQLITE_TESTCTRL_OPTIMIZATIONS, database, 0x00080000);
}

// SQLITE_TRANSIENT, a pointer cast from −1, is not imported: SQLite copies the bytes at once. An empty Swift buffer may have no address,
// which SQLite would take for NULL.
static inline int sqlite3_bind_text_copy(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite3_bind_blob_copy(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

static inline void sqlite3_result_text_copy(sqlite3_context *context, const char *bytes, sqlite3_uint64 count) {
  sqlite3_result_text64(context, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline void sqlite3_result_blob_copy(sqlite3_context *context, const void *bytes, sqlite3_uint64 count) {
  sqlite3_result_blob64(context, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
