#include "CLibPQ.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static const char *const names[] = {
    "libpq.so.5",
    "libpq.5.dylib",
    "/opt/homebrew/opt/libpq/lib/libpq.5.dylib",
    "/usr/local/opt/libpq/lib/libpq.5.dylib",
};

static void *library;
static char *reason;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

// Each function stands here under its own name, and passes its arguments on.
#define FORWARD(result, name, parameters, arguments) \
  static result(*own_##name) parameters;             \
  result name parameters { return own_##name arguments; }

#define FUNCTIONS(EACH)                                                                                                     \
  EACH(int, PQcancel, (PGcancel * cancel, char *text, int size), (cancel, text, size))                                      \
  EACH(void, PQclear, (PGresult * result), (result))                                                                        \
  EACH(char *, PQcmdTuples, (PGresult * result), (result))                                                                  \
  EACH(PGconn *, PQconnectdbParams, (const char *const *keys, const char *const *values, int expands), (keys, values, expands)) \
  EACH(void, PQconninfoFree, (PQconninfoOption * options), (options))                                                       \
  EACH(PQconninfoOption *, PQconninfoParse, (const char *text, char **problem), (text, problem))                            \
  EACH(char *, PQdb, (const PGconn *connection), (connection))                                                              \
  EACH(char *, PQerrorMessage, (const PGconn *connection), (connection))                                                    \
  EACH(PGresult *, PQexec, (PGconn * connection, const char *query), (connection, query))                                   \
  EACH(PGresult *, PQexecParams,                                                                                            \
       (PGconn * connection, const char *command, int count, const Oid *types, const char *const *values, const int *lengths, \
        const int *formats, int format),                                                                                    \
       (connection, command, count, types, values, lengths, formats, format))                                               \
  EACH(void, PQfinish, (PGconn * connection), (connection))                                                                 \
  EACH(char *, PQfname, (const PGresult *result, int column), (result, column))                                             \
  EACH(void, PQfreeCancel, (PGcancel * cancel), (cancel))                                                                   \
  EACH(void, PQfreemem, (void *memory), (memory))                                                                           \
  EACH(Oid, PQftype, (const PGresult *result, int column), (result, column))                                                \
  EACH(PGcancel *, PQgetCancel, (PGconn * connection), (connection))                                                        \
  EACH(int, PQgetCopyData, (PGconn * connection, char **buffer, int asynchronous), (connection, buffer, asynchronous))      \
  EACH(PGresult *, PQgetResult, (PGconn * connection), (connection))                                                        \
  EACH(int, PQgetisnull, (const PGresult *result, int row, int column), (result, row, column))                              \
  EACH(int, PQgetlength, (const PGresult *result, int row, int column), (result, row, column))                              \
  EACH(char *, PQgetvalue, (const PGresult *result, int row, int column), (result, row, column))                            \
  EACH(char *, PQhost, (const PGconn *connection), (connection))                                                            \
  EACH(int, PQnfields, (const PGresult *result), (result))                                                                  \
  EACH(int, PQntuples, (const PGresult *result), (result))                                                                  \
  EACH(const char *, PQparameterStatus, (const PGconn *connection, const char *name), (connection, name))                   \
  EACH(int, PQputCopyData, (PGconn * connection, const char *buffer, int size), (connection, buffer, size))                 \
  EACH(int, PQputCopyEnd, (PGconn * connection, const char *problem), (connection, problem))                                \
  EACH(char *, PQresultErrorField, (const PGresult *result, int field), (result, field))                                    \
  EACH(ExecStatusType, PQresultStatus, (const PGresult *result), (result))                                                  \
  EACH(PQnoticeReceiver, PQsetNoticeReceiver, (PGconn * connection, PQnoticeReceiver receiver, void *context),              \
       (connection, receiver, context))                                                                                     \
  EACH(ConnStatusType, PQstatus, (const PGconn *connection), (connection))                                                  \
  EACH(PGTransactionStatusType, PQtransactionStatus, (const PGconn *connection), (connection))

FUNCTIONS(FORWARD)

#define FIND(result, name, parameters, arguments) \
  own_##name = (result(*) parameters)dlsym(found, #name); \
  if (!own_##name) missing = #name " is not in it";

static void load(void) {
  void *found = NULL;
  const char *missing = NULL;
  for (size_t place = 0; !found && place < sizeof names / sizeof *names; place++) {
    found = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
    if (!found && !reason) reason = strdup(dlerror());
  }
  if (!found) return;
  FUNCTIONS(FIND)
  if (missing) reason = strdup(missing); else library = found;
}

const char *transformc_load_libpq(void) {
  pthread_once(&loading, load);
  return library ? NULL : reason;
}
